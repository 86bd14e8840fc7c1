/** What the flow service refused, said the way Dataverse passes it on. */
export class FlowServiceRefusal extends Error {}

type StatusName = 'BadRequest' | 'Unauthorized' | 'Forbidden' | 'NotFound' | 'TooManyRequests'

/** A refusal that blames the client: the inner status and error stand inside the message. */
export const clientRefusal = (status: StatusName, code: string, message: string) =>
  new FlowServiceRefusal(
    `Flow client error returned with status code "${status}" and details "${details(code, message)}".`,
  )

/** A failure of the flow service or of what stands behind it. */
export const serverRefusal = (message: string) =>
  new FlowServiceRefusal(
    `Flow server error returned with status code "InternalServerError" and details "${details('InternalServerError', message)}".`,
  )

/** A definition that the flow service cannot save, with the code of the check that failed. */
export const invalidFlow = (code: string, message: string) =>
  clientRefusal(
    'BadRequest',
    'InvalidOpenApiFlow',
    `Flow save failed with code '${code}' and message '${message}'.`,
  )

/** A reference that no connection stands behind. */
export const unboundReference = (logicalName: string) =>
  new FlowServiceRefusal(
    `A connector was imported, however the related connection references need connections created. Connection reference: ${logicalName}.`,
  )

const details = (code: string, message: string) => JSON.stringify({ error: { code, message } })
