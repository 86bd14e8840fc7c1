import { isJsonObject, valueAt } from '#domain/json-object.ts'
import { type PlausibleAnswer, unknown } from '../answer.ts'
import type { Effect, Fields } from '../effect.ts'
import { textOf } from '../parameters.ts'
import type { Operation } from './operation.ts'

const READING = /^(?:GET|HEAD|OPTIONS)$/i

const fields = (value: unknown): Fields => (isJsonObject(value) ? value : {})

/** A request that an action words itself: the HTTP action, or a connector called the way it used to be. */
export const requestOf =
  (connector: string | null) =>
  (inputs: Fields): Effect => {
    const method = textOf(inputs, 'method').toUpperCase() || null
    const path = textOf(inputs, 'uri') || textOf(inputs, 'path') || null
    const queries = fields(valueAt(inputs, 'queries'))
    if (method !== null && READING.test(method))
      return { kind: 'read', connector, operationId: null, of: path, query: queries }
    return {
      kind: 'request',
      connector,
      operationId: null,
      method,
      path,
      headers: fields(inputs.headers),
      body: inputs.body ?? null,
    }
  }

/** An empty answer: nearly every list of services stands under `value`. */
export const nothingKnown = (isReading: boolean): PlausibleAnswer =>
  unknown(200, isReading ? { value: [] } : {})

/** What a service of its own answers to a request is not known here. */
export const ownRequest = (connector: string | null): Operation => ({
  effect: requestOf(connector),
  answer: ({ parameters }) => nothingKnown(READING.test(textOf(parameters, 'method'))),
})
