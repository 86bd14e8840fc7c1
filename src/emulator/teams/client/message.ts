import * as v from 'valibot'

/** What TeamsJS posts to the window that shows the tab. */
export const Message = v.object({
  id: v.number(),
  uuidAsString: v.optional(v.string()),
  func: v.string(),
  args: v.optional(v.nullable(v.array(v.unknown()))),
  data: v.optional(v.string()),
})
export type Message = v.InferOutput<typeof Message>

/** One thing that the tab said to Teams. */
export interface Said {
  readonly func: string
  readonly args: readonly unknown[]
}
