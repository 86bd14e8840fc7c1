/** The places of an environment in Power Automate, which knows the environment by the flow service's id. */
export function portalOf(powerAutomateUrl: string, environment: string) {
  const home = `${powerAutomateUrl}/environments/${encodeURIComponent(environment)}`
  return {
    connections: `${home}/connections`,
    flows: `${home}/flows`,
    flow: (id: string) => `${home}/flows/${encodeURIComponent(id)}/details`,
  }
}
