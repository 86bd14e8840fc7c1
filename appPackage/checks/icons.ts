import { type AppPackage, MANIFEST } from '../app-package.ts'
import { type Picture, readPng } from '../png.ts'

interface Pixel {
  readonly x: number
  readonly y: number
  readonly white: boolean
  readonly alpha: number
}

const pixelsOf = ({ width, rgba }: Picture): Pixel[] =>
  Array.from({ length: rgba.length / 4 }, (_, at) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = rgba.subarray(at * 4, at * 4 + 4)
    return { x: at % width, y: Math.floor(at / width), white: Math.min(red, green, blue) >= 250, alpha }
  })

/** The colour icon is a symbol on a square, and the square is solid or not there at all. */
function faultsOfColor(picture: Picture): string[] {
  const last = picture.width - 1
  const border = pixelsOf(picture).filter(({ x, y }) => x === 0 || y === 0 || x === last || y === last)
  const [first] = border
  const even = first && [0, 255].includes(first.alpha) && border.every(({ alpha }) => alpha === first.alpha)
  return even
    ? []
    : ['has a border that is partly transparent. Fill the whole square, or leave all of it transparent']
}

/** The outline is white on nothing, from edge to edge. */
function faultsOfOutline(picture: Picture): string[] {
  const pixels = pixelsOf(picture)
  const seen = pixels.filter(({ alpha }) => alpha > 0)
  const spans = (side: 'x' | 'y', last: number) =>
    seen.some((pixel) => pixel[side] === 0) && seen.some((pixel) => pixel[side] === last)
  return [
    ...(seen.every(({ white }) => white) ? [] : ['has other colours than white. Draw it in white only']),
    ...(seen.length < pixels.length ? [] : ['has no transparent background. Save it with alpha']),
    ...(spans('x', picture.width - 1) || spans('y', picture.height - 1)
      ? []
      : ['has space around its symbol. Let the symbol reach two opposite edges']),
  ]
}

const ICONS = [
  { kind: 'color', size: 192, faultsOf: faultsOfColor },
  { kind: 'outline', size: 32, faultsOf: faultsOfOutline },
] as const

/** Whether the icons are there, and are of the size and colours that Teams shows. */
export const icons = ({ manifest, icons }: AppPackage): string[] =>
  ICONS.flatMap(({ kind, size, faultsOf }) => {
    const name = manifest.icons?.[kind]
    const file = name && icons.get(name)
    if (!name) return []
    if (!file)
      return [
        `${MANIFEST}: icons.${kind}: “${name}” is no file beside the manifest. Add it there, or correct its name.`,
      ]
    const picture = readPng(file)
    if (!picture) return [`${name}: cannot be read. Save it as a PNG with 8 bits a channel, not interlaced.`]
    const { width, height } = picture
    if (width !== size || height !== size)
      return [`${name}: is ${width}×${height} pixels. Draw it ${size}×${size}.`]
    return faultsOf(picture).map((fault) => `${name}: ${fault}.`)
  })
