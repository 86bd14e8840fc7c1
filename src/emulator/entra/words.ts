import type { Context } from 'hono'

const ja = {
  language: 'ja',
  notMicrosoft: 'ローカル エミュレーター — Microsoft ではありません',
  notMicrosoftDetail:
    'これは、このコンピューターの中で Microsoft Entra の代わりをするデモ用のページです。パスワードは要りません。',
  choosePersona: 'サインインする人を選んでください',
  signsInTo: 'Workflow Desk にサインインします。人によって、できることが違います。',
  people: (tenant: string) => `${tenant} の人`,
  nobody: 'このテナントには、サインインできる人がいません。',
  consentTitle: 'アクセスの許可',
  consentAsks: (name: string) => `Workflow Desk が ${name} さんに代わって、次へのアクセスを求めています。`,
  accept: '許可する',
  decline: 'キャンセル',
  errorTitle: 'サインインできません',
  errorDetail: 'アプリから届いた要求に誤りがあります。',
  signedOut: 'サインアウトしました',
} as const

const en: Words = {
  language: 'en',
  notMicrosoft: 'Local emulator — this is not Microsoft',
  notMicrosoftDetail:
    'This page stands in for Microsoft Entra in the demo and runs on this computer. No password is needed.',
  choosePersona: 'Choose who signs in',
  signsInTo: 'You are signing in to Workflow Desk. What you can do there depends on who you are.',
  people: (tenant) => `People of ${tenant}`,
  nobody: 'Nobody in this tenant can sign in.',
  consentTitle: 'Permission requested',
  consentAsks: (name) => `Workflow Desk asks for access to these on behalf of ${name}.`,
  accept: 'Accept',
  decline: 'Cancel',
  errorTitle: 'Cannot sign in',
  errorDetail: 'There is something wrong with the request from the app.',
  signedOut: 'You are signed out',
}

/** What the sign-in pages say, in one language. */
export type Words = {
  readonly [Key in keyof typeof ja]: Key extends 'language'
    ? 'ja' | 'en'
    : (typeof ja)[Key] extends string
      ? string
      : (typeof ja)[Key]
}

/** The words in the language that the app asks for, or else the browser. */
export const wordsFor = (c: Context): Words =>
  wordsIn(`${c.req.query('ui_locales') ?? ''} ${c.req.header('accept-language') ?? ''}`)

/** The words in the first language of a list that there are any in. */
export function wordsIn(wanted: string): Words {
  const [first] = wanted.toLowerCase().match(/\b(?:ja|en)\b/) ?? []
  return first === 'ja' ? ja : en
}
