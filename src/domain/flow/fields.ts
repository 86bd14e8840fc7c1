/** The fields of an appointment that a typed text may hold, and what each is filled with. */
export const fieldKinds = {
  ServiceName: 'line',
  CustomerName: 'line',
  CustomerNotes: 'lines',
  StaffNames: 'line',
  StartTime: 'line',
  EndTime: 'line',
  BusinessName: 'line',
  AppointmentId: 'line',
  JoinUrl: 'link',
} as const satisfies Record<string, 'line' | 'lines' | 'link'>

/** A field by its name; people type it in braces. */
export type FieldToken = keyof typeof fieldKinds

/** Fields of the appointment as a whole; the customer's name is all customers' names in it. */
export const appointmentFields: readonly FieldToken[] = [
  'ServiceName',
  'CustomerName',
  'StaffNames',
  'StartTime',
  'EndTime',
  'BusinessName',
  'AppointmentId',
]

/** Fields of a text that is for one customer: the name is theirs alone. */
export const customerFields: readonly FieldToken[] = [...appointmentFields, 'CustomerNotes']

/** A stretch of a typed text: literal, or a field to be filled in. */
export type Piece = { readonly kind: 'text'; readonly text: string } | FieldPiece

/** A field to be filled in, and what stands in for it where it is empty; an empty fallback is none. */
export interface FieldPiece {
  readonly kind: 'field'
  readonly field: FieldToken
  readonly fallback?: string
}

/** Whether a name is a field's. */
export const isFieldToken = (name: string): name is FieldToken => Object.hasOwn(fieldKinds, name)

const TOKENS = /\{([A-Za-z]+)(?:\|([^{}\r\n]*))?\}/g

/** A typed text, taken apart; braces around anything but a field stay what was typed. */
export function piecesOf(typed: string): Piece[] {
  const pieces: Piece[] = []
  let read = 0
  for (const { 0: token, 1: name, 2: fallback, index } of typed.matchAll(TOKENS)) {
    if (name === undefined || !isFieldToken(name)) continue
    if (index > read) pieces.push({ kind: 'text', text: typed.slice(read, index) })
    pieces.push({ kind: 'field', field: name, ...(fallback === undefined ? {} : { fallback }) })
    read = index + token.length
  }
  if (read < typed.length) pieces.push({ kind: 'text', text: typed.slice(read) })
  return pieces
}

/** A field as people type it, with what they want in its place where it is empty. */
export const tokenOf = (field: FieldToken, fallback?: string): string =>
  fallback === undefined ? `{${field}}` : `{${field}|${fallback}}`
