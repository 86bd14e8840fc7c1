import { customerPath, type PayloadPath, shapeOf, type TriggerPayload } from '../appointment/payload.ts'

/** Texts that customers type, which may hold anything. */
const TYPED = [
  'CustomerName',
  'CustomerPhone',
  'CustomerNotes',
  'CustomQuestionAnswers',
  'CancelReason',
  'Customers.Name',
  'Customers.Notes',
  'Customers.Answers',
] as const satisfies readonly PayloadPath[]

/** Texts that can be marked; times, zones and ids mean something to whoever reads them. */
const MARKED = [
  ...TYPED,
  'ServiceName',
  'ServiceNotes',
  'CustomerEmail',
  'JoinWebURL',
  'AdditionalInfo',
  'TrackingData',
  'Customers.Email',
] as const satisfies readonly PayloadPath[]
export type MarkedField = (typeof MARKED)[number]

/** Every field that can be marked. */
export const markedFields: readonly MarkedField[] = MARKED

/** Whether customers type what stands in a field. */
export const isTyped = (field: MarkedField): boolean => TYPED.some((typed) => typed === field)

// Characters that Unicode keeps for such uses: no text has them, and no function of the language changes them.
const FIRST = 0xfdd0
const HOLE = '\uFFFE'
const END = '\uFFFF'

const nameOf = (field: MarkedField): string => String.fromCharCode(FIRST + MARKED.indexOf(field))
const fieldOf = (character: string): MarkedField | undefined => MARKED[character.charCodeAt(0) - FIRST]

/** What stands in a field, of everybody it is told of. */
export function valuesIn(payload: TriggerPayload, field: MarkedField): string[] {
  const values: string[] = []
  withTexts(payload, (at, text) => {
    if (at === field) values.push(text)
    return text
  })
  return values
}

/** The payload with marks in some of its fields: in place of nothing, and markup of our own before what was typed. */
export const marked = (payload: TriggerPayload, fields: ReadonlySet<MarkedField>): TriggerPayload =>
  withTexts(payload, (field, text) => {
    if (!fields.has(field)) return text
    if (text.trim() === '') return `${HOLE}${nameOf(field)}`
    return isTyped(field) ? `${nameOf(field)}<${END}${text}` : text
  })

function withTexts(
  payload: TriggerPayload,
  change: (field: MarkedField, text: string) => string,
): TriggerPayload {
  const answered = <Question extends { readonly Answer: string }>(
    field: MarkedField,
    questions: Question[],
  ) => questions.map((question) => ({ ...question, Answer: change(field, question.Answer) }))
  const changed = {
    ...payload,
    ServiceName: change('ServiceName', payload.ServiceName),
    ServiceNotes: change('ServiceNotes', payload.ServiceNotes),
    JoinWebURL: change('JoinWebURL', payload.JoinWebURL),
    AdditionalInfo: change('AdditionalInfo', payload.AdditionalInfo),
    TrackingData: change('TrackingData', payload.TrackingData),
    CancelReason: change('CancelReason', payload.CancelReason),
    Customers: payload.Customers.map((customer) => ({
      ...customer,
      Name: change(customerPath('Name'), customer.Name),
      Email: change(customerPath('Email'), customer.Email),
      Notes: change(customerPath('Notes'), customer.Notes),
      Answers: answered(customerPath('Answers'), customer.Answers),
    })),
  }
  // Where nobody joined a group, nobody is missing at the top.
  if (shapeOf(payload) === 'group' && payload.Customers.length === 0) return changed
  return {
    ...changed,
    CustomerName: change('CustomerName', payload.CustomerName),
    CustomerEmail: change('CustomerEmail', payload.CustomerEmail),
    CustomerPhone: change('CustomerPhone', payload.CustomerPhone),
    CustomerNotes: change('CustomerNotes', payload.CustomerNotes),
    CustomQuestionAnswers: answered('CustomQuestionAnswers', payload.CustomQuestionAnswers),
  }
}

const HOLES = /\uFFFE([\uFDD0-\uFDEF])/g
const MARKUP = /([\uFDD0-\uFDEF])([^\uFDD0-\uFDEF\uFFFE\uFFFF]{1,8})\uFFFF/g
const ENCODED = /%EF%B7%[9A][0-9A-F]|%EF%BF%B[EF]/gi

const readable = (text: string): string => text.replace(ENCODED, (encoded) => decodeURIComponent(encoded))

/** A text without its marks. */
export const unmarked = (text: string): string => readable(text).replace(HOLES, '').replace(MARKUP, '')

/** The fields of which nothing stands in a text. */
export const holesIn = (text: string): MarkedField[] =>
  [...readable(text).matchAll(HOLES)].flatMap(([, name = '']) => fieldOf(name) ?? [])

/** The fields that are part of a text, by whether markup in them is markup in the text as well. */
export function markupIn(text: string): { readonly raw: MarkedField[]; readonly escaped: MarkedField[] } {
  const found = [...text.matchAll(MARKUP)].flatMap(([, name = '', markup]) => {
    const field = fieldOf(name)
    return field ? [{ field, isRaw: markup === '<' }] : []
  })
  return {
    raw: found.filter(({ isRaw }) => isRaw).map(({ field }) => field),
    escaped: found.filter(({ isRaw }) => !isRaw).map(({ field }) => field),
  }
}
