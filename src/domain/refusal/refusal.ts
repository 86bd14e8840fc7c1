import * as v from 'valibot'

/** One layer of a refusal: services wrap what the service below them said. */
export const RefusalLayer = v.object({
  status: v.nullable(v.number()),
  code: v.nullable(v.string()),
  message: v.string(),
  /** What else this service told, under the names it gave: which policy, whom to ask, what it wrote down. */
  more: v.optional(v.record(v.string(), v.string())),
})
export type RefusalLayer = v.InferOutput<typeof RefusalLayer>

/** Everything known about a call that Microsoft refused, outermost layer first. */
export const Refusal = v.object({
  service: v.picklist(['entra', 'graph', 'discovery', 'dataverse', 'power-platform', 'flow-service']),
  operation: v.string(),
  status: v.number(),
  layers: v.array(RefusalLayer),
  /** What each service calls this request in its logs, by the name it told it under. */
  requestIds: v.optional(v.record(v.string(), v.string()), {}),
  /** The Power Platform environment that was asked, where the call was about one. */
  environment: v.optional(v.string()),
  /** Where the service that answered stands, in its own words. */
  region: v.optional(v.string()),
  retryAfter: v.nullable(v.number()),
  at: v.string(),
  body: v.string(),
})
export type Refusal = v.InferOutput<typeof Refusal>
export type Service = Refusal['service']
