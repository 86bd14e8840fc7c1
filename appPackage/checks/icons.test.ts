import { expect, it } from 'vitest'
import { packageWith } from '../app-package.fixture.ts'
import { blue, nothing, white } from '../png.fixture.ts'
import { problemsOf } from './problems.ts'
import { icon, manifest, refuses } from './refusal.fixture.ts'

refuses('icons', [
  [
    'one that is not there',
    { files: { 'outline.png': null } },
    [/icons\.outline: “outline\.png” is no file/],
  ],
  [
    'one outside the package',
    manifest('icons.color', '../public/favicon.svg'),
    [/icons\.color: “\.\.\/public\/favicon\.svg” is no file/],
  ],
  [
    'one that is no PNG',
    manifest('icons.color', 'color.svg'),
    [/^color\.svg: cannot be read\. Save it as a PNG/],
  ],
  [
    'a color icon too small',
    icon('color', 96, () => blue),
    [/^color\.png: is 96×96 pixels\. Draw it 192×192/],
  ],
  [
    'an outline too big',
    icon('outline', 64, (x) => (x % 2 ? white : nothing)),
    [/^outline\.png: is 64×64 pixels\. Draw it 32×32/],
  ],
  [
    'a color icon with round corners',
    icon('color', 192, (x, y) => (x + y < 9 ? nothing : blue)),
    [/^color\.png: has a border that is partly transparent/],
  ],
  [
    'an outline in blue',
    icon('outline', 32, (x) => (x % 2 ? blue : nothing)),
    [/^outline\.png: has other colours than white/],
  ],
  ['an outline on white', icon('outline', 32, () => white), [/^outline\.png: has no transparent background/]],
  [
    'an outline with space around it',
    icon('outline', 32, (x, y) => (x > 3 && x < 28 && y > 3 && y < 28 ? white : nothing)),
    [/^outline\.png: has space around its symbol/],
  ],
  [
    'an outline of nothing',
    icon('outline', 32, () => nothing),
    [/^outline\.png: has space around its symbol/],
  ],
])

it('An icon on a transparent square is as good as one on a solid square', async () => {
  const drawn = icon('color', 192, (x, y) => (x > 40 && x < 150 && y > 40 && y < 150 ? blue : nothing))
  expect(problemsOf(await packageWith(drawn))).toEqual([])
})
