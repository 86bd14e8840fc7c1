import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tagAt } from './html-tag.ts'
import { quietMarkup } from './quiet-markup.ts'

/** What stands behind the stand-in of the body. */
const quiet = (html: string) => quietMarkup(html).html.replace(/^<div[^>]*><\/div>/, '')

describe('quiet markup', () => {
  it.each([
    ['<p style="color:red">a</p>', '<p data-style="color:red">a</p>'],
    ['<p title="a>b" style="color:red">', '<p title="a&gt;b" data-style="color:red">'],
    ['<p/style="color:red">', '<p data-style="color:red">'],
    ['<p title="x"style="color:red">', '<p title="x" data-style="color:red">'],
    ["<p title='a\"b'STYLE=color:red>", '<p title="a&quot;b" data-style="color:red">'],
    ['<p\n\tstyle\f=\r"color:red"/>', '<p data-style="color:red">'],
    ['<P Style=a/b>', '<p data-style="a/b">'],
    ['<p style>', '<p data-style="">'],
    ['<p style=>', '<p data-style="">'],
    ['<p a==style="x">', '<p a="=style=&quot;x&quot;">'],
    ['<p =style="x">a', '<p>a'],
    ['<p style="a" style="b">', '<p data-style="a">'],
    ['<p data-style="a" style="b">', '<p data-style="b">'],
    ['</p style="a>b">c', '</p>c'],
  ])('renames the styles of %s', (html, written) => expect(quiet(html)).toBe(written))

  it.each([
    ['<p title="use style=bold">style="a" onclick=b</p>'],
    ['<p title="onclick=&quot;a&quot;">&lt;p style=&quot;&quot;&gt;</p>'],
    ['<a href="https://a.example/?b=1&amp;c">a</a>'],
    ['<o:p></o:p>a > b &amp; c'],
  ])('leaves %s as it is', (html) => expect(quiet(html)).toBe(html))

  it.each([
    ['<p onclick="a" ONMOUSEOVER=b on=c>d', '<p>d'],
    ['<img src=x/onerror=a>', '<img src="x/onerror=a">'],
    ['<img src="x"onerror=a>', '<img src="x">'],
    ['<svg/onload=a><math><p onclick=b>', '<svg><math><p>'],
    ['<svg><style><img onerror=a></style><p>', '<svg><p>'],
    ['<base href="https://a.example"><META charset=a><link rel=stylesheet href=a>b', 'b'],
    ['<!DOCTYPE html><html><head><title><p onclick=a></title></head>b</html>', 'b'],
    ['a<!-- <p style="a"> -->b<!-->c<!--->d<!-- e --!>f<!-- <p onclick=a>', 'abcdf'],
    ['<![CDATA[<p onclick=a>]]><?php a ?></ a></>b', ']]>b'],
    ['<textarea><p style=a></textarea><script>"<p onclick=a>"</script x>b', 'b'],
    ['<style>a</styles><p onclick=a>', ''],
    ['a < b <3 <', 'a &lt; b &lt;3 &lt;'],
    ['<p title="<p onclick=a>">b', '<p title="&lt;p onclick=a&gt;">b'],
    ['a<p title="b', 'a'],
    ['a<p', 'a'],
    ['<sty\0le>a', 'a'],
    ['<p on\0click=a "onclick=b \'style=c>d', '<p>d'],
  ])('of %s keeps what nothing complains of', (html, written) => expect(quiet(html)).toBe(written))

  it('takes the sheets out as they are written', () => {
    const html = '<STYLE media="screen">p > a { color: red }</STYLE ><style>b</style><style>c'
    expect(quietMarkup(html).sheets).toEqual([
      { text: 'p > a { color: red }', media: 'screen' },
      { text: 'b', media: '' },
      { text: 'c', media: '' },
    ])
  })

  it('keeps the attributes of the first body on an element that comes first', () => {
    const { html } = quietMarkup('<head></head><body style="a" bgcolor=red onload=b><p><body bgcolor=blue>')
    expect(html).toBe('<div data-style="a" bgcolor="red"></div><p>')
  })

  it.each([
    ['<p onclick=a>b<script>c</script><!-- <form> -->', false],
    ['<form>', true],
    ['<td background=a>', true],
    ['<link>', true],
  ])('tells of %s whether something is missing: %s', (html, leftOut) =>
    expect(quietMarkup(html).leftOut).toBe(leftOut),
  )

  it('writes nothing anew that it has written, nor anything that is reported, whatever it is given', () => {
    const bits = [
      ...['<', '>', '/', '=', '"', "'", ' ', '\n', '\0', '!', '--', '&', 'a', '</', '<!--', ']]>', '<p '],
      ...['style', 'STYLE=', 'onclick=', '<style>', '<svg', '<base', '<script', '</script>', '<title>'],
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 30 }), (parts) => {
        const written = quiet(parts.join(''))
        for (let at = written.indexOf('<'); at >= 0; at = written.indexOf('<', at + 1)) {
          const tag = tagAt(written, at)
          expect(tag).toBeDefined()
          expect(tag?.name).not.toMatch(/^(style|base|script|title)$/)
          for (const name of tag?.attributes.keys() ?? []) expect(name).not.toMatch(/^(style$|on)/)
        }
      }),
    )
  })

  it('reads long nonsense in a moment', () => {
    for (const bit of ['<', '<p a="', '<!--', '<p ', ' = ', '<style>', '</', "<p a= '", '<![']) {
      const start = performance.now()
      quietMarkup(`<p ${bit.repeat(100_000)}`)
      quietMarkup(bit.repeat(100_000))
      expect(performance.now() - start).toBeLessThan(5000)
    }
  })
})
