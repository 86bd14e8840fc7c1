import * as v from 'valibot'

/** One layer of a refusal: services wrap what the service below them said. */
export const RefusalLayer = v.object({
  status: v.nullable(v.number()),
  code: v.nullable(v.string()),
  message: v.string(),
})
export type RefusalLayer = v.InferOutput<typeof RefusalLayer>

/** Everything known about a call that Microsoft refused, outermost layer first. */
export const Refusal = v.object({
  service: v.picklist(['entra', 'graph', 'discovery', 'dataverse', 'flow-service', 'power-platform']),
  operation: v.string(),
  status: v.number(),
  layers: v.array(RefusalLayer),
  requestId: v.nullable(v.string()),
  retryAfter: v.nullable(v.number()),
  at: v.string(),
  body: v.string(),
})
export type Refusal = v.InferOutput<typeof Refusal>
export type Service = Refusal['service']
