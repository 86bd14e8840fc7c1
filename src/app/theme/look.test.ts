import { expect, it } from 'vitest'
import { chooseLook } from './look.ts'

const nothing = { forcedColors: false, dark: false }

it('wears the theme Teams names, whatever the system prefers', () => {
  expect(chooseLook('dark', nothing)).toBe('dark')
  expect(chooseLook('contrast', nothing)).toBe('contrast')
  expect(chooseLook('default', { forcedColors: true, dark: true })).toBe('default')
})

it('takes a theme it does not know for the default', () => {
  expect(chooseLook('glass', { forcedColors: false, dark: true })).toBe('default')
})

it('follows the system where no host names a theme, forced colors first', () => {
  expect(chooseLook(null, { forcedColors: false, dark: true })).toBe('dark')
  expect(chooseLook(null, { forcedColors: true, dark: true })).toBe('contrast')
  expect(chooseLook(null, nothing)).toBe('default')
})
