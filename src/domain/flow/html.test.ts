import { expect, it } from 'vitest'
import { htmlOf } from './html.ts'

it('shows typed text as it was typed, line by line, and brings in no markup', () => {
  expect(htmlOf('<b>O\'Brien & "Söhne"</b>\r\n2\n3\r4')).toBe(
    '&lt;b&gt;O&#39;Brien &amp; &quot;Söhne&quot;&lt;/b&gt;<br>2<br>3<br>4',
  )
})
