// Known without the connectors themselves, which only the wizard needs.
const displayNames = new Map([
  ['shared_microsoftbookings', 'Microsoft Bookings'],
  ['shared_zoommeetingsip', 'Zoom Meetings (Independent Publisher)'],
  ['shared_stripe', 'Stripe'],
  ['shared_commondataserviceforapps', 'Microsoft Dataverse'],
  ['shared_office365', 'Office 365 Outlook'],
  ['shared_teams', 'Microsoft Teams'],
])

/** A connector as people know it; one that is not in the catalogue keeps the name Power Platform gives it. */
export const connectorName = (name: string): string => displayNames.get(name) ?? name.replace(/^shared_/, '')

/** The connectors worth naming in a list of appointment flows, all of which use Bookings. */
export const connectorNames = (names: readonly string[]): string[] =>
  names.filter((name) => name !== 'shared_microsoftbookings').map(connectorName)
