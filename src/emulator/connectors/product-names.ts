/** What people call each connector that the emulator's tenants have connections to. */
export const productNames: Readonly<Record<string, string>> = {
  shared_microsoftbookings: 'Microsoft Bookings',
  shared_zoommeetingsip: 'Zoom Meetings',
  shared_stripe: 'Stripe',
  shared_office365: 'Office 365 Outlook',
  shared_commondataserviceforapps: 'Microsoft Dataverse',
  shared_teams: 'Microsoft Teams',
}
