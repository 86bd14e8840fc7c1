import { describe, expect, it } from 'vitest'
import { addressInLink, type WhyNot } from './booking-page-url.ts'

const ADDRESS = 'ContosoClinic@contoso.com'
const ENCODED = 'ContosoClinic%40contoso.com'
const outlook = 'https://outlook.office365.com'
const office = 'https://outlook.office.com'
const cloud = 'https://bookings.cloud.microsoft'
const safe = (link: string, region = 'jpn01') =>
  `https://${region}.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05%7C02%7Cadele%40contoso.com%7C1&sdata=abc%3D&reserved=0`

/** Every form of a link that names the mailbox, for one way to write its address. */
const forms = (address: string): string[] =>
  [outlook, office, cloud].flatMap((site) => [
    `${site}/book/${address}`,
    `${site}/book/${address}/`,
    `${site}/book/${address}/?ismsaljsauthenabled=true`,
    `${site}/book/${address}/?ismsaljsauthenabled`,
    `${site}/book/${address}?lang=ja#top`,
    `${site}/book/${address}/s/h4Xw0rSi10yWq2V8cT1C0g2`,
    `${site}/book/${address}/s/h4Xw0rSi10yWq2V8cT1C0g2/?ismsaljsauthenabled=true`,
  ])
const owa = (address: string): string[] =>
  [outlook, office].flatMap((site) => [
    `${site}/owa/calendar/${address}/bookings`,
    `${site}/owa/calendar/${address}/bookings/`,
    `${site}/owa/calendar/${address}/bookings/s/Xy_1-2`,
    `${site}/owa/calendar/${address}/bookings/?x=1`,
  ])

const told: (readonly [link: string, address: string])[] = [
  ...[...forms(ADDRESS), ...owa(ADDRESS), ...forms(ENCODED), ...owa(ENCODED)].map(
    (link) => [link, ADDRESS] as const,
  ),
  ...[
    'HTTPS://OUTLOOK.OFFICE365.COM/book/ContosoClinic@contoso.com/',
    'https://Outlook.Office365.com/Book/ContosoClinic@contoso.com/',
    'http://outlook.office365.com/book/ContosoClinic@contoso.com/',
    'outlook.office365.com/book/ContosoClinic@contoso.com/',
    'bookings.cloud.microsoft/book/ContosoClinic@contoso.com',
    'https://outlook.office365.com:443/book/ContosoClinic@contoso.com/',
    '  https://outlook.office365.com/book/ContosoClinic@contoso.com/  ',
    '<https://outlook.office365.com/book/ContosoClinic@contoso.com/>',
    '"https://outlook.office365.com/book/ContosoClinic@contoso.com/"',
    '(https://outlook.office365.com/book/ContosoClinic@contoso.com/).',
    'Book here: https://outlook.office365.com/book/ContosoClinic@contoso.com. We are glad to see you.',
    'Book here: https://outlook.office365.com/book/ContosoClinic@contoso.com/',
    '予約はこちら https://outlook.office365.com/book/ContosoClinic@contoso.com/ です',
    'https://outlook.office365.com/book/ContosoClinic@contoso.com/\nhttps://outlook.office365.com/book/ContosoClinic@contoso.com/',
    `${outlook}/book/%43ontosoClinic%40contoso%2Ecom/`,
    `${outlook}/owa/Calendar/ContosoClinic@contoso.com/Bookings/`,
    safe(`${outlook}/book/${ADDRESS}/`),
    safe(`${cloud}/book/${ADDRESS}/?ismsaljsauthenabled=true`, 'nam02'),
    safe(`${outlook}/book/${ENCODED}/`, 'eur-03'),
    safe(safe(`${outlook}/book/${ADDRESS}/`), 'apc01'),
    `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=${encodeURIComponent(`${outlook}/book/${ADDRESS}/`)}&locale=en-us`,
  ].map((link) => [link, ADDRESS] as const),
  ...[
    'clinic@contoso.onmicrosoft.com',
    'Clinic.Tokyo@sub.contoso.co.jp',
    'a@b.jp',
    'clinic-2@contoso-pharma.com',
    'clinic_x@contoso.com',
    'CLINIC@CONTOSO.COM',
    'bookings+desk@contoso.com',
    '3F@contoso.example',
    'clinic@xn--r8jz45g.jp',
  ].map((address) => [`${outlook}/book/${address}/`, address] as const),
]

const notTold: (readonly [link: string, why: WhyNot])[] = [
  ...['', '   ', '\n', '<>'].map((link) => [link, 'nothing'] as const),
  ...[
    'ContosoClinic@contoso.com',
    'mailto:ContosoClinic@contoso.com',
    'hello',
    'hello ContosoClinic@contoso.com',
    'javascript:alert(1)',
    'ftp://outlook.office365.com/book/ContosoClinic@contoso.com/',
    'https://',
    'https:///outlook.office365.com/book/ContosoClinic@contoso.com/',
    'https:outlook.office365.com/book/ContosoClinic@contoso.com/',
    'https://outlook.office365.com@evil.example/book/ContosoClinic@contoso.com/',
    'https://outlook.office365.com:pass@evil.example/book/ContosoClinic@contoso.com/',
    'https://user@outlook.office365.com/book/ContosoClinic@contoso.com/',
    'https://outlook.office365.com:8443/book/ContosoClinic@contoso.com/',
    'https://outlook.office365.com\\@evil.example/book/ContosoClinic@contoso.com/',
    'https://outlook.office365.com\\book\\ContosoClinic@contoso.com',
    'https://outlοok.office365.com/book/ContosoClinic@contoso.com/',
    'https://оutlook.office365.com/book/ContosoClinic@contoso.com/',
    'https://outlook。office365。com/book/ContosoClinic@contoso.com/',
    'https://outlook.office365.com./book/ContosoClinic@contoso.com/',
    'https://[::1]/book/ContosoClinic@contoso.com/',
    `${outlook}/book/ContosoClinic@contoso.com/../Evil@evil.example/`,
    `${outlook}/book/./ContosoClinic@contoso.com/`,
    `${outlook}/book/ContosoClinic@contoso.com/%2e%2e/Evil@evil.example/`,
    `${outlook}/book/ContosoClinic@contoso.com/.%2E/Evil@evil.example/`,
    `${outlook}/x/../book/ContosoClinic@contoso.com/`,
    `${outlook}/book/クリニック@contoso.com/`,
    `${outlook}/book/Contoso\u200bClinic@contoso.com/`,
    `${outlook}/book/{ContosoClinic@contoso.com}/`,
    `${outlook}/book/"ContosoClinic"@contoso.com/x"`,
  ].map((link) => [link, 'not-a-link'] as const),
  ...[
    `${outlook}/book/One@contoso.com/ ${outlook}/book/Two@contoso.com/`,
    `${outlook}/book/One@contoso.com/\n${cloud}/book/Two@contoso.com/`,
    `https://evil.example/ ${outlook}/book/One@contoso.com/`,
  ].map((link) => [link, 'several-links'] as const),
  ...[
    'https://outlook.office365.com.evil.example/book/ContosoClinic@contoso.com/',
    'https://outlook-office365.com/book/ContosoClinic@contoso.com/',
    'https://evil.example/outlook.office365.com/book/ContosoClinic@contoso.com/',
    'https://evil.example/?url=https://outlook.office365.com/book/ContosoClinic@contoso.com/',
    'https://evil.example/#https://outlook.office365.com/book/ContosoClinic@contoso.com/',
    'https://evil.outlook.office365.com/book/ContosoClinic@contoso.com/',
    'https://office365.com/book/ContosoClinic@contoso.com/',
    'https://outlook.live.com/book/ContosoClinic@contoso.com/',
    'https://outlook.com/book/ContosoClinic@contoso.com/',
    'https://bookings.cloud.microsoft.evil.example/book/ContosoClinic@contoso.com/',
    'https://bookings-cloud.microsoft/book/ContosoClinic@contoso.com/',
    'https://xn--outlok-rce.office365.com/book/ContosoClinic@contoso.com/',
    'https://safelinks.protection.outlook.com.evil.example/?url=https%3A%2F%2Foutlook.office365.com%2Fbook%2Fa%40b.com',
    'https://evil-safelinks.protection.outlook.com/?url=https%3A%2F%2Foutlook.office365.com%2Fbook%2Fa%40b.com',
    'https://login.microsoftonline.com/common/oauth2/authorize?redirect_uri=https%3A%2F%2Foutlook.office365.com%2Fbook%2Fa%40b.com',
    'https://teams.microsoft.com/l/meetup-join/ContosoClinic@contoso.com',
    'https://make.powerautomate.com/environments/Default-1/flows',
    'https://contoso.com/book/ContosoClinic@contoso.com/',
    safe('https://evil.example/book/ContosoClinic@contoso.com/'),
    safe('https://outlook.office365.com.evil.example/book/ContosoClinic@contoso.com/'),
  ].map((link) => [link, 'other-site'] as const),
  ...[
    'https://book.ms/b/ContosoClinic',
    'https://book.ms/b/ContosoClinic@contoso.com',
    'https://BOOK.MS/b/x1y2z3/',
    'book.ms/b/abc',
    'https://aka.ms/contosobooking',
    safe('https://book.ms/b/abc'),
  ].map((link) => [link, 'short-link'] as const),
  ...[
    `${office}/bookwithme/user/0b1f3c5a111142228333944445555666@contoso.com`,
    `${office}/bookwithme/user/0b1f3c5a111142228333944445555666@contoso.com/meetingtype/abc?anonymous&ep=mlink`,
    `${outlook}/bookwithme/user/0b1f3c5a111142228333944445555666%40contoso.com?anonymous`,
    `${cloud}/bookwithme/user/0b1f3c5a111142228333944445555666@contoso.com`,
    `${office}/BookWithMe/user/x@contoso.com`,
    safe(`${office}/bookwithme/user/x@contoso.com`),
  ].map((link) => [link, 'personal'] as const),
  ...[
    outlook,
    `${outlook}/`,
    `${outlook}/book`,
    `${outlook}/book/`,
    `${outlook}/book/ContosoClinic/`,
    `${outlook}/book//ContosoClinic@contoso.com/`,
    `${outlook}/book/@contoso.com/`,
    `${outlook}/book/ContosoClinic@/`,
    `${outlook}/book/ContosoClinic@contoso/`,
    `${outlook}/book/ContosoClinic@contoso.com@evil.example/`,
    `${outlook}/book/ContosoClinic%2540contoso.com/`,
    `${outlook}/book/Contoso%2543linic@contoso.com/`,
    `${outlook}/book/ContosoClinic%40contoso.com%00/`,
    `${outlook}/book/ContosoClinic%40contoso.com%0a/`,
    `${outlook}/book/%20ContosoClinic@contoso.com/`,
    `${outlook}/book/ContosoClinic%40contoso.com%2F..%2FEvil%40evil.example/`,
    `${outlook}/book/ContosoClinic%4/`,
    `${outlook}/book/ContosoClinic%ZZcontoso.com/`,
    `${outlook}/book/%E3%82%AF%E3%83%AA%E3%83%8B%E3%83%83%E3%82%AF@contoso.com/`,
    `${outlook}/book/Contoso..Clinic@contoso.com/`,
    `${outlook}/book/.Clinic@contoso.com/`,
    `${outlook}/book/Clinic.@contoso.com/`,
    `${outlook}/book/Clinic@-contoso.com/`,
    `${outlook}/book/Clinic@contoso-.com/`,
    `${outlook}/book/Clinic@10.0.0.1/`,
    `${outlook}/book/o'hara@contoso.com/`,
    `${outlook}/book/ContosoClinic@contoso.com/Evil@evil.example/`,
    `${outlook}/book/ContosoClinic@contoso.com/manage/x/y`,
    `${outlook}/books/ContosoClinic@contoso.com/`,
    `${outlook}/x/book/ContosoClinic@contoso.com/`,
    `${outlook}/?path=/book/ContosoClinic@contoso.com/`,
    `${outlook}/#/book/ContosoClinic@contoso.com/`,
    `${outlook}/mail/ContosoClinic@contoso.com/`,
    `${outlook}/owa/ContosoClinic@contoso.com/`,
    `${outlook}/owa/calendar/ContosoClinic@contoso.com/`,
    `${outlook}/owa/calendar/ContosoClinic@contoso.com/calendar.html`,
    `${outlook}/owa/calendar/0b1f3c5a@contoso.com/9d8c7b6a/calendar.html`,
    `${outlook}/owa/calendar/ContosoClinic/bookings/`,
    `${outlook}/owa/calendar//bookings/`,
    `${cloud}/owa/calendar/ContosoClinic@contoso.com/bookings/`,
    `${cloud}/bookings/homepage`,
    `${office}/bookings/`,
    `${office}/bookings/calendar/ContosoClinic@contoso.com`,
    'https://jpn01.safelinks.protection.outlook.com/',
    'https://jpn01.safelinks.protection.outlook.com/?data=x',
    `https://jpn01.safelinks.protection.outlook.com/?url=${encodeURIComponent(`${outlook}/book/One@contoso.com`)}&url=${encodeURIComponent(`${outlook}/book/Two@contoso.com`)}`,
    safe(safe(safe(safe(safe(`${outlook}/book/${ADDRESS}/`))))),
  ].map((link) => [link, 'no-address'] as const),
  ...[`${outlook}/book/ContosoClinic@contoso.com-`, `${outlook}/book/ContosoClinic@contoso.com-/`].map(
    (link) => [link, 'no-address'] as const,
  ),
  ...[
    `${outlook}/book/ContosoClinic@contoso.co\n.jp/`,
    `${outlook}/book/ContosoClinic@contoso.co.\njp/`,
    `${outlook}/book/ContosoClinic@contoso.com\r\n.au/`,
    `${outlook}/book/ContosoClinic@contoso.com \n /s/Xy_1-2`,
    `${outlook}/book/ContosoClinic\n@contoso.com/`,
    `${outlook}/book/ContosoClinic@contoso\n-pharma.com/`,
  ].map((link) => [link, 'broken-link'] as const),
  [safe('javascript:alert(1)'), 'not-a-link'],
  [safe('https://outlook.office365.com@evil.example/book/a@b.com/'), 'not-a-link'],
]

describe('a link to a booking page', () => {
  it.each(told)('%s tells the address %s', (link, address) => {
    expect(addressInLink(link)).toEqual({ kind: 'address', address })
  })

  it.each(notTold)('%s tells none', (link, why) => {
    expect(addressInLink(link)).toEqual({ kind: 'cannot-tell', why })
  })

  it('is read right in 200 cases and more', () =>
    expect(told.length + notTold.length).toBeGreaterThanOrEqual(200))
})
