import type { Language } from '#domain/language.ts'
import type { RequestKind, RequestState } from '#domain/request/moves.ts'
import { type About, enNotices, type NoticeWords } from './words.en.ts'
import { jaNotices } from './words.ja.ts'

const WORDS: Readonly<Record<Language, NoticeWords>> = { en: enNotices, ja: jaNotices }

/** What a notice tells of a request. */
export interface ToldRequest {
  readonly id: string
  readonly kind: RequestKind
  readonly state: RequestState
  /** What the flow is called. */
  readonly name: string | null
  readonly businessName: string
  readonly requesterName: string
  /** Why it is asked for. */
  readonly reason: string
  /** Why it was declined, if it was. */
  readonly declineReason: string | null
}

/** What people are told of a request that waits for them or was decided, in one language and as plain text. */
export interface Notice {
  readonly subject: string
  readonly lead: string
  /** What somebody wrote about it. */
  readonly quote: { readonly label: string; readonly text: string } | null
  readonly next: string
  readonly words: NoticeWords
  /** The line of an activity feed, as the manifest of the Teams app words its type. */
  readonly activity: { readonly type: string; readonly parameters: { readonly what: string } }
  /** What stands below that line. */
  readonly preview: string
}

/** The most that Teams shows of a preview, and that fits into a title, in characters. */
const PREVIEW = 150
const TITLE = 120

const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

function shortened(text: string, most: number): string {
  const characters = [...inOneLine(text)]
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : characters.join('')
}

type Telling = (about: About) => Pick<Notice, 'subject' | 'lead' | 'next'>

const tellingOf = (words: NoticeWords, { kind, state }: Pick<ToldRequest, 'kind' | 'state'>) =>
  Object.entries<Telling>(words[kind]).find(([told]) => told === state)?.[1]

/** Whether there is somebody to tell of a request as it is now. */
export const isWorthTelling = (request: Pick<ToldRequest, 'kind' | 'state'>): boolean =>
  tellingOf(enNotices, request) !== undefined

/** Tells the administrators of a request that was sent, or whoever asked what became of it; null where there is nothing to tell. */
export function noticeOf(request: ToldRequest, language: Language): Notice | null {
  const words = WORDS[language]
  const telling = tellingOf(words, request)
  if (!telling) return null
  const flow = inOneLine(request.name ?? '')
  const requester = inOneLine(request.requesterName)
  const told = telling({ requester, flow, page: inOneLine(request.businessName) })
  const waits = request.state === 'sent'
  const text = (waits ? request.reason : (request.declineReason ?? '')).trim()
  const what = request.kind === 'flow' ? words.what.flow(flow) : words.what.administrator
  return {
    ...told,
    quote: text ? { label: waits ? words.reason(requester) : words.declineReason, text } : null,
    words,
    activity: {
      type: waits ? 'requestSent' : 'requestDecided',
      parameters: { what: shortened(what, TITLE) },
    },
    preview: shortened(waits ? text : [told.subject, text].filter(Boolean).join(' – '), PREVIEW),
  }
}
