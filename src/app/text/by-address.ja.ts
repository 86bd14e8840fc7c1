import type { ByAddressText } from './by-address.en.ts'

/** The words of opening a booking page by its address, in Japanese. */
export const jaByAddress: ByAddressText = {
  why: {
    empty: [
      '予約ページが見つかりませんでした。',
      '予約ページの SMTP アドレスがわかる場合は、ここに入力してください。',
    ],
    refused: [
      '組織の設定により、予約ページの一覧を取得できません。SMTP アドレスがわかれば、予約ページを開くことができます。',
    ],
  },
  address: '予約ページの SMTP アドレスまたはリンク',
  example: '例: ContosoClinic@contoso.com。公開されている予約ページの URL にも含まれています。',
  invalid: 'ContosoClinic@contoso.com のように、アドレス全体を入力してください。',
  open: '開く',
}
