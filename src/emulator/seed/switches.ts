import type { Switches } from '../tenant.ts'

/** How Microsoft's services behave as far as it is known. */
export const usualSwitches = (): Switches => ({
  businessListForbidden: false,
  isoTimes: false,
  wrapperStatus: 400,
  refusalSurface: 'sync',
  armOnDataverseActivate: true,
  webhookAnswer: 'decide',
  consentMissing: [],
  claimsChallenge: false,
  clientDataFilter: 'accepted',
})
