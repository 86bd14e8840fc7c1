import type { Finding, FindingCode, FindingDetails, SyntaxProblem } from '#workflow-language/check.ts'

const maybe = (similar: string | null) => (similar === null ? '' : `「${similar}」ではありませんか。`)

const stands = {
  itself: 'このアクション自身です',
  around: 'このアクションを含んでいて、まだ終わっていません',
  after: 'このアクションの後に実行されます',
  beside: 'このアクションより前に実行されるとは限りません',
} as const

const most = (what: string) => (details: { readonly count: number; readonly most: number }) =>
  `${what}は ${details.most} までですが、${details.count} あります。`

const misspelt = (problem: SyntaxProblem): string => {
  switch (problem.kind) {
    case 'unexpected':
      return `「${problem.text}」はここに書けません。`
    case 'no-value':
      return `「${problem.text}」は値ではありません。関数であれば、かっこが必要です。`
    case 'double-quote':
      return '二重引用符はここに書けません。'
    case 'unclosed-text':
      return '文字列を閉じる引用符がありません。'
    case 'not-a-number':
      return '数値の書き方が正しくありません。'
    case 'ends-early':
      return '式が途中で終わっています。'
    case 'too-deep':
      return '入れ子が深すぎます。'
  }
}

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
  syntax: ({ reason, problem }) => `式を読み取れません。${problem ? misspelt(problem) : `「${reason}」。`}`,
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
  'self-reference': ({ name }) => `変数「${name}」に、その変数自身を使った値は設定できません。`,
  'not-in-loop': ({ loop }) => `繰り返し「${loop}」の中では使えない種類のアクションです。`,
  'unheard-response': () => 'トリガーが項目ごとに実行を分けるため、応答は呼び出し元に届きません。',
  'unknown-retry-policy': ({ type }) => `「${type}」という再試行ポリシーはありません。`,
  'too-many-retries': most('再試行の回数'),
  'not-a-duration': ({ text }) => `「${text}」は期間として読み取れません。`,
}

const advice: Readonly<Record<FindingCode, string>> = {
  malformed: '定義を修正してください。',
  'duplicate-name': 'どちらかの名前を変え、参照しているところも直してください。',
  'unknown-action-type': '別の種類のアクションに置き換えるか、Power Automate で実行して確認してください。',
  'missing-input': 'アクションに追加してください。',
  'unknown-predecessor': '同じ場所にあるアクションの後に実行するようにしてください。',
  'unknown-status': 'Succeeded、Failed、Skipped、TimedOut、Cancelled のいずれかにしてください。',
  cycle: 'いずれかのアクションの runAfter から、もう一方を外してください。',
  'never-runs': 'runAfter に起こりうる状態を加えるか、アクションを削除してください。',
  syntax: 'この位置の式を直してください。文字列は単一引用符で囲み、中の単一引用符は 2 つ重ねます。',
  'expression-too-long': '一部を作成 (Compose) アクションに分け、その出力を参照してください。',
  'unknown-function': 'ワークフロー定義言語の関数を使ってください。',
  'wrong-argument-count': '引数の数を直してください。',
  'unknown-action': 'このフローにあるアクションを参照してください。名前の空白は下線にします。',
  'not-before': 'そのアクションの後に実行するか、先に終わるアクションを参照してください。',
  'not-a-container': 'スコープ、条件、スイッチ、繰り返しのいずれかを参照してください。',
  'many-results': '繰り返しの中で参照するか、結果を配列の変数に集めてください。',
  'unknown-loop': 'このアクションを含む繰り返しの名前にしてください。',
  'outside-loop': '繰り返しの中に移すか、必要な値を変数に入れてください。',
  'no-item': '繰り返しの中に移すか、配列そのものを参照してください。',
  'unknown-parameter': '定義にパラメーターを追加してください。',
  'unknown-variable': 'フローの先頭で変数を初期化してください。',
  'variable-not-before': '初期化の後に実行するようにしてください。',
  'duplicate-variable': '初期化は 1 回にし、2 回目は設定にしてください。',
  'variable-not-on-top': 'フローの先頭で初期化し、ここでは設定してください。',
  'unknown-variable-type': 'array、boolean、float、integer、object、string のいずれかにしてください。',
  'wrong-variable-type': '型に合う変数を使うか、型に合う値にしてください。',
  'self-reference': '先に作成 (Compose) アクションで新しい値を作り、それを設定してください。',
  'not-in-loop': '繰り返しの後に移してください。実行するかどうかは、中で設定する変数で決められます。',
  'unheard-response': 'トリガーの splitOn を外して繰り返しにするか、別の方法で応答してください。',
  'unknown-retry-policy': 'default、none、fixed、exponential のいずれかにしてください。',
  'too-many-retries': '回数を減らし、必要なら間隔を長くしてください。',
  'too-many-actions': '一部を子フローに移してください。',
  'too-many-variables': '複数の値を 1 つのオブジェクトの変数にまとめてください。',
  'too-many-cases': '残りを、既定のケースの中の別のスイッチに移してください。',
  'too-many-iterations': '複数の繰り返しか実行に分けてください。',
  'too-much-concurrency': '同時に実行する数を減らしてください。',
  'too-deep': '最も内側のアクションを外に出すか、子フローに移してください。',
  'name-too-long': '名前を短くしてください。',
  'not-a-duration': '5 分なら PT5M、1 日なら P1D のように書いてください。',
}

type Matter<Code extends FindingCode> = {
  [C in Code]: { readonly code: C; readonly details: FindingDetails[C] }
}[Code]

const say = <Code extends FindingCode>({ code, details }: Matter<Code>): string => words[code](details)

/** What is the matter with a definition and what to do about it, in Japanese. */
export const findingInJapanese = (finding: Finding): string => `${say(finding)}${advice[finding.code]}`
