import * as v from 'valibot'
import { ConfigError, readConfig } from '#server/config.ts'

/** What each variable has to be, said to whoever has not set it. */
const WANTED = {
  PUBLIC_URL: 'the https address from which Teams loads the page, with its host and nothing behind it',
  ENTRA_CLIENT_ID: 'the client id of the app registration, a GUID',
  ENTRA_APP_ID_URI: 'the Application ID URI of the app registration, or nothing',
  TEAMS_APP_ID: `a GUID of the package’s own, made once by: node -p "crypto.randomUUID()"`,
  DEVELOPER_NAME: 'who publishes the package, in at most 32 characters',
  DEVELOPER_URL: 'the address of a page about the publisher, with support',
  PRIVACY_URL: 'the address of the publisher’s privacy statement',
  TERMS_URL: 'the address of the publisher’s terms of use',
} as const
type Variable = keyof typeof WANTED
const isVariable = (name: string): name is Variable => name in WANTED

const Text = v.pipe(v.string(), v.trim(), v.minLength(1))
const Link = v.pipe(v.string(), v.trim(), v.url())
const Publisher = v.object({
  TEAMS_APP_ID: v.pipe(v.string(), v.trim(), v.uuid()),
  DEVELOPER_NAME: v.pipe(Text, v.maxLength(32)),
  DEVELOPER_URL: Link,
  PRIVACY_URL: Link,
  TERMS_URL: Link,
})

/** A package belongs to no tenant and holds no secret, so whoever makes one need not have them. */
const NO_PART_OF_IT = { ENTRA_TENANT_ID: 'organizations', ENTRA_CLIENT_SECRET: '-' }

type Environment = Readonly<Record<string, string | undefined>>

function configFrom({ PUBLIC_URL, ENTRA_CLIENT_ID, ENTRA_APP_ID_URI }: Environment) {
  try {
    return readConfig({ PUBLIC_URL, ENTRA_CLIENT_ID, ENTRA_APP_ID_URI, ...NO_PART_OF_IT })
  } catch (error) {
    if (error instanceof ConfigError) return error
    throw error
  }
}

/** What the placeholders of the package stand for. */
export type Values = ReadonlyMap<string, string>

/** Reads what the placeholders stand for, or says of each variable at fault what it has to be. */
export function valuesFrom(env: Environment, version: string): Values | { problems: string[] } {
  const config = configFrom(env)
  const publisher = v.safeParse(Publisher, env)
  const faults = [
    ...(env.PUBLIC_URL?.trim() ? [] : ['PUBLIC_URL']),
    ...(config instanceof ConfigError ? config.variables : []),
    ...(publisher.issues ?? []).map((issue) => v.getDotPath(issue) ?? ''),
  ]
  if (config instanceof ConfigError || !publisher.success || faults.length > 0)
    return {
      problems: [...new Set(faults)].filter(isVariable).map((name) => `Set ${name}: ${WANTED[name]}.`),
    }
  const { host, hostname } = new URL(config.publicUrl)
  return new Map(
    Object.entries({
      ...publisher.output,
      VERSION: version,
      PUBLIC_URL: config.publicUrl,
      PUBLIC_HOST: host,
      PUBLIC_HOSTNAME: hostname,
      ENTRA_CLIENT_ID: config.entra.clientId,
      ENTRA_APP_ID_URI: config.entra.appIdUri,
    }),
  )
}
