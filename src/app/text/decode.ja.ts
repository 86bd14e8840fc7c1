import type { DecodeWords } from './decode.en.ts'

/** エラーとリンクを調べるページの日本語。 */
export const jaDecode: DecodeWords = {
  title: 'エラーまたはリンクを調べる',
  lead: 'ほかの人から届いたものも調べられます。貼り付けた内容がブラウザーの外に送信されることはありません。',
  error: {
    title: 'このエラーの意味は?',
    label: 'エラーのテキスト',
    hint: 'Power Automate に表示されたとおりにコピーしてください。言語は問いません。全文を貼り付けると、より正確にわかります。',
    tooLong: 'テキストが長すぎます。エラーの部分だけを貼り付けてください。',
    unknown: {
      what: 'このエラーの意味はわかりません。',
      todo: 'エラーの全文を貼り付けてください。引用符またはかっこの中に、最も重要な情報が含まれています。ほかに表示されていない場合は、下の詳細を Microsoft サポートに送ってください。',
    },
  },
  link: {
    title: 'この予約ページの SMTP アドレスは?',
    label: '予約ページへのリンク',
    hint: '例: https://outlook.office365.com/book/…',
    address: 'SMTP アドレス',
    open: 'この予約ページを開く',
    cannotTell: '判断できません。',
    why: {
      'not-a-link': 'リンクではありません。https:// で始まる URL 全体を貼り付けてください。',
      'several-links': '複数のリンクが含まれています。予約ページのリンクだけを貼り付けてください。',
      'broken-link':
        'リンクの途中に空白または改行が含まれている可能性があります。取り除いて 1 行にしてから貼り付けてください。',
      'other-site': 'Bookings へのリンクではありません。',
      'short-link':
        '短縮リンクにはアドレスが含まれていません。リンクを開いて、ブラウザーに表示された URL を貼り付けてください。',
      personal:
        '個人用の Bookings ページ (Bookings with me) です。予約ページではないため、予定フローでは使用できません。',
      'no-address':
        'このリンクには SMTP アドレスが含まれていません。予約ページを開いて、ブラウザーに表示された URL を貼り付けてください。',
    },
  },
}
