import type { ArrivalText } from './arrival.en.ts'

/** サインインする人への日本語。 */
export const jaArrival: ArrivalText = {
  signIn: {
    title: '予約ページの情報を確認し、フローを作成',
    lead: 'Microsoft Bookings の予約ページの SMTP アドレスと、5 つのフロー枠を誰が使っているかを確認し、予定をきっかけに動くフローを数分で作成できます。',
    button: 'Microsoft アカウントでサインイン',
    account:
      '職場または学校のアカウントでサインインしてください。ゲスト アカウントと個人用アカウントは使用できません。',
    failed: 'サインインできませんでした。',
    again: '続けるには、本人確認のためもう一度サインインしてください。',
    continue: '続ける',
  },
  host: {
    noAnswer: 'Teams またはブラウザーで開いてください',
    noAnswerAdvice: '別のページの中に表示されていますが、Microsoft 365 アプリから応答がありません。',
    openInBrowser: 'ブラウザーで開く',
  },
}
