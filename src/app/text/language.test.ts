import { expect, it } from 'vitest'
import { chooseLanguage } from './language.ts'

it('speaks the language of the host, whatever was chosen or preferred', () => {
  expect(chooseLanguage('ja-JP', 'en', ['en-GB'])).toBe('ja')
})

it('speaks the language chosen by hand before the browser’s', () => {
  expect(chooseLanguage(null, 'en', ['ja'])).toBe('en')
})

it('speaks the first of the browser’s languages that it has', () => {
  expect(chooseLanguage(null, null, ['de-CH', 'ja', 'en'])).toBe('ja')
})

it('speaks English where it has none of the languages wished for', () => {
  expect(chooseLanguage('fr-fr', 'xx', ['de', 'jam'])).toBe('en')
})
