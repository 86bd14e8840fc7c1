import * as v from 'valibot'
import type { SeenRuns } from '#domain/flow-health/run.ts'
import type { Operation } from '#domain/refusal/operation.ts'
import { answerOf } from './answer.ts'
import type { UpstreamAnswer, UpstreamRequest } from './http.ts'
import { allPages } from './paging.ts'
import { DataverseRun, failureOf, type ToldRun } from './told-run.ts'
import type { Asked } from './unanswered.ts'

/** Somebody as an organisation's Dataverse knows them. */
export interface SystemUser {
  readonly id: string
  readonly entraId: string
  readonly name: string
  readonly address: string
  /** Whether their account is closed. */
  readonly isDisabled: boolean
}

/** What somebody is known by. */
export type KnownBy = { readonly id: string } | { readonly entraId: string } | { readonly address: string }

/** What a connection reference of the organisation is bound to. */
export interface BoundReference {
  readonly logicalName: string
  readonly connection: string | null
  readonly ownerId: string
}

/** What else Dataverse tells of flows, and does to them. */
export interface DataverseOperations {
  systemUser(known: KnownBy): Promise<SystemUser | null>
  /** The latest runs of a flow of a solution, as far as they are the caller's own. */
  runs(flowId: string): Promise<SeenRuns>
  run(flowId: string, runId: string): Promise<ToldRun | null>
  /** Why a flow was suspended; empty where nothing is told. */
  suspensionTold(flowId: string): Promise<string>
  /** The system users with whom a flow is shared. */
  sharedWith(flowId: string): Promise<string[]>
  /** Lets somebody read and write a flow. */
  share(flowId: string, systemUserId: string): Promise<void>
  /** What connection references are bound to, as far as they can be seen. */
  boundReferences(logicalNames: readonly string[]): Promise<BoundReference[]>
}

/** How a Dataverse is called. */
interface Calls {
  readonly root: string
  readonly asked: (operation: Operation) => Asked
  readonly call: (
    operation: Operation,
    path: string,
    rest?: Partial<Pick<UpstreamRequest, 'method' | 'json'>>,
  ) => Promise<UpstreamAnswer>
}

const RUNS = 50
const RUN_COLUMNS = 'name,status,starttime,endtime,errorcode,errormessage'
const ACCESS = 'ReadAccess,WriteAccess'

const text = v.nullish(v.string(), '')
const SystemUserRow = v.pipe(
  v.object({
    systemuserid: v.string(),
    azureactivedirectoryobjectid: text,
    fullname: text,
    internalemailaddress: text,
    isdisabled: v.nullish(v.boolean(), false),
  }),
  v.transform(
    (row): SystemUser => ({
      id: row.systemuserid,
      entraId: row.azureactivedirectoryobjectid ?? '',
      name: row.fullname ?? '',
      address: row.internalemailaddress ?? '',
      isDisabled: row.isdisabled ?? false,
    }),
  ),
)
const Shared = v.object({
  PrincipalAccesses: v.array(
    v.looseObject({ AccessMask: text, Principal: v.looseObject({ systemuserid: v.nullish(v.string()) }) }),
  ),
})
const BoundRow = v.object({
  connectionreferencelogicalname: v.string(),
  connectionid: v.nullish(v.string(), null),
  _ownerid_value: text,
})

const quoted = (value: string): string => `'${encodeURIComponent(value.replaceAll("'", "''"))}'`

const filterOf = (known: KnownBy): string =>
  'id' in known
    ? `systemuserid eq ${known.id}`
    : 'entraId' in known
      ? `azureactivedirectoryobjectid eq ${known.entraId}`
      : `internalemailaddress eq ${quoted(known.address)}`

export function dataverseOperations({ root, asked, call }: Calls): DataverseOperations {
  const list = <Row extends v.GenericSchema>(row: Row, operation: Operation, path: string) =>
    allPages(row, `${root}/${path}`, asked(operation), (url) => call(operation, url))
  const workflow = (id: string) => ({ workflowid: id, '@odata.type': 'Microsoft.Dynamics.CRM.workflow' })
  const runs = (flowId: string, more: string) =>
    `flowruns?$select=${RUN_COLUMNS}&$filter=_workflow_value eq ${flowId}${more}`

  return {
    systemUser: async (known) => {
      const columns = 'systemuserid,azureactivedirectoryobjectid,fullname,internalemailaddress,isdisabled'
      const path = `systemusers?$select=${columns}&$filter=${filterOf(known)}`
      const found = await list(SystemUserRow, 'look somebody up', path)
      // Somebody who came back may have two, of which one is closed.
      return found.find(({ isDisabled }) => !isDisabled) ?? found[0] ?? null
    },
    runs: async (flowId) => {
      const path = runs(flowId, `&$orderby=starttime desc&$top=${RUNS}`)
      const { body } = await call('list runs', path)
      const { value } = answerOf(v.object({ value: v.array(DataverseRun) }), body, asked('list runs'))
      return { runs: value.map(({ run }) => run), complete: value.length < RUNS }
    },
    run: async (flowId, runId) => {
      const { body } = await call('read the run', runs(flowId, ` and name eq ${quoted(runId)}`))
      const [told] = answerOf(v.object({ value: v.array(DataverseRun) }), body, asked('read the run')).value
      if (!told) return null
      const { run, code, message } = told
      if (!code && !message) return { run, failures: [] }
      const failure = { code: code ?? '', message: message ?? '', at: run.endedAt ?? '' }
      return { run, failures: [{ action: null, refused: failureOf(asked('run the flow'), failure) }] }
    },
    suspensionTold: async (flowId) => {
      const { body } = await call(
        'read the flow',
        `workflows(${flowId})?$select=suspensionreasondetails,statuscode`,
      )
      const row = v.object({ suspensionreasondetails: text, statuscode: v.nullish(v.number()) })
      const { suspensionreasondetails, statuscode } = answerOf(row, body, asked('read the flow'))
      return suspensionreasondetails || (statuscode === 3 ? 'CompanyDLPViolation' : '')
    },
    sharedWith: async (flowId) => {
      const target = `@t={'@odata.id':'workflows(${flowId})'}`
      const { body } = await call('list shares', `RetrieveSharedPrincipalsAndAccess(Target=@t)?${target}`)
      return answerOf(Shared, body, asked('list shares')).PrincipalAccesses.flatMap(
        ({ AccessMask, Principal }) =>
          Principal.systemuserid && AccessMask?.includes('WriteAccess') ? [Principal.systemuserid] : [],
      )
    },
    share: async (flowId, systemUserId) => {
      const principal = { systemuserid: systemUserId, '@odata.type': 'Microsoft.Dynamics.CRM.systemuser' }
      const json = {
        Target: workflow(flowId),
        PrincipalAccess: { AccessMask: ACCESS, Principal: principal },
      }
      await call('share the flow', 'GrantAccess', { method: 'POST', json })
    },
    boundReferences: async (logicalNames) => {
      if (logicalNames.length === 0) return []
      const filter = logicalNames
        .map((name) => `connectionreferencelogicalname eq ${quoted(name)}`)
        .join(' or ')
      const columns = 'connectionreferencelogicalname,connectionid,_ownerid_value'
      const path = `connectionreferences?$select=${columns}&$filter=${filter}`
      const rows = await list(BoundRow, 'list connection references', path)
      return rows.map((row) => ({
        logicalName: row.connectionreferencelogicalname,
        connection: row.connectionid,
        ownerId: row._ownerid_value ?? '',
      }))
    },
  }
}
