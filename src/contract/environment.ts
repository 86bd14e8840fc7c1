import * as v from 'valibot'

/** A Power Platform environment in which flows can be made. */
export const Environment = v.object({
  id: v.string(),
  name: v.string(),
  /** Whether new flows go into a solution, in Dataverse, or into the person's own, as where there is none. */
  hasDataverse: v.boolean(),
  /** Where a person makes a connection, in a window of its own. */
  connectionsUrl: v.string(),
})
export type Environment = v.InferOutput<typeof Environment>
export const EnvironmentList = v.object({ environments: v.array(Environment) })
export type EnvironmentList = v.InferOutput<typeof EnvironmentList>

/** One of the signed-in user's connections. */
export const Connection = v.object({
  name: v.string(),
  connector: v.string(),
  displayName: v.string(),
  state: v.picklist(['connected', 'broken']),
})
export type Connection = v.InferOutput<typeof Connection>
export const ConnectionList = v.object({ connections: v.array(Connection) })
export type ConnectionList = v.InferOutput<typeof ConnectionList>
