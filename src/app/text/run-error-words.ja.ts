import { type RunErrorWords, refusalBy } from './run-error-words.ts'

const number = (value: number) => value.toLocaleString('ja')

const refusals: RunErrorWords['refusals'] = {
  400: 'サービスが要求を解釈できませんでした (400)。',
  401: '接続が認証されていません (401)。',
  403: '接続の所有者に、この操作は許可されていません (403)。',
  404: '要求されたものがサービスに見つかりませんでした (404)。',
  408: '要求に時間がかかりすぎました (408)。',
  409: '要求が、すでにあるものと競合しています (409)。',
  412: '対象がその間に変更されたか、想定した状態ではありません (412)。',
  429: 'サービスへの要求が多すぎました (429)。',
  500: 'サービスでエラーが発生しました (500)。',
  502: 'サービスに接続できませんでした (502)。',
  503: 'サービスは現在利用できません (503)。',
  504: 'サービスの応答に時間がかかりすぎました (504)。',
}
const refusal = (status: number) =>
  status < 500 ? `サービスが要求を拒否しました (${status})。` : `サービスでエラーが発生しました (${status})。`

/** What went wrong in a run, in Japanese. */
export const jaRunErrors: RunErrorWords = {
  reasons: {
    refused: ({ status }) => refusalBy({ refusals, refusal }, status),
    answered: ({ status }) => `サービスがアクションを「${status}」として終了しました。`,
    'not-answered': () => 'サービスから応答がありませんでした。',
    'timed-out': () => '制限時間内に成功しませんでした。',
    'not-runnable': () => 'このフローは実行できません。',
    'actions-failed': () => 'アクションが失敗し、失敗の後に成功した処理もありませんでした。',
    skipped: () => 'スキップされました。',
    cancelled: () => '実行が中止されました。',
    terminated: () => 'フローが、自身を失敗として終了しました。',
    'answered-already': () => 'フローの呼び出し元には、すでに応答しています。',
    'not-json': () => '内容を JSON として読み取れません。',
    'not-by-schema': () => '内容がスキーマに合いません。',
    'not-an-array': () => '繰り返す対象が一覧 (配列) ではありません。',
    'from-not-an-array': () => '対象 (from) が一覧 (配列) ではありません。',
    'too-many-items': ({ count, most }) =>
      `${number(count)} 件について繰り返すことになります。上限は ${number(most)} 件です。`,
    'limits-reached': () => '条件が満たされる前に、繰り返しの上限に達しました。',
    'rounds-out-of-range': ({ count, most }) =>
      `繰り返しの回数は 1 から ${number(most)} までです。「${count}」にはできません。`,
    'retries-out-of-range': ({ count, most }) =>
      `再試行の回数は 1 から ${number(most)} までです。「${count}」にはできません。`,
    'not-a-duration': ({ text }) => `「${text}」は期間として読み取れません。`,
    'unknown-retry-policy': ({ type }) => `「${type}」という再試行ポリシーはありません。`,
    'unknown-run-status': ({ status }) => `フローを「${status}」として終了することはできません。`,
    'unknown-table-format': ({ format }) => `「${format}」という表の形式はありません。`,
    'rows-not-objects': () => '列を指定しない表は、オブジェクトからしか作成できません。',
    'no-time-to-wait-until': () => 'いつまで待つのか、時刻を読み取れません。',
    'no-delay': () => '待つ長さも、いつまで待つのかも指定されていません。',
    'variable-initialized-already': ({ name }) => `変数「${name}」はすでに初期化されています。`,
    'variable-not-initialized': ({ name }) => `変数「${name}」は初期化されていません。`,
    'variable-without-value': ({ name }) => `変数「${name}」の値が空のため、増減できません。`,
    'unknown-variable-type': ({ type }) => `変数の型「${type}」はありません。`,
    'variable-of-type': ({ name, type }) => `変数「${name}」の型は「${type}」のため、この操作はできません。`,
    'variable-takes-only': ({ name, type }) => `変数「${name}」には、型が「${type}」の値しか設定できません。`,
  },
  expressions: {
    syntax: '式の書き方が正しくありません。',
    'too-long': '式が長すぎます。',
    'unknown-function': '存在しない関数を呼び出しています。',
    'wrong-argument-count': '関数の引数の数が正しくありません。',
    'unknown-reference': '存在しないか、ここではまだ実行されていないものを参照しています。',
    'cannot-simulate': 'Power Automate では動作する可能性がありますが、ここでは値がわかりません。',
    'wrong-type': '値の型が、必要な型と異なります。',
    'invalid-value': 'この実行での値からは、結果を求められません。',
    'missing-property': 'データにないプロパティを参照しています。',
    'not-selectable': '値にない部分を参照しています。',
  },
  refusals,
  refusal,
  other: 'アクションが失敗しました。',
  noValue: '式の値を求められません。',
  detail: (code, message, isSaid) => `${code}${isSaid || message === '' ? '' : `「${message}」`}`,
}
