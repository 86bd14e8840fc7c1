import * as v from 'valibot'

const OWNER_NAME = '_ownerid_value@OData.Community.Display.V1.FormattedValue'

/** The columns of which a flow's row is made. */
export const FLOW_COLUMNS =
  'workflowid,name,description,statecode,clientdata,modifiedon,_ownerid_value,resourceid'

/** A cloud flow as it was read by either road, its definition still as text. */
export interface FlowRow {
  readonly id: string
  /** Flows of solutions are read and written in Dataverse; those outside are known to the flow service alone. */
  readonly road: 'dataverse' | 'flow-service'
  /** Its name in the flow service and its id in Dataverse, as far as each is known. */
  readonly serviceId: string | null
  readonly entityId: string | null
  readonly etag: string
  readonly name: string
  readonly description: string
  readonly state: 'on' | 'off' | 'suspended'
  readonly clientdata: string
  readonly modifiedAt: string
  readonly ownerId: string
  readonly ownerName: string
}

/** Reads a row of Dataverse. */
export const FlowRow = v.pipe(
  v.object({
    '@odata.etag': v.string(),
    workflowid: v.string(),
    name: v.nullish(v.string(), ''),
    description: v.nullish(v.string(), ''),
    statecode: v.number(),
    clientdata: v.nullish(v.string(), ''),
    modifiedon: v.nullish(v.string(), ''),
    _ownerid_value: v.nullish(v.string(), ''),
    resourceid: v.nullish(v.string(), null),
    [OWNER_NAME]: v.nullish(v.string(), ''),
  }),
  v.transform(
    (row): FlowRow => ({
      id: row.workflowid,
      road: 'dataverse',
      serviceId: row.resourceid,
      entityId: row.workflowid,
      etag: row['@odata.etag'],
      name: row.name,
      description: row.description,
      state: row.statecode === 1 ? 'on' : row.statecode === 2 ? 'suspended' : 'off',
      clientdata: row.clientdata,
      modifiedAt: row.modifiedon,
      ownerId: row._ownerid_value,
      ownerName: row[OWNER_NAME],
    }),
  ),
)

/** That a flow is there in a certain version, and nothing else of it. */
export const FlowVersion = v.pipe(
  v.object({ '@odata.etag': v.string(), workflowid: v.string() }),
  v.transform((row) => ({ id: row.workflowid, etag: row['@odata.etag'] })),
)
export type FlowVersion = v.InferOutput<typeof FlowVersion>
