import type { CreationStep } from '#contract/creation.ts'
import type { Limitation } from '#domain/connectors/connector.ts'
import type { Unsuitable } from '#domain/flow/append.ts'
import type { FieldToken } from '#domain/flow/fields.ts'
import type { Filling } from '#domain/flow/filling.ts'
import { jaPicture } from './picture.ja.ts'
import type { QuestionWords, TemplateWords, WizardText } from './wizard.en.ts'

const templates: Readonly<Record<string, TemplateWords>> = {
  'zoom-meeting': {
    name: 'Zoom 会議',
    about: '新しい予定ごとに Zoom 会議を作成し、参加用のリンクをお客様それぞれにメールで送信します。',
    notes: ['予定が変更またはキャンセルされても、Zoom 会議はそのまま残ります。'],
    promise: ({ business, text, choice, is }) =>
      `${business} の予定が作成されるたびに、開始時刻に合わせて「${text('topic')}」という Zoom 会議を作成します。続いて、リンクを記載した${choice('language')}のメールをお客様それぞれに送信します。${is('joinBeforeHost') ? '参加者はホストより先に参加できます。' : '参加者はホストが参加するまで待機します。'}`,
  },
  'welcome-mail': {
    name: 'ウェルカム メール',
    about: '予約が入るとすぐに、日本語または英語の独自のメールをお客様それぞれに送信します。',
    notes: ['Bookings の確認メールとは別に送信されます。'],
    promise: ({ business, text, choice }) =>
      `${business} の予定が作成されるたびに、件名「${text('subject')}」の${choice('language')}のメールをお客様それぞれに送信します。`,
  },
  'contact-upsert': {
    name: 'Dynamics 365 の取引先担当者',
    about:
      'お客様を Dynamics 365 の取引先担当者として登録します。メール アドレスで検索し、見つかれば更新、見つからなければ新規作成します。',
    notes: [
      'Dynamics 365 のデータが保存される Dataverse に書き込みます。Dynamics 365 Sales Insights は分析情報カードの作成専用で、非推奨のため使用しません。',
      'グループ予約には電話番号が含まれません。',
    ],
    promise: ({ business, choice }) =>
      `${business} の予定が作成されるたびに、お客様それぞれをメール アドレスで取引先担当者から検索します。見つかった場合は氏名と電話番号を更新し、見つからない場合は新規作成します。氏名の分け方: ${choice('nameOrder')}`,
  },
  'stripe-customer': {
    name: 'Stripe の顧客',
    about:
      '予約したお客様を Stripe の顧客として登録します。請求や決済は Stripe で行います。このフローで支払いは発生しません。',
    notes: [],
    promise: ({ business, text }) =>
      `${business} の予定が作成されるたびに、お客様それぞれを Stripe の顧客として登録します。登録する内容は、メール アドレスと説明「${text('description')}」です。支払いは発生しません。`,
  },
}

const questions: Readonly<Record<string, QuestionWords>> = {
  language: {
    label: '言語',
    hint: '変更していない文面は、言語に合わせて切り替わります。',
    options: { ja: '日本語', en: '英語' },
  },
  timeZone: { label: 'タイム ゾーン', hint: '日時はこのタイム ゾーンで表記されます。' },
  topic: {
    label: '会議のトピック',
    hint: 'トピックはグループ予約の全員に表示されます。「お客様の名前」を入れると、全員の名前が表示されます。',
  },
  joinBeforeHost: { label: '参加者がホストより先に参加することを許可' },
  subject: { label: '件名' },
  body: { label: '本文' },
  description: { label: '説明', hint: 'Stripe の顧客情報に表示されます。' },
  nameOrder: {
    label: 'お客様の氏名の書き方',
    hint: 'Bookings の名前は 1 項目ですが、取引先担当者では姓と名に分かれます。分け方を選択してください。',
    options: {
      'family-first': '姓が先 (山田 太郎)',
      'given-first': '名が先 (Taro Yamada)',
      whole: '分けずに、全体を姓として登録',
    },
  },
}

const fields: Readonly<Record<FieldToken, string>> = {
  ServiceName: 'サービス名',
  CustomerName: 'お客様の名前',
  CustomerNotes: 'お客様のメモ',
  StaffNames: '担当者の名前',
  StartTime: '開始日時',
  EndTime: '終了日時',
  BusinessName: '予約ページの名前',
  AppointmentId: '予定 ID',
  JoinUrl: 'Zoom のリンク',
}

const limitations: Readonly<Record<Limitation, string>> = {
  'not-in-national-clouds': 'GCC、GCC High、DoD、21Vianet が運用するクラウドでは利用できません。',
  'cannot-move-meeting': '会議の日時を変更できません。',
  'cannot-delete-meeting': '会議を削除できません。',
  'no-meeting-password': '会議のパスコードを設定できません。',
  'zoom-scopes-unconfirmed':
    '独立系発行元のコネクタです。必要な権限が現在も Zoom で許可されるか確認できていないため、まずテストの予定を作成してください。',
  'cannot-take-payment': '支払いを受け付けることはできません。',
  'no-payment-link': '支払いリンクを作成できません。',
  'no-invoice': '請求書を作成できません。',
  'no-refund': '返金できません。',
  'no-customer-name-or-phone': '名前と電話番号の項目がないため、説明に記載します。',
  'cannot-find-customer':
    'メール アドレスで顧客を検索できません。同じ方が再度予約すると、顧客がもう 1 件作成されます。',
}

const unsuitable: Readonly<Record<Unsuitable | 'numbers-not-kept', string>> = {
  'other-trigger': 'このフローは別のトリガーで始まります。',
  'other-mailbox': 'このフローは別の予約ページのものです。',
  'references-not-in-solution':
    'このフローはソリューションの外で作成されているため、ここから接続を変更できません。Power Automate でアクションを追加するか、別のフローを選択してください。',
  'may-terminate':
    'このフローには実行全体を終了するアクションがあり、並行するアクションも終了してしまいます。別のフローを選択してください。',
  'numbers-not-kept':
    'このフローには、ここから保存すると値が変わってしまう数値が含まれています。Power Automate でアクションを追加するか、別のフローを選択してください。',
  'too-many-actions': '追加すると、Power Automate の上限である 500 アクションを超えます。',
}

const steps: Readonly<Record<CreationStep, string>> = {
  'check-administrator': '管理者であることを確認',
  'check-slots': '枠の空きを確認',
  'prepare-connections': '接続を準備',
  create: 'フローをオフの状態で保存',
  'turn-on': 'フローをオンにする',
  verify: 'オンになったことを確認',
}

const list = (items: readonly string[]) => items.join('、')

function filled({ measured: { 'one-to-one': single, group }, before }: Filling): string {
  const places = [
    ...(single ? [`1 対 1 の予約では ${single.seen} 件中 ${single.filled} 件`] : []),
    ...(group ? [`グループ予約ではお客様 ${group.seen} 名中 ${group.filled} 名`] : []),
  ]
  if (places.length > 0) return `値があったのは、${places.join('、')}です。`
  return before
    ? 'この予約ページでは以前に値がありましたが、毎回あるとは限りません。'
    : '1 対 1 の予約では、空のまま届くことがよくあります。'
}

/** ウィザードの日本語。 */
export const jaWizard: WizardText = {
  title: (business) => `${business} のフローを作成`,
  titleExisting: (flow) => `「${flow}」にアクションを追加`,
  titleSomeFlow: (business) => `${business} のフローにアクションを追加`,
  progress: '手順',
  stepOf: (number, count) => `手順 ${number}/${count}`,
  stepDone: '完了',
  steps: {
    template: 'テンプレート',
    answers: '内容',
    connections: '接続',
    review: '確認',
    creation: '作成',
  },
  next: '次へ',
  restored: {
    notice: (when) => `${when} の下書きを復元しました。`,
    startOver: '最初からやり直す',
  },
  saveNothing: '最後の画面で確定するまで、何も作成されません。',
  leave: '予約ページに戻る',

  template: {
    title: '何を自動化しますか?',
    lead: 'テンプレートを選択してください。文面はすべて変更できます。',
    choose: 'このテンプレートを使用',
    chooseNamed: (name) => `このテンプレートを使用: ${name}`,
    continue: '続ける',
    continueNamed: (name) => `「${name}」で続ける`,
    unknown: 'リンク先のテンプレートは存在しません。別のテンプレートを選択してください。',
    uses: '使用するコネクタ',
    standard: 'Standard',
    premium: 'Premium',
    premiumMeans: 'Premium コネクタには Power Automate Premium ライセンスが必要です。',
    limits: '制限事項とコネクタの詳細',
    page: 'コネクタについて',
    pageNamed: (connector) => `コネクタについて: ${connector}`,
    reference: 'リファレンス',
    referenceNamed: (connector) => `${connector} のリファレンス`,
    more: 'ほかのサービスとも連携できます。',
    moreAdvice: 'Power Automate で利用できるコネクタは、すべて Bookings と組み合わせることができます。',
    allConnectors: 'サポートされているすべてのコネクタ',
    full: '5 つの枠はすべて使用中です',
    fullAdvice:
      '新しいフローは作成できませんが、既存のフローにアクションを追加できます。追加しても枠は使用しません。',
    noneFits:
      'このトリガーに対応するテンプレートはまだありません。アクションは Power Automate で追加できます。',
  },
  templates,

  answers: {
    title: '内容を入力してください',
    groups: {
      reader: '言語と日時',
      meeting: 'Zoom 会議',
      mail: 'お客様へのメール',
      customer: 'Stripe の顧客',
      contact: '取引先担当者',
      other: 'その他',
    },
    insert: '項目を挿入',
    insertInto: (label) => `「${label}」に予定の項目を挿入`,
    fieldsOf: (label) => `「${label}」に挿入できる項目`,
    inserted: (field) => `「${field}」を挿入しました`,
    insertedOr: (field, fallback) => `「${field}」を挿入しました。空の場合は「${fallback}」と表示されます`,
    filled,
    canBeEmpty: (filling) => `空の場合があります。${filled(filling)}`,
    fieldCanBeEmpty: (field, filling) => `「${field}」は空の場合があります。${filled(filling)}`,
    addFallback: '空の場合の文字を追加',
    addFallbackTo: (field, label) => `空の場合の文字を追加: ${label}の「${field}」`,
    fallbackAdded: (field, fallback) =>
      `「${field}」が空の場合は「${fallback}」と表示されます。別の文字に変更できます。`,
    preview: 'プレビュー',
    previewWith: '架空の予定での表示例',
    previewEmpty: (field, fallback) => `「${field}」が空の場合: ${fallback}`,
    readable: (field, fallback) => (fallback === '' ? `[${field}]` : `[${field} (空の場合: ${fallback})]`),
    likely: '候補',
    allZones: 'すべてのタイム ゾーン',
    correct: (count) => `${count} か所の入力を修正してください。`,
    issues: {
      missing: '入力してください。',
      tooLong: (longest) => `${longest} 文字以内で入力してください。`,
      tooLongFilled: 'フローで扱える長さを超えています。文章または挿入した項目を減らしてください。',
      unsuitable: '選択肢から選択してください。',
    },
  },
  questions,
  fields,
  limitations,

  connections: {
    title: '作成先と接続を選択してください',
    target: 'アクションの追加先',
    targetNew: '新しいフロー',
    targetNewCosts: (free) =>
      `メールボックスの枠を 1 つ使用します。確認できる範囲では ${free} 枠が空いています。`,
    targetNewUnsure:
      'Bookings から、すべての枠が使用中と応答がありました。その後に枠が空いていれば作成できます。',
    targetNewFull: 'すべての枠が使用中のため、作成できません。',
    targetExisting: '既存のフロー',
    targetExistingCosts: '枠は使用しません。現在のアクションはそのままで、並行して実行されます。',
    targetNone: 'この予約ページに、同じトリガーで始まるフローはありません。',
    flow: 'フロー',
    chooseFlow: 'フローを選択',
    flowMissing: '追加先のフローを選択してください。',
    flowOff: 'オフ',
    environment: '環境',
    myFlowsIn: (environment) => `${environment} (マイ フロー)`,
    environmentHint: 'Power Automate でフローを保存する場所です。',
    noEnvironment: 'Dataverse を使用できる環境がありません',
    noEnvironmentAdvice:
      'フローは Dataverse に保存されます。Dataverse を使用できる環境について、Power Platform の管理者に問い合わせてください。',
    lead: 'フローはこれらの接続を使用し、接続を作成した人の権限で動作します。',
    connection: '接続',
    connected: '接続済み',
    brokenOption: (name) => `${name} (要修復)`,
    brokenAdvice: (others) =>
      `この接続のサインインは無効になっています。Power Automate で修復してから、もう一度確認してください。${others ? '別の接続を選択することもできます。' : ''}`,
    none: '接続がありません',
    noneAdvice:
      'Power Automate の [新しい接続] からコネクタを選択して接続を作成し、この画面に戻ってもう一度確認してください。',
    make: '接続を作成',
    makeNamed: (connector) => `${connector} の接続を作成`,
    repair: '接続を修復',
    repairNamed: (connector) => `${connector} の接続を修復`,
    checkAgain: 'もう一度確認',
    checking: '接続を確認しています',
    checked: (missing) =>
      missing === 0 ? 'すべての接続を使用できます。' : `${missing} 件の接続を使用できません。`,
    missing: (connectors) => `次のコネクタには、使用できる接続が必要です: ${list(connectors)}`,
  },

  review: {
    title: '作成する前に確認してください',
    titleExisting: '追加する前に確認してください',
    name: 'フローの名前',
    nameMissing: '名前を入力してください。',
    nameTooLong: '160 文字以内で入力してください。',
    defaultName: (template, business) => `${template} – ${business}`,
    promise: '動作の説明',
    picture: 'フローの流れ',
    pictureAdded: '追加される内容',
    pictureBeside: (flow) => `「${flow}」の現在のアクションはそのままで、並行して実行されます。`,
    mailbox: '予約メールボックス',
    environment: '環境',
    flow: '追加先',
    as: '使用する接続',
    cost: '使用する枠',
    costNew: 'メールボックスの枠を 1 つ',
    costExisting: 'なし',
    premium: 'ライセンス',
    premiumNeeded: (connectors) => `Power Automate Premium (${list(connectors)} に必要)`,
    tryIt: '過去の予定で試す',
    tryNoMore: 'ドライ ランを閉じる',
    notTried: 'ドライ ラン: まだ試していません',
    tried: ({ count, failed, warned }) =>
      `ドライ ラン: 予定 ${count} 件、${failed === 0 ? '失敗なし' : `${failed} 件失敗`}${warned === 0 ? '' : `、${warned} 件に警告`}`,
    create: 'フローを作成',
    add: 'アクションを追加',
  },

  picture: jaPicture,

  ask: {
    title: (business) => `${business} のフローを依頼`,
    sendNothing: '最後の画面で確定するまで、何も送信されません。',
    fullAdvice: '依頼することはできます。フローを作成するには、管理者が枠を空ける必要があります。',
    review: '内容を確認し、理由を入力してください',
    lead: '依頼はこの予約ページの管理者に送信されます。管理者が承認するまで、何も作成されません。',
    goesTo: '送信先',
    anyAdministrator: 'この予約ページの管理者',
    connections: '接続',
    theirOwn: 'フローを作成する管理者が、自分の接続を使用します。',
    slots: (situation) => `${situation}です。このフローは 1 枠を使用します。`,
    slotsUnknown: '使用中の枠の数を確認できません。このフローは 1 枠を使用します。',
    reasonGroup: '依頼の理由',
    reason: '理由',
    reasonHint: '管理者はこの内容を読んで判断します。',
    reasonLeft: (left) => `あと ${left} 文字`,
    reasonMissing: 'フローが必要な理由を入力してください。',
    send: '依頼を送信',
    sent: '依頼を送信しました',
    keeping: { saving: '保存しています…', saved: '下書きを保存しました', unsaved: 'まだ保存されていません' },
  },

  creation: {
    title: 'フローを作成しています',
    titleExisting: 'アクションを追加しています',
    stay: 'このページを閉じないでください。数秒で完了します。',
    steps: { ...steps, saveActions: '新しいアクションを加えてフローを保存' },
    states: { pending: '待機中', running: '実行中', done: '完了', failed: '失敗' },
    refused: 'フローは動作していません',
    refusedExisting: 'アクションを追加できませんでした',
    lost: '結果を確認できませんでした',
    lostAdvice: '応答を受け取れませんでした。再試行しても、フローが重複して作成されることはありません。',
    lostAdviceExisting:
      '途中で接続が切れました。アクションがすでに追加されている可能性があるため、再試行する前にフローを確認してください。',
    unsuitable,
    leftNothing: '作成途中のものは残っていません。',
    leftOff: 'フローはオフの状態で保存されています。再試行すると続きから実行されます。',
    addInstead: '既存のフローに追加する',
    whoHolds: '枠の使用状況を確認',
    reload: 'フローを読み込み直す',
    reloaded: 'フローを読み込み直しました。追加される内容を確認し、もう一度確定してください。',
    changedMeanwhile:
      'フローを開いた後に、ほかの人がフローを変更しました。何も書き込まれていません。読み込み直してから、内容を確認し、もう一度確定してください。',
    changeAnswers: '内容を変更',
    openConnections: '接続を開く',
    changeConnections: '接続を変更',
    backToReview: '確認に戻る',
  },

  done: {
    title: 'フローをオンにしました',
    titleExisting: 'アクションを追加しました',
    titleOff: 'アクションを追加しました (フローはオフです)',
    lead: (flow) => `「${flow}」は予定が作成されると実行されます。`,
    leadExisting: (flow) => `次の予約から、「${flow}」でこのアクションも実行されます。`,
    leadOff: (flow) => `「${flow}」はオフになっています。実行するにはオンにしてください。`,
    makeSure:
      'フローがオンであることは Power Automate で確認しましたが、Bookings からの通知が届くかどうかは確認できません。テストの予定を作成して動作を確認してください。実行されない場合は、Power Automate でフローを開き、一度保存してください。',
    portal: 'Power Automate で開く',
    test: 'テストの予定を作成',
  },
}
