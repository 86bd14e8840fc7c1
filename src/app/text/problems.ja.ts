import type { NamedOperation } from '#domain/refusal/operation.ts'
import type { ProblemWords } from './problems.en.ts'

const operations: Readonly<Record<NamedOperation, string>> = {
  'turn the flow on': 'フローをオンにする',
  'turn the flow off': 'フローをオフにする',
  'create the flow': 'フローを作成',
  'write the flow': 'フローを保存',
  'read the flow': 'フローを読み取る',
  'list flows': 'フローの一覧を取得',
  'delete the flow': 'フローを削除',
  'list environments': '環境の一覧を取得',
  'list connections': '接続の一覧を取得',
  'list connection references': '接続参照の一覧を取得',
  'create the connection reference': '接続参照を作成',
  'who am I': 'ユーザーを確認',
  'list booking pages': '予約ページの一覧を取得',
  'read the booking page': '予約ページを読み取る',
  'list staff members': 'スタッフの一覧を取得',
  'read the trigger': 'トリガーを読み取る',
  'read the trigger’s history': 'トリガーの履歴を読み取る',
  'register the webhook': 'Webhook を登録',
  'send a mail': 'メールを送信',
  'read an appointment': '予定を読み取る',
  'list appointments': '予定の一覧を取得',
  'list services': 'サービスの一覧を取得',
  'list custom questions': 'カスタムの質問の一覧を取得',
  'list runs': '実行履歴を取得',
  'read the run': '実行の詳細を読み取る',
  'read what the action answered': 'アクションの出力を読み取る',
  'run the flow': 'フローを実行',
  'run the action': 'アクションを実行',
  'list shares': '共有先の一覧を取得',
  'share the flow': 'フローを共有',
  'list deleted flows': '削除されたフローの一覧を取得',
  'restore the flow': 'フローを復元',
  'list flow triggers': 'フローのトリガーの一覧を取得',
  'look somebody up': 'ユーザーを検索',
  'notify somebody in Teams': 'Teams で通知',
  'read the signing keys': '署名キーを読み取る',
}

/** 失敗についての日本語。 */
export const jaProblems: ProblemWords = {
  problems: {
    refused: {
      what: 'Microsoft のサービスが要求を拒否しました。',
      todo: '応答の内容は、下の詳細で確認できます。',
    },
    'not-administrator': {
      what: '予定フローを作成できるのは管理者だけです。',
      todo: 'この予約ページの管理者に、フローの作成または管理者への変更を依頼してください。',
    },
    'slots-full': {
      what: 'このメールボックスの 5 つの枠はすべて使用中です。',
      todo: '既存のフローにアクションを追加するか、不要なフローをオフにしてください。',
    },
    'answers-invalid': { what: '使用できない入力があります。', todo: '修正して、もう一度お試しください。' },
    'request-invalid': {
      what: '要求を処理できませんでした。',
      todo: 'ページを再読み込みして、もう一度お試しください。',
    },
    'connection-missing': {
      what: '必要な接続がありません。',
      todo: 'Power Automate で接続を作成してから、もう一度確認してください。',
    },
    'key-reused': {
      what: 'このフローは、別の内容ですでに作成されています。',
      todo: '別のフローを作成するには、最初からやり直してください。',
    },
    'flow-changed': {
      what: 'フローがほかの人によって変更されました。',
      todo: 'ページを再読み込みして、最新のフローを確認してください。',
    },
    'undo-over': {
      what: 'このフローは、ここではもう元に戻せません。',
      todo: 'Power Platform の管理者に復元を依頼してください。約 3 週間以内なら復元できます。',
    },
    'person-not-found': {
      what: 'このユーザーは Power Platform に見つかりませんでした。',
      todo: 'Power Automate でフローを共有してください。',
    },
    'flow-unsuitable': {
      what: 'このフローは、ここからは変更できません。',
      todo: 'Power Automate で変更してください。アクションを追加する場合は、同じ予約ページの、同じトリガーで始まる別のフローを選択することもできます。',
    },
    'already-decided': {
      what: 'この依頼は、ほかの人が先に判断しました。',
      todo: '依頼の現在の状態を確認してください。',
    },
    'move-not-allowed': {
      what: '依頼は、この操作ができる状態ではなくなりました。',
      todo: '依頼の現在の状態を確認してください。',
    },
    'outcome-unknown': {
      what: 'ほかの管理者がこのフローの作成を始めましたが、結果がわかっていません。',
      todo: 'その管理者に「もう一度試す」を押してもらってください。フローがすでにあるかどうかは、その人にしか見えません。1 時間たてば、あなたが改めて作成することもできます。',
    },
    'too-many-requests': {
      what: 'この予約ページへの未完了の依頼が、すでに 10 件あります。',
      todo: '不要な依頼を取り下げるか、判断されるのを待ってください。',
    },
    'unknown-template': { what: 'このテンプレートは存在しません。', todo: '一覧から選択してください。' },
    'not-found': {
      what: '見つかりませんでした。',
      todo: 'アドレスを確認してください。削除されたか、アクセス権がない可能性もあります。',
    },
    'signed-out': { what: 'サインアウトしています。', todo: '続けるには、もう一度サインインしてください。' },
    'guest-account': {
      what: 'この組織ではゲストとして登録されています。',
      todo: 'ゲスト アカウントでは Workflow Desk を使用できません。予約ページを所有する組織のアカウントでサインインしてください。',
    },
    'personal-account': {
      what: '個人用の Microsoft アカウントです。',
      todo: 'Workflow Desk を使用するには、Microsoft 365 の職場または学校のアカウントが必要です。',
    },
    'tenant-not-allowed': {
      what: 'お使いの組織では Workflow Desk を利用できません。',
      todo: 'Workflow Desk の運営者に、組織の利用を許可するよう依頼してください。',
    },
    'app-only': {
      what: 'この操作にはユーザーのサインインが必要です。',
      todo: '自分のアカウントでサインインしてください。',
    },
    offline: {
      what: 'Workflow Desk に接続できませんでした。',
      todo: 'ネットワーク接続を確認して、もう一度お試しください。入力した内容は失われません。',
    },
    internal: {
      what: 'Workflow Desk で問題が発生しました。',
      todo: 'もう一度お試しください。解決しない場合は、下の詳細を Workflow Desk の運営者に送ってください。',
    },
  },
  remedies: {
    reconnect: {
      what: '接続のサインインが無効になっています。',
      todo: 'Power Automate で接続を開き、このフローで使用する接続を修復してから、もう一度お試しください。',
    },
    'not-administrator': {
      what: 'Bookings で、このメールボックスの管理者として認められませんでした。',
      todo: '管理者に、フローの作成または管理者への変更を依頼してください。役割の変更が反映されるまで時間がかかることがあります。管理者である場合は、別のアカウントの接続が使用されている可能性があります。',
    },
    'domain-not-allowed': {
      what: '通知 URL のドメインが、Bookings の許可リストに含まれていません。',
      todo: 'ご自身では解決できません。サポート バンドルを Microsoft サポートに送ってください。',
    },
    'forbidden-unclear': {
      what: 'Bookings に拒否されましたが、理由が示されていません。',
      todo: '考えられる原因は 2 つあります。このメールボックスの管理者でない場合は、管理者に依頼してください。通知 URL のドメインが許可リストに含まれていない場合は、サポート バンドルを Microsoft サポートに送ってください。',
    },
    quota: {
      what: 'このメールボックスには、すでに 5 つの予定フローがあります (Bookings の応答)。',
      todo: '表示できないフローが枠を使用している可能性があります。既存のフローにアクションを追加するか、不要なフローをオフにするか、ほかの管理者に確認してください。',
    },
    throttled: {
      what: 'Microsoft のサービスへの要求が集中しています。',
      todo: '1 分ほど待ってから、もう一度お試しください。5 つの枠とは関係ありません。',
    },
    busy: {
      what: 'Microsoft のサービスが混み合っています。',
      todo: '下に示す時刻まで待つよう、サービスから求められています。5 つの枠とは関係ありません。',
    },
    'connection-not-yours': {
      what: 'ほかの人が所有する接続が使用されています。',
      todo: '自分の接続を選択するか、接続の所有者にフローをオンにするよう依頼してください。',
    },
    'connection-unbound': {
      what: '接続が設定されていない接続参照があります。',
      todo: 'Power Automate でフローを開き、すべてのコネクタの接続を選択して保存してから、もう一度お試しください。',
    },
    'flow-not-yours': {
      what: 'ほかの人が所有するフローです。',
      todo: '所有者に、共同所有者として共有するか、代わりに操作するよう依頼してください。',
    },
    'data-policy': {
      what: '組織のデータ ポリシーにより、これらのコネクタを一緒に使用できません。',
      todo: '別の環境を選択するか、ポリシーの担当者に問い合わせてください。',
    },
    'endpoint-policy': {
      what: '組織のデータ ポリシーにより、このアドレスへの接続が許可されていません。',
      todo: 'フローの呼び出し先が、ポリシーによってブロックされています。別のアドレスを使用するか、ポリシーの担当者に問い合わせてください。',
    },
    licence: {
      what: 'ライセンスが不足しています。',
      todo: 'お使いのライセンスに含まれていないプレミアム コネクタが使用されています。Power Automate のライセンスについて、Microsoft 365 の管理者に問い合わせてください。',
    },
    'webhook-missing': {
      what: 'フローはオンですが、Bookings から予定が通知されません。',
      todo: 'Webhook が登録されていません。フローをオフにしてから、もう一度オンにしてください。解決しない場合は、Power Automate でフローを開き、トリガーを削除して追加し直し、保存してください。',
    },
    unpublished: {
      what: 'ソリューションのこのフローは、まだ公開されていません。',
      todo: 'Power Automate でフローを開き、接続にサインインして保存してください。その後、フローをオンにできます。',
    },
    definition: {
      what: 'フローの定義が Power Automate で受け付けられませんでした。',
      todo: '下の最後の応答に、原因が示されています。Power Automate でフローを開いて修正してください。Workflow Desk で作成したフローの場合は、Workflow Desk の運営者にお知らせください。',
    },
    'child-flow': {
      what: 'このフローの子フローは、このままでは使用できません。',
      todo: 'フローからそのフロー自体を呼び出すことはできません。子フローはオンになっていて、埋め込みの接続を使用している必要があります。Power Automate でフローを開いて修正してください。',
    },
    'environment-denied': {
      what: 'この環境へのアクセス権がありません。',
      todo: '環境の管理者に、環境作成者などの役割の割り当てを依頼するか、別の環境を選択してください。',
    },
    'privilege-missing': {
      what: 'Dataverse の権限が不足しています。',
      todo: '環境の管理者に、フローを作成および変更できるセキュリティ ロール (環境作成者など) の割り当てを依頼してください。',
    },
    'no-access': {
      what: 'この操作は、お使いのアカウントには許可されていません。',
      todo: '所有者または管理者にアクセス権を依頼してから、もう一度お試しください。',
    },
    consent: {
      what: 'Workflow Desk によるアクセスがまだ許可されていません。',
      todo: 'アクセス許可の内容を確認して同意してください。同意できない場合は、管理者が組織全体に対して同意する必要があります。',
    },
    interaction: {
      what: '本人確認が必要です。',
      todo: '続けるには、もう一度サインインしてください。',
    },
    'conditional-access': {
      what: '組織のポリシーにより、サインインがブロックされました。',
      todo: 'サインインし直しても解決しません。組織で許可されたデバイスまたはネットワークを使用するか、条件付きアクセス ポリシーについて管理者に問い合わせてください。',
    },
    'account-blocked': {
      what: 'このアカウントでは、このアプリにサインインできません。',
      todo: 'アカウントが無効またはロックされているか、Workflow Desk に割り当てられていない可能性があります。管理者に問い合わせてください。',
    },
    'app-setup': {
      what: 'お使いの組織での Workflow Desk の設定が完了していません。',
      todo: 'ご自身では解決できません。下の詳細を Workflow Desk の運営者に送ってください。',
    },
    stale: {
      what: 'ほかの人によって変更されました。',
      todo: '再読み込みしてから、操作をやり直してください。',
    },
    'not-found': {
      what: 'この名前またはアドレスに一致するものが見つかりませんでした。',
      todo: '入力に誤りがないか確認してください。削除されたか、アクセス権がない可能性もあります。',
    },
    'timed-out': {
      what: 'Microsoft のサービスからの応答に時間がかかりすぎました。',
      todo: '操作は完了している可能性があります。もう一度試す前に、結果を確認してください。',
    },
    unreachable: {
      what: 'Microsoft のサービスに接続できませんでした。',
      todo: '数分後にもう一度お試しください。ほかのサイトに接続できる場合は、Workflow Desk の運営者にお知らせください。',
    },
    'circuit-open': {
      what: 'Microsoft のサービスで、しばらくエラーが続いています。',
      todo: 'お待たせしないように、問い合わせを一時的に停止しています。1 分ほど待ってから、もう一度お試しください。',
    },
    unreadable: {
      what: 'Microsoft のサービスからの応答を読み取れませんでした。',
      todo: 'もう一度お試しください。解決しない場合は、サポート バンドルを Microsoft サポートに送ってください。',
    },
    'service-failure': {
      what: 'Microsoft のサービスでエラーが発生しました。',
      todo: '数分後にもう一度お試しください。解決しない場合は、サポート バンドルを Microsoft サポートに送ってください。',
    },
    unknown: {
      what: 'Microsoft のサービスに拒否されました。原因は特定できません。',
      todo: '応答の内容は、下の詳細で確認できます。必要に応じて、サポート バンドルを Microsoft サポートに送ってください。',
    },
  },
  operations,
  services: {
    entra: 'Microsoft Entra',
    graph: 'Microsoft Graph',
    discovery: 'Power Platform 検出サービス',
    dataverse: 'Dataverse',
    'flow-service': 'Power Automate',
    'power-platform': 'Power Platform',
  },
  problem: {
    details: '詳細をすべて表示',
    copyDetails: '詳細をコピー',
    service: 'サービス',
    operation: '操作',
    onBehalfOf: (scope) => `${scope} へのアクセス トークンを取得`,
    status: '状態コード',
    code: 'エラー コード',
    message: 'メッセージ',
    layer: (number) => `応答 ${number}`,
    time: '日時',
    requestId: '要求 ID',
    ourRequestId: 'Workflow Desk の要求 ID',
    retryAfter: '再試行までの時間',
    seconds: (count) => `${count} 秒`,
    body: '受信した応答',
    fields: '項目',
    signInAgain: 'もう一度サインイン',
    consent: 'アクセス許可を確認',
    otherAccount: '別のアカウントを使用',
    tryAgainAt: (time) => `${time} 以降に、もう一度お試しください。`,
    roleFound: {
      administrator:
        '確認したところ、Bookings では管理者として登録されています。ドメイン、または別のアカウントの接続が原因と考えられます。',
      saidNot:
        '確認したところ、Bookings では管理者として登録されています。別のアカウントの接続が原因と考えられます。',
      unlisted: '確認したところ、スタッフの一覧に登録されていないため、役割を判断できません。',
      other: (role) => `確認したところ、Bookings での役割は「${role}」です。これが原因と考えられます。`,
    },
    left: {
      on: 'フローは現在オンですが、予約の通知を受け取れない可能性があります。状態を確認してください。',
      off: 'フローは現在オフになっています。',
    },
    policy: 'データ ポリシー',
    policyKinds: {
      BusinessAndNonBusinessConnector: '1 つのフローでのビジネス用と非ビジネス用のコネクタの併用',
      BlockedConnectorEndpoint: 'ブロックされたアドレス',
    },
    writeTo: (address) => `${address} にメールを送信`,
    policyPage: 'このポリシーについて',
    openConnections: '接続を開く',
    askAdministrator: '管理者に依頼',
    whoHolds: '枠の使用状況を確認',
    openPowerAutomate: 'Power Automate を開く',
    requestIds: '要求 ID',
    answers: '各サービスの応答',
    region: 'リージョン',
    environment: '環境',
    downloadDetails: '詳細をダウンロード',
    bundle: {
      title: 'サポート用',
      download: 'サポート バンドルをダウンロード',
      promise:
        '要求 ID、日時、バージョン、エラー コードが含まれます。トークン、メール アドレス、名前、予定の内容は含まれません。',
      contents: '含まれる内容をすべて表示',
      unavailable:
        'サポート バンドルを作成できません。ネットワーク接続を確認して、詳細をもう一度開いてください。',
    },
    decodeAnother: 'Power Automate のエラーを調べる',
  },
  gone: {
    page: 'ページが見つかりません',
    pageAdvice: 'URL が正しいか確認してください。',
    business: {
      what: 'このアドレスの予約ページはありません。',
      todo: '予約ページが削除されたか、アドレスが変更された可能性があります。',
    },
    businessInTab: 'このタブに表示する予約ページは、タブの設定で変更できます。',
    otherBusiness: '別の予約ページを選択',
    flow: 'このフローは予約ページから削除されたか、あなたに共有されていません。',
  },
}
