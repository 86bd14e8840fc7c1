import type { PictureText } from './picture.en.ts'

const actions: Readonly<Record<string, string>> = {
  When_an_appointment_is_created: '予定が作成されたとき',
  When_an_appointment_is_updated: '予定が更新されたとき',
  When_an_appointment_is_cancelled: '予定がキャンセルされたとき',
  Meeting_topic: '会議のトピックを作成',
  Create_a_Zoom_meeting: 'Zoom 会議を作成',
  Mail_the_Zoom_link: 'Zoom のリンクをメールで送信',
  Mail_the_welcome: 'ウェルカム メールを送信',
  Customers_with_an_email_address: 'メール アドレスのあるお客様を抽出',
  For_each_customer: 'お客様ごとに繰り返し',
  Customer_names: 'お客様の名前をまとめる',
  Staff_names: '担当者の名前をまとめる',
  Customer_name: 'お客様の名前を読み取る',
  Find_the_contact: 'メール アドレスで取引先担当者を検索',
  Is_the_contact_known: '取引先担当者が見つかったか',
  Update_the_contact: '取引先担当者を更新',
  Create_the_contact: '取引先担当者を作成',
  Stripe_description: '説明を作成',
  Create_a_Stripe_customer: 'Stripe の顧客を作成',
}

/** The words that stand in the picture of a flow, in Japanese. */
export const jaPicture: PictureText = {
  yes: 'はい',
  no: 'いいえ',
  kinds: {
    trigger: 'トリガー',
    action: 'アクション',
    condition: '条件',
    loop: '繰り返し',
    branch: '分岐',
  },
  actions,
}
