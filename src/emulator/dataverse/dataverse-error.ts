import type { Limit, Over } from '../throttle.ts'

/** What the Web API refuses with; `headers` are sent beside the error envelope. */
export class DataverseError extends Error {
  readonly status: DataverseStatus
  readonly code: string
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: DataverseStatus,
    code: string,
    message: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message)
    this.status = status
    this.code = code
    this.headers = headers
  }
}

export type DataverseStatus = 400 | 401 | 403 | 404 | 405 | 412 | 429 | 501

/** The error envelope, with the annotations that `odata.include-annotations="*"` asks for. */
export function errorEnvelope({ code, message }: DataverseError, annotated: boolean) {
  return {
    error: {
      code,
      message,
      ...(annotated && {
        '@Microsoft.PowerApps.CDS.ErrorDetails.OperationStatus': '0',
        '@Microsoft.PowerApps.CDS.ErrorDetails.SubErrorCode': '0',
        '@Microsoft.PowerApps.CDS.HelpLink': `http://go.microsoft.com/fwlink/?LinkID=398563&error=Microsoft.Crm.CrmException%3a${code.replace(/^0x/, '')}&client=platform`,
        '@Microsoft.PowerApps.CDS.TraceText': '',
        '@Microsoft.PowerApps.CDS.InnerError.Message': message,
      }),
    },
  }
}

export const badQuery = (message: string) => new DataverseError(400, '0x80060888', message)

export const badPayload = (entitySet: string, message: string) =>
  new DataverseError(
    400,
    '0x80048d19',
    `Error identified in Payload provided by the user for Entity :'${entitySet}'. InnerException : ${message}`,
  )

export const doesNotExist = (logicalName: string, id: string) =>
  new DataverseError(404, '0x80040217', `${logicalName} With Id = ${id} Does Not Exist`)

export const duplicateKey = () => new DataverseError(412, '0x80040237', 'Cannot insert duplicate key.')

export const staleVersion = () =>
  new DataverseError(
    412,
    '0x80060882',
    "The version of the existing record doesn't match the RowVersion property provided.",
  )

export const missingPrivilege = (userId: string, privilege: string) =>
  new DataverseError(
    403,
    '0x80040220',
    `Principal user (Id=${userId}, type=8) is missing ${privilege} privilege on this record.`,
  )

export const managedComponent = (id: string) =>
  new DataverseError(
    400,
    '0x80045055',
    `The component with id ${id} is part of a managed solution and cannot be deleted.`,
  )

export const overLimit = ({ part, retryAfter }: Over, { concurrent, requests, seconds }: Limit) =>
  part === 'concurrent'
    ? new DataverseError(
        429,
        '0x80072326',
        `Number of concurrent requests exceeded the limit of ${concurrent}.`,
        { 'Retry-After': retryAfter },
      )
    : new DataverseError(
        429,
        '0x80072322',
        `Number of requests exceeded the limit of ${requests} over time window of ${seconds} seconds.`,
        { 'Retry-After': retryAfter },
      )

export const noSuchSegment = (segment: string) =>
  new DataverseError(404, '0x8006088a', `Resource not found for the segment '${segment}'.`)
