import type { HealthText } from './health.en.ts'

/** The words of flow health in Japanese. */
export const jaHealth: HealthText = {
  title: 'フローの正常性',
  of: (flow) => `${flow}: 正常性`,
  verdicts: {
    healthy: '正常',
    information: '正常',
    warning: '要確認',
    error: '動作していません',
    off: 'オフ',
  },
  findings: {
    title: '確認が必要な項目',
    none: '確認が必要な項目はありません。',
    noneTold: '確認できた範囲では、問題は見つかりませんでした。',
    severities: { error: 'エラー', warning: '警告', information: '参考' },
    'webhook-missing': {
      what: 'このフローは Bookings から起動されません。',
      todo: 'オンですが、トリガーが Bookings に登録されていないため、すべての予定を逃しており、枠も使用していません。一度オフにしてから、もう一度オンにしてください。',
    },
    suspended: {
      'data-policy': {
        what: 'データ ポリシーにより、このフローは中断されています。',
        todo: '組織のデータ ポリシーの担当者に問い合わせるか、許可されていないコネクタをフローから外してください。',
      },
      licence: {
        what: 'ライセンスが不足しているため、Power Automate がこのフローを中断しました。',
        todo: '所有者には、使用しているプレミアム コネクタのライセンスが必要です。用意できたら、もう一度オンにしてください。',
      },
      failing: {
        what: '失敗が続いたため、Power Automate がこのフローを中断しました。',
        todo: '最近の実行が失敗した原因を修正してから、もう一度オンにしてください。',
      },
      idle: {
        what: '長い間実行されていないため、Power Automate がこのフローを中断しました。',
        todo: '必要な場合は、もう一度オンにしてください。',
      },
      unknown: {
        what: 'Power Automate がこのフローを中断しました。',
        todo: '理由は Power Automate で確認してください。',
      },
    },
    'owner-gone': {
      what: '所有者のアカウントは無効になっています。',
      todo: '接続はいずれ使えなくなります。管理者とフローを共有し、管理者自身の接続で作り直してもらってください。',
    },
    'owner-not-administrator': {
      what: '所有者は、この予約ページの管理者ではなくなっています。',
      todo: '次にオンにするとき、Bookings に拒否される可能性があります。所有者を管理者に戻すか、管理者が作り直してください。',
    },
    'owner-not-listed': {
      what: '所有者は、この予約ページのスタッフの一覧に含まれていません。',
      todo: 'メールボックスを管理していない場合、次にオンにするとき、Bookings に拒否される可能性があります。',
    },
    connection: {
      broken: (connector) => ({
        what: `${connector} への接続が切れています。`,
        todo: 'Power Automate でサインインし直してください。',
      }),
      'not-found': (connector) => ({
        what: `${connector} への接続が見つかりません。`,
        todo: '削除されたか、ほかの人の接続です。Power Automate で別の接続を選んでください。',
      }),
      unbound: (connector) => ({
        what: `${connector} への接続が選ばれていません。`,
        todo: 'Power Automate で接続を選んでください。選ばないと、フローをオンにできません。',
      }),
    },
    failing: (runs, orLonger, since) => ({
      what:
        runs === 1 && !orLonger
          ? '直近の実行が失敗しました。'
          : `${since} 以降、直近の${orLonger ? '少なくとも' : ''} ${runs} 回の実行が失敗しています。`,
      todo: '下の実行を開くと、失敗の内容を確認できます。',
    }),
    'switch-off-announced': (at) => ({
      what: `Power Automate は ${at} にこのフローをオフにします。`,
      todo: '理由は Power Automate で確認してください。',
    }),
    idle: {
      what: 'このフローは長い間実行されていません。',
      todo: '所有者にプレミアム ライセンスがない場合、実行されないフローは Power Automate によりオフにされます。必要なフローであれば、下の日付を確認してください。',
    },
    licence: (connectors) => ({
      what: `プレミアム ライセンスが必要なコネクタ: ${connectors}`,
      todo: '所有者には Power Automate Premium が必要です。持っているかどうかは、ここでは確認できません。',
    }),
    offAndOn: 'オフにしてからオンにする',
    repair: '接続を開く',
    share: '管理者と共有',
  },
  facts: {
    title: '詳細',
    owner: '所有者',
    you: (name) => `${name} (あなた)`,
    somebody: '確認できません',
    standings: {
      administrator: 'この予約ページの管理者',
      'not-administrator': '管理者ではなくなっています',
      'not-listed': 'スタッフの一覧にありません',
      gone: 'アカウントは無効です',
      'cannot-tell': '役割を確認できません',
    },
    coOwners: '共同所有者',
    noCoOwners: 'なし',
    cannotTell: '確認できません',
    trigger: '開始',
    webhook: 'Bookings への登録',
    webhooks: { registered: '登録済み', missing: '未登録', unknown: '確認できません' },
    slot: '枠',
    holds: (count) => `${count} 枠を使用中`,
    holdsNone: '使用していません',
    probablyNone: 'オフのため、おそらく使用していません',
    probablyHolds: '中断中ですが、使用している可能性があります',
    lastRun: '最後の実行',
    noRun: '過去 28 日間はありません',
    switchOff: 'Power Automate によるオフ',
    about: (date) => `${date} ごろ`,
    notBefore: (date) => `早くても ${date} ごろ`,
    between: (from, to) => `${from} から ${to} ごろまでの間`,
    whys: {
      failing: '14 日間失敗が続くフローは、Power Automate によりオフにされます。',
      idle: 'それまで実行されず、所有者にプレミアム ライセンスがない場合。',
      announced: 'Power Automate が示した日付です。',
    },
    notTold: '確認できません',
    licence: 'ライセンス',
    premium: (connectors) => `プレミアム (${connectors})`,
    standard: 'Microsoft 365 に含まれます',
    environment: '環境',
    changed: '更新日',
    why: '中断の理由',
  },
  connections: {
    title: '接続',
    states: {
      connected: '接続済み',
      broken: '切断',
      'not-found': '見つかりません',
      unbound: '未選択',
      'cannot-tell': '確認できません (ほかの人の接続)',
    },
    open: 'Power Automate で接続を開く',
  },
  runs: {
    title: '最近の実行',
    kept: '実行は Power Automate に 28 日間保存されます。',
    none: '過去 28 日間の実行はありません。',
    noneAdvice: '次の予定で開始されると、フローが実行されます。',
    notRead: {
      what: '実行を読み取れませんでした。',
      todo: 'Power Automate では、フローのページで確認できます。',
    },
    statuses: {
      succeeded: '成功',
      failed: '失敗',
      'timed-out': 'タイムアウト',
      cancelled: '取り消し',
      running: '実行中',
      skipped: 'スキップ',
      unknown: '不明',
    },
    why: '失敗の内容',
    whyOf: (when) => `${when} の実行の失敗の内容`,
    action: (name) => `アクション: ${name}`,
    whole: '実行全体',
    notTold: '失敗の内容は Power Automate から示されていません。',
    openRun: 'Power Automate で実行を開く',
    failedWith: {
      throttled: {
        what: 'コネクタの呼び出しが多すぎました。',
        todo: '次の実行は成功する可能性があります。続く場合は、フローが一度に行う処理を減らしてください。',
      },
      reconnect: {
        what: '接続のサインインが切れています。',
        todo: 'Power Automate でサインインし直してください。',
      },
    },
    duration: (milliseconds) => {
      const seconds = Math.round(milliseconds / 1000)
      if (seconds < 1) return '1 秒未満'
      if (seconds < 60) return `${seconds} 秒`
      if (seconds < 3600) return `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`
      return `${Math.floor(seconds / 3600)} 時間 ${Math.floor((seconds % 3600) / 60)} 分`
    },
    took: '所要時間',
    started: '開始',
    status: '状態',
  },
  commands: {
    label: 'フローの操作',
    rename: '名前の変更',
    renameTitle: 'フローの名前の変更',
    name: '名前',
    nameMissing: '名前を入力してください。',
    save: '保存',
    cancel: 'キャンセル',
    close: '閉じる',
    renamed: (name) => `フローの名前を「${name}」に変更しました`,
    changed: (name, state) => ({
      what: 'フローはほかの人によって変更されました。',
      todo: `現在の名前は「${name}」、状態は「${state}」です。それでも続ける場合は、もう一度押してください。`,
    }),
    share: '共有',
    shareTitle: '共同所有者と共有',
    shareLead:
      '共同所有者は、フローの表示、変更、オフへの切り替えができます。共同所有者にできるのは、この予約ページの管理者です。',
    person: '管理者',
    shareWith: '共有',
    shared: (name) => `${name} さんを共同所有者にしました`,
    nobodyLeft: 'この予約ページの管理者は、全員このフローを変更できます。',
    inPowerAutomate: 'Power Automate で共有',
    delete: '削除',
    deleteTitle: (name) => `「${name}」を削除しますか?`,
    deleteLead:
      'フローは停止し、枠が空きます。15 分以内であればここで元に戻せます。元に戻したフローはオフになります。',
    deleteSure: '削除',
    deleted: (name) => `「${name}」を削除しました。`,
    undoUntil: (time) => `${time} まで元に戻せます。`,
    undo: '元に戻す',
    undoing: '元に戻しています…',
    restored: (name) => `「${name}」をオフの状態で元に戻しました`,
    notBack: {
      owner: 'フローの所有者は、元の所有者からあなたに変わりました。',
      'co-owners':
        'フローを変更できたユーザーの一部が、変更できなくなっている可能性があります。共同所有者を確認し、足りないユーザーがいる場合はもう一度共有してください。',
    },
    back: '予約ページに戻る',
    working: '処理しています…',
    turnedOffAndOn: (name) => `「${name}」を一度オフにしてからオンにしました`,
  },
  suspects: {
    title: '枠を使用している可能性があるもの',
    lead: 'Bookings によると枠は使用中ですが、ここから見えるフローでは説明がつきません。フローがなくなっても Webhook が残ることや、ほかの人のフローが表示されていないことがあります。',
    unseen: (count) => `${count} 枠が見えないものに使用されています`,
    noneUnseen: '現在、使用中とわかっている枠はすべて説明がついています。',
    broken: {
      title: 'オンですが、Bookings から起動されないフロー',
      todo: '一度オフにしてから、もう一度オンにしてください。Webhook が登録し直され、古いものが解放されます。',
    },
    off: {
      title: 'オフのフロー',
      todo: 'オフにすると枠は解放されるはずです。解放されていない場合は、オンにしてからもう一度オフにするか、削除してください。',
    },
    deleted: {
      title: '過去 3 週間にここで削除されたフロー',
      todo: 'Webhook が残っている可能性があります。フローを元に戻し、オンにしてからもう一度オフにすると解放されます。',
      by: (name, when) => `${when} に ${name} さんが削除`,
      byYou: (when) => `${when} にあなたが削除`,
      nameless: '名前がわからなくなったフロー',
    },
    deletedElsewhere: {
      title: 'Power Automate で削除されたフロー',
      todo: 'どの予約ページのものかはわかりません。Power Platform の管理者であれば復元できます。',
      when: (when) => `最終更新: ${when}`,
    },
    administrators: {
      title: 'ほかの管理者のフロー',
      todo: '共有されていないほかの人のフローは表示されません。どのようなフローがあり、まだ必要かどうかを確認してください。',
      none: 'この予約ページには、ほかに管理者はいません。',
    },
    hidden: {
      title: 'Power Platform が示すフロー',
      todo: 'このメールボックスを監視していますが、あなたは開けません。所有者か Power Platform の管理者に問い合わせてください。',
      flow: (id, environment) => `${environment} のフロー ${id}`,
    },
    nothing: '疑わしいものは見つかりませんでした',
    nothingAdvice:
      '1 時間ほど待ってから、もう一度確認してください。まだ使用中の場合は、Microsoft サポートに問い合わせてください。',
    health: (name) => `「${name}」の正常性`,
    open: '開く',
  },
  all: {
    title: 'すべての予約ページの正常性',
    checking: (done, of) => `${of} 件中 ${done} 件の予約ページを確認しました…`,
    checked: (pages, ill) =>
      ill === 0
        ? `${pages} 件の予約ページを確認しました。確認が必要なフローはありません。`
        : `${pages} 件の予約ページを確認しました。確認が必要なフローは ${ill} 個です。`,
    none: '該当する予約ページはありません',
    noneAdvice: 'あなたに役割がある予約ページと、フローを表示できる予約ページが、ここに表示されます。',
    again: 'もう一度確認',
    flows: (count) => `${count} 個のフロー`,
    well: '確認が必要な項目はありません',
    partly: '一部を読み取れませんでした',
    unread: '読み取れませんでした',
    healthy: (count) => `問題のない予約ページ: ${count} 件`,
    stopped: {
      what: '確認が途中で止まりました。',
      todo: 'そこまでに見つかったものを下に示しています。',
    },
  },
}
