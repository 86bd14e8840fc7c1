import { en } from '#app/text/en.ts'
import { ja } from '#app/text/ja.ts'
import { enProblems } from '#app/text/problems.en.ts'
import { jaProblems } from '#app/text/problems.ja.ts'
import type { Remedy } from '#domain/refusal/remedy.ts'

/** The languages in which every card is read. */
export const LANGUAGES = ['en', 'ja'] as const
export type Language = (typeof LANGUAGES)[number]

/** Everything that a card may say, by language. */
export const WORDS = {
  en: { ...enProblems, tryAgain: en.common.tryAgain, roles: en.roles },
  ja: { ...jaProblems, tryAgain: ja.common.tryAgain, roles: ja.roles },
}
export type Words = (typeof WORDS)[Language]

/** A word of the card's, in whichever language it is read. */
export type Word = (words: Words) => string

const tryAgain: Word = (words) => words.tryAgain
const openFlow: Word = ({ problem }) => problem.openPowerAutomate
const openConnections: Word = ({ problem }) => problem.openConnections
const ask: Word = ({ problem }) => problem.askAdministrator
const bundle: Word = ({ problem }) => problem.bundle.download

/** The way out that a card must offer first of all. */
export const MAIN_WAYS: Readonly<Record<Remedy, Word>> = {
  reconnect: openConnections,
  'not-administrator': ask,
  'domain-not-allowed': bundle,
  'forbidden-unclear': ask,
  // The page on which it is told shows who holds the slots.
  quota: tryAgain,
  throttled: tryAgain,
  busy: tryAgain,
  'connection-not-yours': openConnections,
  'connection-unbound': openConnections,
  'flow-not-yours': openFlow,
  'data-policy': tryAgain,
  'endpoint-policy': tryAgain,
  licence: tryAgain,
  'webhook-missing': openFlow,
  unpublished: openFlow,
  definition: openFlow,
  'child-flow': openFlow,
  'environment-denied': tryAgain,
  'privilege-missing': tryAgain,
  'no-access': tryAgain,
  consent: ({ problem }) => problem.consent,
  interaction: ({ problem }) => problem.signInAgain,
  'conditional-access': tryAgain,
  'account-blocked': tryAgain,
  'app-setup': bundle,
  stale: tryAgain,
  'not-found': tryAgain,
  'timed-out': tryAgain,
  unreachable: tryAgain,
  'circuit-open': tryAgain,
  unreadable: bundle,
  'service-failure': bundle,
  unknown: bundle,
}
