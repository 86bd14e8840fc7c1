import type { Finding, FindingCode, FindingDetails } from '#workflow-language/check.ts'

const maybe = (similar: string | null) => (similar === null ? '' : `「${similar}」ではありませんか。`)

const stands = {
  itself: 'このアクション自身です',
  around: 'このアクションを含んでいて、まだ終わっていません',
  after: 'このアクションの後に実行されます',
  beside: 'このアクションより前に実行されるとは限りません',
} as const

const most = (what: string) => (details: { readonly count: number; readonly most: number }) =>
  `${what}は ${details.most} までですが、${details.count} あります。`

const words: { readonly [Code in FindingCode]: (details: FindingDetails[Code]) => string } = {
  malformed: () => '定義のこの部分は形式が正しくありません。',
  'duplicate-name': ({ name }) => `「${name}」という名前のアクションが 2 つあります。`,
  'unknown-action-type': ({ type }) => `種類が「${type}」のアクションは、ここでは実行できません。`,
  'missing-input': ({ input }) => `「${input}」がありません。`,
  'unknown-predecessor': ({ name, similar }) =>
    `先に実行するはずの「${name}」というアクションが、同じ場所にありません。${maybe(similar)}`,
  'unknown-status': ({ status }) => `「${status}」というアクションの状態はありません。`,
  cycle: ({ names }) => `互いに待ち合っているアクションがあります: ${names.join('、')}。`,
  'never-runs': ({ waitsFor }) =>
    `待っている結果になることがないため、実行されません: ${Object.keys(waitsFor).join('、')}。`,
  syntax: ({ reason }) => `式を読み取れません (${reason})`,
  'expression-too-long': most('式の文字数'),
  'unknown-function': ({ name, similar }) => `「${name}」という関数はありません。${maybe(similar)}`,
  'wrong-argument-count': ({ signature, count }) => `「${signature}」の引数は ${count} 個にできません。`,
  'unknown-action': ({ name, similar }) => `「${name}」というアクションはありません。${maybe(similar)}`,
  'not-before': (details) => `「${details.name}」の結果はここでは使えません。${stands[details.stands]}。`,
  'not-a-container': ({ name }) => `「${name}」の中には、結果を参照できるアクションがありません。`,
  'many-results': ({ name, loop }) =>
    `「${name}」の結果は「${loop}」の繰り返しごとにあるため、ここでは決められません。`,
  'unknown-loop': ({ name, similar }) => `「${name}」という繰り返しはありません。${maybe(similar)}`,
  'outside-loop': ({ name }) => `繰り返し「${name}」の外にあります。`,
  'no-item': (details) => `繰り返しの外にあるため、「${details.function}()」は使えません。`,
  'unknown-parameter': ({ name, similar }) => `「${name}」というパラメーターはありません。${maybe(similar)}`,
  'unknown-variable': ({ name, similar }) => `「${name}」という変数は初期化されていません。${maybe(similar)}`,
  'variable-not-before': ({ name, initializedBy }) =>
    `変数「${name}」を初期化する「${initializedBy}」が、先に実行されるとは限りません。`,
  'duplicate-variable': ({ name }) => `変数「${name}」が 2 回初期化されています。`,
  'variable-not-on-top': ({ name, container }) =>
    `変数「${name}」は「${container}」の外で初期化する必要があります。`,
  'unknown-variable-type': ({ name, type }) => `変数「${name}」の型「${type}」はありません。`,
  'wrong-variable-type': ({ name, type, expected }) =>
    `変数「${name}」の型は「${type}」ですが、「${expected.join('」または「')}」である必要があります。`,
  'too-many-actions': most('アクションの数'),
  'too-many-variables': most('変数の数'),
  'too-many-cases': most('ケースの数'),
  'too-many-iterations': most('繰り返しの回数'),
  'too-much-concurrency': most('同時実行の数'),
  'too-deep': most('入れ子の深さ'),
  'name-too-long': most('名前の文字数'),
  'not-a-duration': ({ text }) => `「${text}」は期間として読み取れません。`,
}

type Matter<Code extends FindingCode> = {
  [C in Code]: { readonly code: C; readonly details: FindingDetails[C] }
}[Code]

const say = <Code extends FindingCode>({ code, details }: Matter<Code>): string => words[code](details)

/** What is the matter with a definition, in Japanese. */
export const findingInJapanese = (finding: Finding): string => say(finding)
