import * as v from 'valibot'

const OWNER_NAME = '_ownerid_value@OData.Community.Display.V1.FormattedValue'

/** The columns of which a flow's row is made. */
export const FLOW_COLUMNS = 'workflowid,name,description,statecode,clientdata,modifiedon,_ownerid_value'

/** A cloud flow's row, its definition still as text. */
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
    [OWNER_NAME]: v.nullish(v.string(), ''),
  }),
  v.transform((row) => ({
    id: row.workflowid,
    etag: row['@odata.etag'],
    name: row.name,
    description: row.description,
    state:
      row.statecode === 1 ? ('on' as const) : row.statecode === 2 ? ('suspended' as const) : ('off' as const),
    clientdata: row.clientdata,
    modifiedAt: row.modifiedon,
    ownerId: row._ownerid_value,
    ownerName: row[OWNER_NAME],
  })),
)
export type FlowRow = v.InferOutput<typeof FlowRow>

/** That a flow is there in a certain version, and nothing else of it. */
export const FlowVersion = v.pipe(
  v.object({ '@odata.etag': v.string(), workflowid: v.string() }),
  v.transform((row) => ({ id: row.workflowid, etag: row['@odata.etag'] })),
)
export type FlowVersion = v.InferOutput<typeof FlowVersion>
