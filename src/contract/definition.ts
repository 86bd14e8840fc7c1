import * as v from 'valibot'
import type { ClientData } from '#domain/cloud-flow/definition.ts'
import { readClientData } from '#domain/cloud-flow/flow-document.ts'

/** Asks for what a flow of that environment does. */
export const DefinitionQuery = v.object({
  environment: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
})
export type DefinitionQuery = v.InferOutput<typeof DefinitionQuery>

const isFlow = (json: object): json is ClientData => readClientData(json) !== null

/** What a flow does: its definition and its connection references, the secrets that are written into it left out. */
export const FlowDefinition = v.object({
  id: v.string(),
  name: v.string(),
  etag: v.string(),
  flow: v.pipe(v.looseObject({ properties: v.looseObject({}) }), v.guard(isFlow)),
})
export type FlowDefinition = v.InferOutput<typeof FlowDefinition>
