import type { FilledRate } from '#domain/appointment/filled-rates.ts'
import type { MadeUpShape } from '#domain/appointment/made-up.ts'
import type { PayloadPath } from '#domain/appointment/payload.ts'
import type { WarningReason } from '#domain/appointment/warning.ts'
import type { PresetCode } from '#domain/dry-run/answer-presets.ts'
import type { EffectCounts } from '#domain/dry-run/counts.ts'
import type { RowEffect } from '#domain/dry-run/effect.ts'
import type { AnswerOrigin, DryRunStatus } from '#domain/dry-run/result.ts'
import type { DryRunWarningCode } from '#domain/dry-run/warning.ts'
import type { ActionStatus } from '#workflow-language/run.ts'
import type { DryRunText, WarningWords } from './dry-run.en.ts'
import { findingInJapanese } from './finding-words.ja.ts'
import { jaPicture } from './picture.ja.ts'
import { jaRunErrors } from './run-error-words.ja.ts'
import { blamedPart, whyNoValue } from './run-error-words.ts'

const few = (rounds: readonly number[]) =>
  `${rounds.slice(0, 5).join('、')}${rounds.length > 5 ? ' ほか' : ''} `

function duration(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)]
  const parts = [
    hours > 0 && `${hours} 時間`,
    minutes > 0 && `${minutes} 分`,
    seconds % 60 > 0 && `${seconds % 60} 秒`,
  ]
  return parts.filter(Boolean).join(' ')
}

const fields: Readonly<Record<PayloadPath, string>> = {
  Id: 'ID',
  SelfServiceAppointmentId: 'セルフサービス ID',
  ServiceId: 'サービス ID',
  ServiceName: 'サービス名',
  ServiceNotes: 'サービスのメモ',
  StartTime: '開始時刻',
  EndTime: '終了時刻',
  Duration: '所要時間',
  StaffMembers: '担当者',
  CustomerId: 'お客様の ID',
  CustomerName: 'お客様の名前',
  CustomerEmail: 'お客様のメール アドレス',
  CustomerPhone: 'お客様の電話番号',
  CustomerNotes: 'お客様のメモ',
  CustomerTimeZone: 'お客様のタイム ゾーン',
  CustomerLocation: 'お客様の場所',
  CustomQuestionAnswers: '質問への回答',
  Customers: 'お客様の一覧',
  MaxAttendeesCount: '定員',
  FilledAttendeesCount: '現在の参加者数',
  IsSMSNotificationsEnabled: 'SMS 通知の有無',
  JoinWebURL: 'オンライン会議のリンク',
  AdditionalInfo: '追加情報',
  TrackingData: '追跡データ',
  CancelReason: 'キャンセルの理由',
  'Customers.Id': '各お客様の ID',
  'Customers.Name': '各お客様の名前',
  'Customers.Email': '各お客様のメール アドレス',
  'Customers.Notes': '各お客様のメモ',
  'Customers.TimeZone': '各お客様のタイム ゾーン',
  'Customers.Location': '各お客様の場所',
  'Customers.Answers': '各お客様の回答',
}

const reasons: Readonly<Record<WarningReason, string>> = {
  'not-in-graph': 'Microsoft Graph からは取得できないため、ここでは値が空です。',
  'from-settings': 'サービスまたは質問の現在の設定によるものです。当時は異なっていた可能性があります。',
  guessed: '予定のほかの内容から推測したものです。',
  'staff-unknown': 'スタッフの一覧にもういない担当者を除いています。',
  'option-unknown': '選択肢にもうない回答を除いています。',
  'option-numbers': '選択された回答は番号で渡されます。番号は 0 から始まるものとしています。',
  'buffer-before':
    'このサービスは予定の前に空き時間を取ります。Bookings はそれを含めて数える可能性があります。',
  'shared-id': 'スタッフが作成した予定は、すべて同じ値になります。',
  'zone-guessed': 'お客様のタイム ゾーンがわからないため、予約ページのタイム ゾーンで代用しています。',
  'business-zone-unknown': '予約ページのタイム ゾーンがわからないため、UTC で代用しています。',
  'time-unreadable': '時刻を読み取れません。',
}

const lists = { to: '宛先', cc: 'CC', bcc: 'BCC' } as const
const parts = {
  subject: '件名',
  topic: 'トピック',
  description: '説明',
  mail: 'メール',
  message: 'メッセージ',
} as const

const rateOf = ({ seen, filled }: FilledRate) =>
  seen === 0 ? '' : `この予約ページでは、同じ種類の予定 ${seen} 件のうち ${filled} 件に値がありました。`

const warnings: WarningWords = {
  'recipient-empty': ({ list }) => `${lists[list]}が空です。このメールは送信できません。`,
  'recipient-invalid': ({ list, recipient }) =>
    `${lists[list]}の「${recipient}」はメール アドレスではありません。`,
  'too-many-recipients': ({ count, most }) => `宛先が ${count} 件あります。上限は ${most} 件です。`,
  'subject-empty': () => '件名が空です。',
  'too-long': ({ part, count, most }) =>
    `${parts[part]}が ${count} 文字あります。${most} 文字までしか残りません。`,
  'too-large': ({ part, count, most }) =>
    `${parts[part]}が ${Math.ceil(count / 1000)} kB あります。上限は ${Math.floor(most / 1000)} kB です。`,
  'parameter-empty': ({ parameter }) => `サービスに必要な「${parameter}」の値が空です。`,
  'field-empty': ({ field, rate }) =>
    `${fields[field]} (${field}) の値が空のため、ここには何も入りません。${rate ? rateOf(rate) : ''}`,
  'field-doubtful': ({ field, why }) => `${fields[field]} (${field}) は確実ではありません。${reasons[why]}`,
  'zone-doubtful': ({ field, why }) =>
    `時刻が別のタイム ゾーンになる可能性があります: ${fields[field]}。${reasons[why]}`,
  'trigger-differs': () =>
    'フローが開始される時点は、ここで表示しているものと異なります。予定は現在の内容であり、変更やキャンセルについて Bookings が付け加える内容はわかりません。',
  'no-appointment-trigger': () => 'このフローは予定で開始されません。',
  'expression-failed': ({ expression }) =>
    `値を求められない式があります${blamedPart(expression, ': 「', '」')}。${whyNoValue(jaRunErrors, expression)}`,
  'answer-unknown': ({ of }) =>
    `「${of}」の応答を知ることはできず、ここはその応答に左右されます。応答を選ぶと、ほかの場合を確認できます。`,
  'text-not-escaped': ({ field, markup }) =>
    `お客様が入力した${fields[field]}が、そのまま HTML の一部になります${markup ? '。このお客様は実際に HTML を入力しています' : ''}。フローでエスケープしてください。`,
  'markup-as-text': ({ field }) =>
    `お客様が入力した${fields[field]}は HTML のように見えますが、入力されたとおりの文字として表示されます。`,
  definition: ({ finding }) => findingInJapanese(finding),
}

const counted = (counts: EffectCounts): string =>
  [
    { count: counts.mails, what: (count: number) => `メール ${count} 通` },
    { count: counts.meetings, what: (count: number) => `Zoom 会議 ${count} 件` },
    { count: counts.rows, what: (count: number) => `行 ${count} 件` },
    { count: counts.messages, what: (count: number) => `Teams のメッセージ ${count} 件` },
    { count: counts.requests, what: (count: number) => `その他の要求 ${count} 件` },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count, what }) => what(count))
    .join('、')

const statuses: Readonly<Record<ActionStatus | DryRunStatus, string>> = {
  Succeeded: '成功',
  Failed: '失敗',
  Skipped: 'スキップ',
  TimedOut: 'タイムアウト',
  Cancelled: 'キャンセル',
  Stopped: '停止',
  NotRunnable: '実行できません',
}

const shapes: Readonly<Record<MadeUpShape, string>> = {
  'one-to-one': '1 対 1 の予約',
  group: 'グループ予約 (3 名)',
  'empty-group': 'グループ予約 (参加者なし)',
  'two-staff': '担当者が 2 名の予約',
  cancelled: 'キャンセルされた予約',
}

const presets: Readonly<Record<PresetCode, string>> = {
  'row-found': '行が見つかる',
  'nothing-found': '何も見つからない',
  'bad-request': '400: 要求を解釈できない',
  unauthorized: '401: 接続が認証されていない',
  forbidden: '403: 許可されていない',
  'not-found': '404: 見つからない',
  throttled: '429: 要求が多すぎる',
  'server-error': '500: サービスのエラー',
  'no-answer': '応答なし (タイムアウト)',
}

const origins: Readonly<Record<AnswerOrigin, string>> = {
  none: '',
  plausible: 'ここで作成した、ありそうな応答です',
  unknown: 'この応答を知ることはできません。ありうる応答の 1 つです',
  chosen: 'あなたが選んだ応答です',
}

const writes: Readonly<Record<RowEffect['write'], string>> = {
  create: '行の追加',
  update: '行の更新',
  upsert: '行の更新 (なければ追加)',
  delete: '行の削除',
}

const kinds: Readonly<Record<DryRunWarningCode, string>> = {
  'recipient-empty': '宛先が空',
  'recipient-invalid': 'メール アドレスではない',
  'too-many-recipients': '宛先が多すぎる',
  'subject-empty': '件名が空',
  'too-long': '文字数が多すぎる',
  'too-large': '大きすぎる',
  'parameter-empty': '必要な値が空',
  'field-empty': '値が空のフィールド',
  'field-doubtful': '確実ではないフィールド',
  'zone-doubtful': 'タイム ゾーンの推測',
  'trigger-differs': 'トリガーの違い',
  'no-appointment-trigger': '予定のトリガーではない',
  'expression-failed': '値を求められない式',
  'answer-unknown': 'わからない応答に左右される',
  'text-not-escaped': 'エスケープされていない文字列',
  'markup-as-text': 'お客様が入力した HTML',
  definition: '定義の問題',
}

const importances: DryRunText['mail']['importances'] = { low: '低', normal: '標準', high: '高' }
const locations: DryRunText['message']['locations'] = {
  Channel: 'チャネル',
  'Group chat': 'グループ チャット',
  'Chat with Flow bot': 'フロー ボットとのチャット',
}
const posters: DryRunText['message']['posters'] = { 'Flow bot': 'フロー ボット', User: '接続の所有者' }

/** The words of the dry run in Japanese. */
export const jaDryRun: DryRunText = {
  title: 'ドライ ラン',
  titleOf: (flow) => `ドライ ラン: ${flow}`,
  promise: '何も送信されず、枠も使用しません。フローはこのブラウザーの中で、仮の応答を使って実行されます。',
  notFound: 'フローが見つからないか、表示する権限がありません。',

  choose: {
    span: '期間',
    spans: { month: '過去 30 日', quarter: '過去 90 日', year: '過去 12 か月', ahead: '今後 90 日' },
    appointment: '予定',
    recent: '予定',
    madeUp: '架空の予定',
    loading: '予定を読み込み中…',
    none: 'この期間に予定はありません。別の期間か、架空の予定を選択してください。',
    unreadable: 'この予約ページの予定を読み取れないため、架空の予定で試します。',
    more: (count) => `この期間の新しいものから ${count} 件だけを表示しています。`,
    unread: (count) => `${count} 件の予定を読み取れませんでした。`,
    noPeople: '予約者なし',
    people: (names) => (names.length > 2 ? `${names[0]} ほか ${names.length - 1} 名` : names.join('、')),
    label: (when, service, people) => `${when} · ${service} · ${people}`,
    shapes,
    standIn: (shape) => `架空の予定: ${shape}`,
    all: (count) => `${count} 件すべてで試す`,
  },

  result: {
    heading: '実行していたら起きたこと',
    nothing: '何も送信されなかったはずです。',
    would: (counts) => `作成されていたもの: ${counted(counts)}。`,
    statuses,
    warnings: (count) => `警告 ${count} 件`,
    warning: '警告',
    unknown: '不明',
    trigger: 'Bookings が送信していた内容',
    stopped: 'この先はすべて推測になるため、ドライ ランをここで停止しました。',
  },

  step: {
    round: (loop) => `繰り返し: ${loop}`,
    roundOf: (number, count) => `${count} 回中 ${number} 回目`,
    previous: '前の回',
    next: '次の回',
    noRounds: '一覧が空のため、この中では何も実行されません。',
    details: '詳細',
    detailsOf: (action) => `詳細: ${action}`,
    inputs: '入力',
    outputs: '出力',
    secured: 'Power Automate の履歴では表示されません。',
    raw: 'JSON を表示',
    retried: (count) => `${count} 回再試行しました。`,
    undone: {
      refused: 'サービスに拒否されたため、行われなかったはずです。',
      failed: 'サービスでエラーが発生しました。行われたかどうかはわかりません。',
      unanswered: '応答がありません。それでも行われた可能性があります。',
    },
    waited: (after, took) =>
      `${after > 0 ? `開始から ${duration(after)}後` : '開始直後'}、${took > 0 ? `所要時間 ${duration(took)}` : '待ち時間なし'}。`,
    failedRounds: (rounds) => `失敗: ${few(rounds)}回目。`,
    warnedRounds: (rounds) => `警告: ${few(rounds)}回目。`,
    nextTroubled: '次の該当箇所',
  },

  answer: {
    label: 'サービスの応答',
    labelOf: (action) => `サービスの応答: ${action}`,
    plausible: 'ありそうな応答',
    own: 'そのほかの応答…',
    origins,
    presets,
    status: '状態コード',
    body: '本文 (JSON)',
    apply: 'この応答を使う',
    invalid: 'JSON として読み取れません。',
    invalidStatus: '100 から 599 の状態コードを入力してください。',
    reset: 'すべてありそうな応答に戻す',
    changed: (count) => `選んだ応答 ${count} 件`,
  },

  mail: {
    from: '差出人',
    owner: '接続の所有者',
    to: '宛先',
    cc: 'CC',
    bcc: 'BCC',
    replyTo: '返信先',
    subject: '件名',
    importance: '重要度',
    importances,
    attachments: '添付ファイル',
    body: 'お客様に届くメール',
    picture: '画像 (読み込んでいません)',
    less: '外部の画像などは読み込まず、フォームは表示していません。',
    nobody: '(なし)',
    noSubject: '(件名なし)',
  },

  request: {
    body: '本文',
    headers: 'ヘッダー',
    empty: '本文はありません。',
    to: (service) => `${service} へ`,
  },
  row: { writes, columns: '列' },
  message: {
    to: '投稿先',
    locations,
    poster: '投稿者',
    posters,
    card: 'アダプティブ カード',
    body: '表示されるメッセージ',
  },
  read: { of: '検索する対象', query: '条件' },
  fields: { empty: '(空)', yes: 'はい', no: 'いいえ', item: (n) => `${n}.` },

  many: {
    heading: (count) => `${count} 件の予定すべて`,
    progress: (done, total) => `${done} / ${total}`,
    running: 'すべての予定で試しています',
    cancel: '中止',
    cancelled: (done) => `${done} 件で中止しました。`,
    failed: (count, total) =>
      count === 0 ? `${total} 件とも失敗していません。` : `${total} 件中 ${count} 件が失敗。`,
    failedAt: (actions) => `失敗: ${actions.join('、')}`,
    warningsTitle: '警告',
    warningOn: (count) => `予定 ${count} 件`,
    outcomes: '予定ごと',
    show: (appointment) => `表示: ${appointment}`,
    done: (failed, total) =>
      `${total} 件の予定で試しました。${failed === 0 ? '失敗はありません。' : `${failed} 件が失敗しました。`}`,
  },

  errors: jaRunErrors,
  kinds,
  warnings,
  picture: jaPicture,
}
