import type { NoticeWords } from './words.en.ts'

/** 依頼の通知の日本語。 */
export const jaNotices: NoticeWords = {
  flow: {
    sent: ({ requester, flow, page }) => ({
      subject: `${requester} さんからの依頼: フロー「${flow}」`,
      lead: `${requester} さんが、予約ページ「${page}」の管理者であるあなたに、クラウド フロー「${flow}」の作成を依頼しています。`,
      next: 'フローの動作、使用する枠、ドライ ランの結果を確認し、承認または却下してください。',
    }),
    approved: ({ flow, page }) => ({
      subject: `承認されました: フロー「${flow}」`,
      lead: `予約ページ「${page}」のクラウド フロー「${flow}」の依頼が承認されました。`,
      next: 'これから管理者がフローを作成します。進み具合は依頼のページで確認できます。',
    }),
    live: ({ flow, page }) => ({
      subject: `フロー「${flow}」がオンになりました`,
      lead: `依頼した予約ページ「${page}」のクラウド フロー「${flow}」がオンになりました。`,
      next: '次の予定から動作します。',
    }),
    failed: ({ flow, page }) => ({
      subject: `まだ作成されていません: フロー「${flow}」`,
      lead: `予約ページ「${page}」のクラウド フロー「${flow}」の依頼は承認されましたが、作成に失敗しました。`,
      next: '管理者はもう一度作成できます。失敗した理由は依頼のページで確認できます。',
    }),
    declined: ({ flow, page }) => ({
      subject: `却下されました: フロー「${flow}」`,
      lead: `予約ページ「${page}」のクラウド フロー「${flow}」の依頼が却下されました。`,
      next: '内容を変えて、いつでももう一度依頼できます。',
    }),
  },
  administrator: {
    sent: ({ requester, page }) => ({
      subject: `${requester} さんからの依頼:「${page}」の管理者への変更`,
      lead: `${requester} さんが、予約ページ「${page}」の管理者への変更を依頼しています。`,
      next: 'Bookings での手順は、依頼のページで確認できます。そこで却下することもできます。',
    }),
    approved: ({ page }) => ({
      subject: `承認されました:「${page}」の管理者への変更`,
      lead: `予約ページ「${page}」の管理者への変更の依頼が承認されました。`,
      next: 'Bookings で新しい役割が設定されると、依頼のページに表示されます。',
    }),
    live: ({ page }) => ({
      subject: `「${page}」の管理者になりました`,
      lead: `予約ページ「${page}」の管理者になりました。`,
      next: '予定フローを自分で作成できます。',
    }),
    declined: ({ page }) => ({
      subject: `却下されました:「${page}」の管理者への変更`,
      lead: `予約ページ「${page}」の管理者への変更の依頼が却下されました。`,
      next: 'フローの作成は引き続き依頼できます。',
    }),
  },
  what: { flow: (flow) => `フロー「${flow}」`, administrator: '管理者への変更' },
  reason: (requester) => `${requester} さんからのメッセージ:`,
  declineReason: '却下の理由:',
  open: '依頼を開く',
  openInTeams: 'Microsoft Teams で開く',
  sentWith: (page) =>
    `Workflow Desk for Microsoft Bookings から、予約ページ「${page}」について送信されました。`,
}
