import type { Switches } from '../tenant.ts'

/** How Microsoft's services behave as far as it is known. */
export const usualSwitches = (): Switches => ({
  businessListForbidden: false,
  isoTimes: false,
  wrapperStatus: 400,
  refusalSurface: 'sync',
  webhookRefusal: 'quoted',
  activationRefusal: 'none',
  entraRefusal: null,
  flowActions: 'listed',
  unarmedTrigger: 'failed',
  flowServiceAvailable: true,
  armOnDataverseActivate: true,
  webhookAnswer: 'decide',
  // An app that learnt to send in people's names asks them for it when it first does.
  consentMissing: ['https://graph.microsoft.com/Mail.Send', 'https://graph.microsoft.com/TeamsActivity.Send'],
  claimsChallenge: false,
  clientDataFilter: 'accepted',
  teamsAppInstalled: true,
  dataverseLimit: { concurrent: 52, requests: 6000, seconds: 300 },
  // Microsoft names no number.
  flowServiceLimit: { concurrent: 50 },
  retryAfterForm: 'seconds',
})
