import type { StaffMember, StaffRole, User } from '../tenant.ts'
import { type Seeding, seededGuid, userId } from './seeding.ts'

interface Person {
  readonly local: string
  readonly name: string
  readonly locale: User['locale']
  readonly about: User['about']
}

const clinicPeople: readonly Person[] = [
  {
    local: 'hanako.sato',
    name: '佐藤 花子',
    locale: 'ja',
    about: { ja: '管理者。予定フローを 2 つ所有', en: 'Administrator; owns two appointment flows' },
  },
  {
    local: 'adele.vance',
    name: 'Adele Vance',
    locale: 'en',
    about: {
      ja: '管理者。Zoom の接続が切れています',
      en: 'Administrator; her Zoom connection is broken',
    },
  },
  {
    local: 'sam.super',
    name: 'Sam Super',
    locale: 'en',
    about: {
      ja: 'スタッフの一覧にはいないが、メールボックスの全権を持つ人',
      en: 'Full access to the mailbox without being on the staff list',
    },
  },
  {
    local: 'taro.yamada',
    name: '山田 太郎',
    locale: 'ja',
    about: { ja: 'チーム メンバー', en: 'Team member' },
  },
  {
    local: 'mei.suzuki',
    name: '鈴木 芽衣',
    locale: 'ja',
    about: { ja: 'スケジューラ', en: 'Scheduler' },
  },
  { local: 'victor.lee', name: 'Victor Lee', locale: 'en', about: { ja: 'ビューアー', en: 'Viewer' } },
  {
    local: 'grace.guest',
    name: 'Grace Guest',
    locale: 'en',
    about: { ja: 'Bookings のゲスト', en: 'Guest in Bookings' },
  },
  {
    local: 'stan.stranger',
    name: 'Stan Stranger',
    locale: 'en',
    about: {
      ja: '予約ページでの役割なし',
      en: 'No role on any booking page',
    },
  },
  {
    local: 'leaver',
    name: 'Lee Avery',
    locale: 'en',
    about: { ja: '退職者', en: 'Left the company' },
  },
]

const studioPeople: readonly Person[] = [
  { local: 'yuki.tanaka', name: '田中 由紀', locale: 'ja', about: { ja: '管理者', en: 'Administrator' } },
  {
    local: 'ken.mori',
    name: '森 健',
    locale: 'ja',
    about: { ja: 'チーム メンバー', en: 'Team member' },
  },
]

/** Everybody in a tenant seeded like the main one; the leaver cannot sign in. */
export const clinicUsers = (seeding: Seeding): User[] => clinicPeople.map((person) => user(seeding, person))

/** Everybody in the second tenant. */
export const studioUsers = (seeding: Seeding): User[] => studioPeople.map((person) => user(seeding, person))

/** A booking page's staff: people of the tenant in their roles. */
export function staffOf(seeding: Seeding, page: string, users: User[], roles: Record<string, StaffRole>) {
  return Object.entries(roles).flatMap(([local, role]): StaffMember[] => {
    const person = users.find(({ id }) => id === userId(seeding, local))
    if (!person) return []
    const { displayName, mail } = person
    return [{ id: seededGuid(seeding, page, 'staff', local), displayName, emailAddress: mail, role }]
  })
}

function user(seeding: Seeding, { local, name, locale, about }: Person): User {
  const address = `${local}@${seeding.domain}`
  return {
    id: userId(seeding, local),
    displayName: name,
    userPrincipalName: address,
    mail: address,
    locale,
    about,
    guest: false,
    signInBlocked: local === 'leaver',
  }
}
