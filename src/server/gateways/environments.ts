import type { DataverseEnvironment } from './discovery.ts'
import type { ServiceEnvironment } from './service-flow.ts'

/** An environment of Power Platform and the roads to the flows in it. */
export interface Environment {
  readonly id: string
  readonly name: string
  /** Its Dataverse, where it has one. */
  readonly dataverse: DataverseEnvironment | null
  /** What the flow service calls it. */
  readonly serviceId: string
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host.toLowerCase() : '')

/** Whether both mean one environment: the default one is not spelt alike everywhere. */
const isSame = ({ id, audience, apiUrl }: DataverseEnvironment, service: ServiceEnvironment): boolean =>
  service.id.toLowerCase() === id.toLowerCase() ||
  (Boolean(service.instanceUrl) &&
    [audience, apiUrl].some((url) => hostOf(url) === hostOf(service.instanceUrl ?? '')))

/** What discovery and the flow service know of the caller's environments, each once. */
export function environmentsOf(
  organizations: readonly DataverseEnvironment[],
  services: readonly ServiceEnvironment[],
): Environment[] {
  const withDataverse = organizations.map((dataverse) => ({
    id: dataverse.id,
    name: dataverse.name,
    dataverse,
    serviceId: services.find((service) => isSame(dataverse, service))?.id ?? dataverse.id,
  }))
  const others = services.filter((service) => !organizations.some((each) => isSame(each, service)))
  return [...withDataverse, ...others.map(({ id, name }) => ({ id, name, dataverse: null, serviceId: id }))]
}
