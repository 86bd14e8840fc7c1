import type { RequestState } from '#domain/request/moves.ts'
import type { SlotCost } from '#domain/request/slot-cost.ts'
import type { RequestsText, Standings } from './requests.en.ts'

const someone = (by: string | null) => (by === null ? '管理者' : `${by} さん`)
const people = (names: readonly string[]) => names.map((name) => `${name} さん`).join('、')
const deadline = (expires: string | null) =>
  expires ? `${expires} までに判断されない場合は期限切れになります。` : ''

const states: Readonly<Record<RequestState, string>> = {
  draft: '下書き',
  sent: '承認待ち',
  approved: '承認済み',
  building: '作成中',
  live: '稼働中',
  failed: '作成できていません',
  declined: '却下',
  withdrawn: '取り下げ',
  expired: '期限切れ',
}

const own: Standings = {
  draft: () => ({
    what: '下書きです',
    next: 'あなただけに表示されています。内容を入力し、準備ができたら送信してください。',
  }),
  sent: ({ expires }) => ({
    what: '管理者の承認を待っています',
    next: `管理者が承認するとフローが作成されます。却下されることもあります。${deadline(expires)}`,
  }),
  approved: ({ by }) => ({
    what: '依頼が承認されました',
    next: `${someone(by)}が承認しました。管理者が作成すると稼働します。`,
  }),
  building: ({ by }) => ({
    what: 'フローを作成しています',
    next: `${someone(by)}が作成中です。稼働すると、この画面に表示されます。`,
  }),
  live: ({ by }) => ({
    what: 'フローが稼働しています',
    next: `${someone(by)}が作成しました。次の予定から実行されます。`,
  }),
  failed: () => ({
    what: 'フローをまだ作成できていません',
    next: '依頼は承認されたままで、管理者がもう一度試すことができます。あなたの操作は必要ありません。',
  }),
  declined: ({ by }) => ({
    what: '依頼は却下されました',
    next: `${someone(by)}が却下しました。理由を踏まえて、もう一度依頼できます。`,
  }),
  withdrawn: () => ({ what: 'この依頼を取り下げました', next: '必要になったら、いつでも依頼できます。' }),
  expired: () => ({
    what: '期限までに判断されませんでした',
    next: '依頼は期限切れになりました。引き続き必要な場合は、もう一度依頼してください。',
  }),
}

const others: Standings = {
  ...own,
  sent: ({ requester, expires }) => ({
    what: `${requester} さんからフローの依頼があります`,
    next: `承認すると、あなたの接続を使用してフローが作成されます。却下する場合は理由を入力してください。${deadline(expires)}`,
  }),
  approved: ({ by }) => ({
    what: '承認済みですが、まだ作成されていません',
    next: `${someone(by)}が承認しました。いつでも作成できます。`,
  }),
  failed: () => ({
    what: 'フローをまだ作成できていません',
    next: '依頼は承認されたままです。原因を解消してもう一度試すか、却下してください。',
  }),
  declined: ({ by }) => ({ what: '却下済み', next: `${someone(by)}がこの依頼を却下しました。` }),
  withdrawn: ({ requester }) => ({
    what: `${requester} さんがこの依頼を取り下げました`,
    next: '判断することはありません。',
  }),
  expired: ({ requester }) => ({
    what: '期限までに判断されませんでした',
    next: `依頼は期限切れになりました。${requester} さんはもう一度依頼できます。`,
  }),
}

const ownRole: Standings = {
  ...own,
  sent: ({ expires }) => ({
    what: '管理者の対応を待っています',
    next: `管理者が Bookings であなたの役割を変更する必要があります。変更されたかどうかは、ここで確認できます。${deadline(expires)}`,
  }),
  approved: ({ by }) => ({
    what: '管理者への変更が承認されました',
    next: `${someone(by)}が Bookings であなたの役割を変更します。反映に時間がかかることがあるため、後でもう一度確認してください。`,
  }),
  live: () => ({
    what: '管理者になりました',
    next: 'この予約ページの予定フローを自分で作成できます。',
  }),
}

const othersRole: Standings = {
  ...others,
  sent: ({ requester, expires }) => ({
    what: `${requester} さんから、管理者への変更の依頼があります`,
    next: `管理者は、予約ページのすべての設定を変更し、フローを作成できます。${deadline(expires)}`,
  }),
  approved: ({ requester, by }) => ({
    what: `${requester} さんの役割はまだ変更されていません`,
    next: `${someone(by)}が承認しました。Bookings で下の手順を行ってから、確認してください。`,
  }),
  live: ({ requester }) => ({
    what: `${requester} さんは管理者になりました`,
    next: '予定フローを自分で作成できます。',
  }),
}

function slotCost(cost: SlotCost): string {
  switch (cost.kind) {
    case 'reserved':
      return 'このフローの枠はすでに確保されています。'
    case 'one':
      return cost.certain
        ? `枠を 1 つ使用します。現在 ${cost.limit} 枠中 ${cost.held} 枠を使用中で、作成後は ${cost.after} 枠になります。`
        : `枠を 1 つ使用します。現在 ${cost.limit} 枠中少なくとも ${cost.held} 枠を使用中で、作成後は少なくとも ${cost.after} 枠になります。`
    case 'unsure':
      return '枠を 1 つ使用します。Bookings から、すべての枠が使用中と応答がありました。その後に枠が空いていれば作成できます。'
    case 'full':
      return '枠を 1 つ使用しますが、空いている枠がありません。不要なフローをオフにするか、理由を添えて却下してください。'
  }
}

/** 依頼の日本語。 */
export const jaRequests: RequestsText = {
  title: '依頼',
  makeMe: '管理者への変更',
  makeAdministrator: (name) => `${name} さんを管理者に変更`,
  someFlow: 'フロー (テンプレート未選択)',
  by: (name, role) => `${name} (${role})`,
  noRole: { stranger: '役割なし', 'cannot-tell': '役割を確認できません' },
  states,
  madeAdministrator: '変更済み',

  list: {
    groups: {
      drafts: '下書き',
      waiting: '承認待ち',
      underway: '承認済み (稼働前)',
      closed: '完了',
    },
    count: (count) => `${count} 件の依頼`,
    continue: '続きを書く',
    continueNamed: (what) => `続きを書く: ${what}`,
    changed: (when) => `更新: ${when}`,
    expires: (when) => `期限: ${when}`,
    none: '依頼はまだありません',
    noneToDecide: 'フローの作成や管理者への変更を依頼されると、ここに表示されます。',
    noneOwn: 'フローを準備して、管理者に承認を依頼できます。送信した依頼は、ここに表示されます。',
    nothingWaits: '承認待ちの依頼はありません。',
    ask: 'フローを依頼',
    askRole: '管理者への変更を依頼',
  },

  page: {
    notFound: {
      what: 'この依頼は存在しないか、表示する権限がありません。',
      todo: '依頼を表示できるのは、依頼した本人と予約ページの管理者です。',
    },
    toList: 'すべての依頼',
    overtaken: 'ほかの人が先に操作しました。現在の状態を表示しています。',
    own,
    others,
    ownRole,
    othersRole,
    reasonGiven: '却下の理由',
    openFlow: '予約ページでフローを表示',
    unseenFlow: '所有者がフローを共有すると、予約ページに表示されます。',
    askAgain: 'もう一度依頼',
    withdraw: '取り下げる',
    withdrawSure: 'この依頼を取り下げますか? 取り下げると、承認できなくなります。',
    withdrawYes: '取り下げる',
    discard: '下書きを破棄',
    discardSure: 'この下書きを破棄しますか? 破棄すると、続きを書くことはできません。',
    discardYes: '破棄する',
    keep: 'キャンセル',
    withdrawn: '取り下げました',
    checkRole: '役割をもう一度確認',
    notYet: 'Bookings では、まだ管理者になっていません。反映に時間がかかることがあります。',
  },

  asked: {
    title: '依頼の内容',
    does: 'フローの動作',
    why: '理由',
    noReason: '理由はまだ入力されていません。',
    by: '依頼者',
    when: '依頼日時',
    writtenOn: '作成日時',
    expires: '期限',
    template: 'テンプレート',
    name: 'フローの名前',
    unknownTemplate: 'この依頼のテンプレートは現在存在しないため、フローを作成できません。',
    unfinished: '入力されていない項目または使用できない項目があるため、フローとして表示できません。',
  },

  answers: {
    title: '入力内容',
    lead: (changed) =>
      changed === 0 ? 'すべてテンプレートのままです。' : `テンプレートから ${changed} 件変更されています。`,
    changed: '変更あり',
    suggested: 'テンプレートの内容',
    suggestedFor: (question) => `テンプレートの内容: ${question}`,
    yes: 'はい',
    no: 'いいえ',
    empty: '(空)',
  },

  dryRun: {
    title: 'ドライ ラン',
    none: 'まだ予定で試していません。',
    ran: (count, when) => `${when} に ${count} 件の予定で試しました。`,
    other: '現在とは異なる内容のフローで試した結果です。',
    try: '予定で試す',
    tryAgain: 'もう一度予定で試す',
    close: 'ドライ ランを閉じる',
  },

  decision: {
    title: '承認または却下',
    slot: 'フロー枠',
    slotCost,
    whoHolds: '枠の使用状況を確認',
    approveAndBuild: '承認して作成',
    build: 'フローを作成',
    tryAgain: 'もう一度試す',
    decline: '却下…',
    declineTitle: '依頼を却下',
    declineReason: '理由',
    declineHint: (name) => `${name} さんに表示されます。`,
    declineMissing: '依頼者が次にどうすればよいかわかるように、理由を入力してください。',
    declineTooLong: (longest) => `${longest} 文字以内で入力してください。`,
    declineSend: '依頼を却下',
    cancel: 'キャンセル',
    declined: '依頼を却下しました',
    approved: '依頼を承認しました',
    approving: '承認してフローを作成しています',
    notApproved: '依頼を承認できませんでした',
    changedTemplate:
      '入力内容が現在のテンプレートに合わなくなっています。却下して、現在のテンプレートから依頼し直してもらってください。',
  },

  role: {
    steps: 'Bookings での手順',
    open: 'Bookings を開く',
    choose: (business) => `Bookings を開き、「${business}」を選択します。`,
    staff: (name) =>
      `[スタッフ] を開き、${name} さんを選択します。一覧にない場合は、次のアドレスで追加します。`,
    copyAddress: 'アドレスをコピー',
    set: '役割を [管理者] に変更して保存します。',
    afterwards: 'この画面に戻って確認します。反映に時間がかかることがあります。',
    willDo: '承認する (後で変更)',
    check: '管理者に変更済み: 確認する',
    notYet: (name) =>
      `Bookings では、${name} さんはまだ管理者になっていません。反映に時間がかかることがあります。`,
  },

  tell: {
    administrators: '管理者に知らせる',
    requester: (name) => `${name} さんに知らせる`,
    optional: '知らせなくても、この依頼はここに表示されます。',
    copyLink: 'リンクをコピー',
    chat: 'Teams チャットで送信',
    mail: 'メールで送信',
    activity: 'Teams で通知',
    askMessage: (what, business, link) => `${business} の依頼「${what}」をご確認ください。 ${link}`,
    decisionMessage: (what, business, link) => `${business} の依頼「${what}」についてご連絡します。 ${link}`,
    told: {
      mail: (names) => `${people(names)}にメールを送信しました。`,
      activity: (names) => `${people(names)}に Teams で通知しました。`,
    },
    notTold: 'Teams では通知されていません。',
    toldNobody: '誰にも届きませんでした。',
    failed: (name) => `${name} さんには届きませんでした。`,
    sending: '送信しています…',
  },

  history: {
    title: '履歴',
    events: {
      draft: '下書きを作成',
      sent: '依頼を送信',
      approved: '依頼を承認',
      building: 'フローの作成を開始',
      live: 'フローが稼働',
      failed: 'フローの作成を拒否された',
      declined: '依頼を却下',
      withdrawn: '依頼を取り下げ',
      expired: '依頼が期限切れ',
    },
    roleEvents: { live: '管理者に変更', approved: '変更を承認' },
  },

  askRole: {
    title: '管理者への変更を依頼',
    explain: (business) =>
      `${business} の管理者は、予定フローを自分で作成できます。役割は、いずれかの管理者が Bookings で変更する必要があります。ここから依頼できます。`,
    who: '管理者',
    nobody:
      '管理者を確認できません。依頼は Workflow Desk で管理者に表示されます。依頼のリンクを送ることもできます。',
    instead: 'フローが 1 つ必要なだけですか?',
    insteadWhy: '管理者に作成してもらうことができます。あなたの役割は変わりません。',
    insteadAsk: '代わりにフローを依頼',
    request: '依頼の内容',
    reason: '管理者になる必要がある理由',
    reasonHint: '管理者に表示されます。',
    missing: '管理者が判断できるように、理由を入力してください。',
    tooLong: (longest) => `${longest} 文字以内で入力してください。`,
    send: '依頼を送信',
    sent: '依頼を送信しました',
    standing: '依頼の必要はありません',
    already: 'すでにこの予約ページの管理者です。',
    asked: 'すでに依頼しています。現在の状態は依頼の画面で確認できます。',
    seeRequest: '依頼を表示',
  },
}
