import type { TabWords } from './tabs.en.ts'

/** チャネルのタブの設定の日本語。 */
export const jaTabs: TabWords = {
  configure: {
    title: 'このタブに表示する予約ページを選択',
    lead: 'タブは全員に表示されます。表示されるフローは、それぞれの権限によって異なります。',
    chosen: (name) => `タブに「${name}」を表示します。続けるには [保存] を選択してください。`,
    outside: 'チャネルやチャットのタブを Microsoft Teams から設定するためのページです。',
    checking: '予約ページを確認しています',
  },
  remove: {
    title: 'このタブを削除',
    lead: '削除されるのはタブだけです。',
    stays: [
      'Microsoft Bookings の予約ページと予定は、そのまま残ります。',
      'フローはすべて Power Automate に残り、引き続き動作します。',
      'タブはいつでも追加し直すことができます。',
    ],
  },
  toDesk: 'Workflow Desk を開く',
}
