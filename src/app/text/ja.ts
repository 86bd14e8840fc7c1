import type { Text } from './en.ts'

const quoted = (items: readonly string[]) => items.map((item) => `「${item}」`).join('')
const people = (names: readonly string[]) => names.map((name) => `${name} さん`).join('、')

/** 画面の日本語。 */
export const ja: Text = {
  product: 'Workflow Desk',
  productFor: 'for Microsoft Bookings',
  common: {
    copy: 'コピー',
    copied: 'コピーしました',
    selected: '選択しました。Ctrl+C でコピーしてください',
    opensInNewTab: '新しいタブで開きます',
    tryAgain: '再試行',
    loading: '読み込み中',
    late: '読み込みに時間がかかっています。',
    loadAgain: 'ページを再読み込み',
    back: '戻る',
    skipToContent: 'メイン コンテンツへ移動',
    updating: '更新中…',
    asOf: (when) => `${when} 時点の情報`,
    join: (...sentences) => sentences.join(''),
    list: (items) => items.join('、'),
  },
  share: {
    share: '共有',
    shareNamed: (what) => `共有: ${what}`,
    copied: 'リンクをコピーしました',
    link: 'コピーするリンク',
  },
  header: {
    account: (name) => `アカウント: ${name}`,
    signOut: 'サインアウト',
    emulator: 'エミュレーター',
    emulatorHint: 'エミュレーターでテストの予定を作成します',
  },
  picker: {
    title: '予約ページ',
    search: '名前またはアドレスで検索',
    none: (query) => `「${query}」に一致する予約ページはありません。`,
    found: (count) => `${count} 件の予約ページ`,
    health: 'すべての予約ページの正常性',
    byAddress: 'アドレスを指定して開く',
    notListed: '一覧にない場合は、アドレスを指定して開く',
    lastOpened: '前回開いたページ',
    decode: 'エラーまたはリンクを調べる',
  },
  business: {
    all: 'すべての予約ページ',
    publicPage: '予約ページを開く',
    address: 'SMTP アドレス',
    addressUse: 'Power Automate の Bookings トリガーには、必ずこのアドレスを指定します。',
    addressTyped: '入力されたアドレスです。予約ページを読み取れないため、確認できていません。',
    copyAddress: 'アドレスをコピー',
    contactAddress: (address) => `お客様からの連絡先は ${address} です。トリガーには使用できません。`,
    role: 'あなたの役割',
    administrators: '管理者',
    otherAdministrators: 'ほかの管理者',
    noAdministrators: '管理者を確認できません。',
    onlyAdministrator: 'この予約ページの管理者はあなただけです。',
    chat: 'チャット',
    chatWith: (name) => `Microsoft Teams で ${name} さんとチャット`,
  },
  roles: {
    administrator: { name: '管理者', allows: 'この予約ページの予定フローを作成できます。' },
    teamMember: {
      name: 'チーム メンバー',
      allows: 'この予約ページを表示できます。予定フローを作成できるのは管理者だけです。',
    },
    scheduler: {
      name: 'スケジューラ',
      allows: '予定を管理できます。予定フローを作成できるのは管理者だけです。',
    },
    viewer: { name: 'ビューアー', allows: '予定を表示できます。予定フローを作成できるのは管理者だけです。' },
    guest: { name: 'ゲスト', allows: '予定の担当者になれます。予定フローを作成できるのは管理者だけです。' },
    externalGuest: {
      name: '外部ゲスト',
      allows: '予定の担当者になれます。予定フローを作成できるのは管理者だけです。',
    },
    'cannot-tell': {
      name: '確認できません',
      allows:
        'スタッフの一覧に含まれていません。メールボックスを管理している場合は、予定フローを作成できることがあります。作成時に Bookings が判断します。',
    },
    stranger: { name: 'なし', allows: 'この予約ページでの役割はありません。' },
  },
  triggers: {
    CreateAppointment: '予定が作成されたとき',
    UpdateAppointment: '予定が更新されたとき',
    CancelAppointment: '予定がキャンセルされたとき',
  },
  slots: {
    title: 'フロー枠',
    headline: (held, limit, certain) => {
      if (held >= limit) return `${limit} 枠すべてを使用中${certain ? '' : ' (推定)'}`
      if (held === 0) return `確認できる範囲では ${limit} 枠中 0 枠を使用中`
      return `${limit} 枠中${certain ? '' : '少なくとも'} ${held} 枠を使用中`
    },
    each: 'オンになっている予定フローは、所有者にかかわらず、メールボックスの枠を 1 つずつ使用します。',
    whyAtLeast:
      'メールボックスの枠の一覧は Microsoft から提供されていません。共有されていないほかの人のフローも枠を使用しますが、ここには表示されません。',
    states: {
      free: '空き',
      live: '使用中',
      off: 'オフ (おそらく空き)',
      broken: 'オンですが通知を受け取っていません',
      foreign: '表示できないフローが使用中',
      unseen: '見えないものが使用中',
      reserved: '依頼のため予約済み',
    },
    freeUnsure: '空き (推定)',
    freeUnseen: '不明',
    build: 'フローを作成',
    buildAnyway: '新しいフローを試す',
    full: '新しいフローに使用できる枠がありません。',
    fullAdvice: '代わりに、既存のフローにアクションを追加してください。',
    suspects: '何が使用しているかを確認',
    addInstead: 'フローにアクションを追加',
    ask: '管理者に依頼',
    askRole: '管理者への変更を依頼',
    onlyAdministrators: '予定フローを作成できるのは管理者だけです。',
    askOneOf: (names) => `次の管理者に依頼してください: ${people(names)}`,
    serviceUnseen: {
      what: 'ソリューション外のフローは表示されていません。',
      todo: 'Power Automate のフロー サービスから回答を得られないため、実際に使用中の枠はもっと多い可能性があります。',
    },
    unread: (names) =>
      `${quoted(names)}のフローを読み取れませんでした。実際に使用中の枠はもっと多い可能性があります。`,
  },
  requests: {
    all: '依頼',
    allWaiting: (count) => `依頼: 対応待ち ${count} 件`,
    own: 'あなたの依頼',
    ownOpen: (count) => `あなたの依頼: 進行中 ${count} 件`,
  },
  flows: {
    title: '予定フロー',
    count: (count) => `${count} 個のフロー`,
    noneVisible: '表示できる予定フローはありません',
    noneVisibleAdvice: '所有者から共有されたフローが、ここに表示されます。',
    noneVisibleBuilderAdvice: '作成したフローと、ほかの人から共有されたフローが、ここに表示されます。',
    states: { on: 'オン', off: 'オフ', suspended: 'Power Automate により中断' },
    turningOn: 'オンにしています…',
    turningOff: 'オフにしています…',
    turnedOn: (name) => `「${name}」をオンにしました`,
    turnedOff: (name) => `「${name}」をオフにしました`,
    owner: '所有者',
    ownedByYou: (name) => `${name} (あなた)`,
    uses: '使用するコネクタ',
    changed: (date) => `更新日: ${date}`,
    deaf: 'オンですが、Bookings から起動されません。一度オフにしてから、もう一度オンにしてください。',
    cannotTell: 'アドレスが式で指定されているため、別の予約ページのフローである可能性があります。',
    portal: 'Power Automate で開く',
    addActions: 'アクションの追加…',
    dryRun: 'ドライ ラン',
    health: '正常性',
  },
  broken: {
    title: 'ページを表示できませんでした',
    advice: '一部を読み込めませんでした。ネットワーク接続を確認して、もう一度読み込んでください。',
  },
}
