import * as v from 'valibot'
import type { NoticeKind } from '#contract/request.ts'
import type { Timeouts } from './gateways/patience.ts'

const Url = v.pipe(
  v.string(),
  v.trim(),
  v.url(),
  v.transform((url) => url.replace(/\/+$/, '')),
)
const Guid = v.pipe(v.string(), v.trim(), v.uuid())
/** A scheme and a host alone: the page is at the root of its host, and an address is no place for a password. */
const Origin = v.pipe(
  Url,
  v.check((url) => new URL(url).href === `${new URL(url).origin}/`),
  v.transform((url) => new URL(url).origin),
)
const PostgresUrl = v.pipe(
  v.string(),
  v.trim(),
  v.regex(/^postgres(?:ql)?:\/\//),
  // A URL without a host is reached by a Unix socket.
  v.check((url) => URL.canParse(url) || URL.canParse(url.replace('@/', '@host/'))),
)
const StorageVariables = v.object({
  DATABASE_URL: v.optional(PostgresUrl),
  DATA_DIRECTORY: v.optional(v.pipe(v.string(), v.trim()), 'data'),
})
const Notices = v.pipe(
  v.string(),
  v.transform((kinds) => kinds.split(',').map((kind) => kind.trim())),
  v.array(v.picklist(['mail', 'activity'])),
)

const Seconds = v.pipe(
  v.string(),
  v.transform(Number),
  v.integer(),
  v.minValue(1),
  v.maxValue(600),
  v.transform((seconds) => seconds * 1000),
)

const Environment = v.object({
  PORT: v.optional(
    v.pipe(v.string(), v.transform(Number), v.integer(), v.minValue(0), v.maxValue(65535)),
    '3978',
  ),
  PUBLIC_URL: v.optional(Origin),
  ENTRA_TENANT_ID: v.union([Guid, v.literal('organizations')]),
  ENTRA_CLIENT_ID: Guid,
  ENTRA_CLIENT_SECRET: v.pipe(v.string(), v.minLength(1)),
  ENTRA_APP_ID_URI: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1))),
  ENTRA_URL: v.optional(Url, 'https://login.microsoftonline.com'),
  GRAPH_URL: v.optional(Url, 'https://graph.microsoft.com'),
  DISCOVERY_URL: v.optional(Url, 'https://globaldisco.crm.dynamics.com'),
  POWER_PLATFORM_URL: v.optional(Url, 'https://api.powerplatform.com'),
  POWER_AUTOMATE_URL: v.optional(Url, 'https://make.powerautomate.com'),
  FLOW_SERVICE: v.optional(v.picklist(['on', 'off']), 'off'),
  FLOW_SERVICE_URL: v.optional(Url, 'https://api.flow.microsoft.com'),
  FLOW_SERVICE_AUDIENCE: v.optional(
    v.pipe(v.string(), v.trim(), v.url()),
    'https://service.flow.microsoft.com/',
  ),
  EMULATOR_URL: v.optional(Url),
  READ_TIMEOUT: v.optional(Seconds, '10'),
  WRITE_TIMEOUT: v.optional(Seconds, '30'),
  NOTICES: v.optional(Notices),
  TEAMS_APP_ID: v.optional(Guid),
  TEAMS_CATALOG_ID: v.optional(Guid),
  ...StorageVariables.entries,
})

/** Where everything is kept: in a directory of this server's own, or in a PostgreSQL that servers share. */
export type Storage =
  | { readonly kind: 'embedded'; readonly directory: string }
  | { readonly kind: 'postgres'; readonly url: string }

/** Everything that differs between production, the demo and the tests. */
export interface Config {
  readonly port: number
  readonly publicUrl: string
  readonly entra: {
    readonly url: string
    /** A tenant's id, or `organizations` where any tenant may sign in. */
    readonly tenantId: string
    readonly clientId: string
    readonly clientSecret: string
    readonly appIdUri: string
  }
  readonly graphUrl: string
  readonly discoveryUrl: string
  readonly powerPlatformUrl: string
  readonly powerAutomateUrl: string
  /** The flow service, which Microsoft does not support others to call; null where nobody has switched it on. */
  readonly flowService: { readonly url: string; readonly audience: string } | null
  /** Where the emulator's own page is, when it plays Microsoft. */
  readonly emulatorUrl: string | undefined
  /** How long Microsoft's services may take to answer what only reads, and what writes. */
  readonly timeouts: Timeouts
  /** How people may tell others of a request, in their own name. */
  readonly notices: readonly NoticeKind[]
  /** The id by which links lead into the app in Teams, where it is there. */
  readonly teamsAppId: string | undefined
  readonly storage: Storage
}

/** A configuration that cannot be served, with the name of every variable at fault. */
export class ConfigError extends Error {
  constructor(readonly variables: readonly string[]) {
    super(`Set these environment variables (see .env.example): ${variables.join(', ')}.`)
  }
}

/** The variables without which no real tenant can be served. */
export const requiredVariables = ['ENTRA_TENANT_ID', 'ENTRA_CLIENT_ID', 'ENTRA_CLIENT_SECRET'] as const

function read<Variables extends v.ObjectEntries>(
  variables: v.ObjectSchema<Variables, undefined>,
  env: Readonly<Record<string, string | undefined>>,
) {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
  const parsed = v.safeParse(variables, set)
  if (!parsed.success)
    throw new ConfigError([...new Set(parsed.issues.map((issue) => v.getDotPath(issue) ?? ''))])
  return parsed.output
}

const storageOf = ({
  DATABASE_URL: url,
  DATA_DIRECTORY: directory,
}: v.InferOutput<typeof StorageVariables>) =>
  url === undefined ? ({ kind: 'embedded', directory } as const) : ({ kind: 'postgres', url } as const)

/** Reads where everything is kept, for which nothing else has to be configured. */
export const readStorage = (env: Readonly<Record<string, string | undefined>>): Storage =>
  storageOf(read(StorageVariables, env))

/** Reads the configuration from environment variables; empty ones count as absent. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const output = read(Environment, env)
  const notices = output.NOTICES ?? []
  const teamsAppId = output.TEAMS_CATALOG_ID ?? output.TEAMS_APP_ID
  // A notification has to lead into the app, and nothing else tells where that is.
  if (notices.includes('activity') && !teamsAppId) throw new ConfigError(['TEAMS_APP_ID'])
  const publicUrl = output.PUBLIC_URL ?? `http://localhost:${output.PORT}`
  return {
    port: output.PORT,
    publicUrl,
    entra: {
      url: output.ENTRA_URL,
      tenantId: output.ENTRA_TENANT_ID,
      clientId: output.ENTRA_CLIENT_ID,
      clientSecret: output.ENTRA_CLIENT_SECRET,
      appIdUri: output.ENTRA_APP_ID_URI ?? `api://${new URL(publicUrl).host}/${output.ENTRA_CLIENT_ID}`,
    },
    graphUrl: output.GRAPH_URL,
    discoveryUrl: output.DISCOVERY_URL,
    powerPlatformUrl: output.POWER_PLATFORM_URL,
    powerAutomateUrl: output.POWER_AUTOMATE_URL,
    flowService:
      output.FLOW_SERVICE === 'on'
        ? { url: output.FLOW_SERVICE_URL, audience: output.FLOW_SERVICE_AUDIENCE }
        : null,
    emulatorUrl: output.EMULATOR_URL,
    timeouts: { read: output.READ_TIMEOUT, write: output.WRITE_TIMEOUT },
    notices,
    teamsAppId,
    storage: storageOf(output),
  }
}
