import type { Operation } from './operation.ts'
import type { Remedy } from './remedy.ts'
import type { Facts } from './remedy-for.ts'

// Bookings refuses two things with one status; nothing but its English tells them apart.
const ADMINISTRATORS_ONLY = /only bookings administrators?\b/i
const DOMAIN_NOT_ALLOWED =
  /\bnotification[ _-]?ur[li]\b.*\bdomain\b|\bdomain\b.*\bnotification[ _-]?ur[li]\b/is
/** What Bookings' connector is documented to say to a connection that is signed out, and of a full mailbox. */
const SIGNED_OUT_OF_BOOKINGS = /^\s*unauthenticated\.?\s*$/i
export const MAILBOX_FULL = /more than (?:the )?expected number of (?:webhooks|appointment flows)/i

// Services between this product and Bookings have limits of their own, and say so in these ways.
const THROTTLING_CODE = /^0x8007232|^TooManyConcurrentRequests$|throttl|rate_?limit|activityLimitReached/i
const THROTTLING_TEXT = /rate limit is exceeded|try again in \d+ seconds/i

/** Whatever only looks or lets a flow do its work has no webhook registered, so Bookings' limits have no part in it. */
const LOOKING = /^(?:list|look|read|run|who)\b/
/** What has one registered; of an error's text alone it is not known what was to be done. */
const REGISTERING: ReadonlySet<string> = new Set<Operation>(['turn the flow on', 'register the webhook'])

/** A 403 of Bookings itself, which another service passes on; those of their own come with codes of their own. */
const isBookings403 = ({ service, operation, status, isPassedOn, ownCodes }: Facts): boolean => {
  const isBare = ownCodes.every((code) => /^Forbidden$/i.test(code))
  if (status !== 403 || !isBare || LOOKING.test(operation)) return false
  if (isPassedOn) return true
  return (
    (service === 'dataverse' || service === 'flow-service') &&
    (operation === '' || REGISTERING.has(operation))
  )
}

/** Whether Microsoft's services are throttling, and not the mailbox full. */
const isThrottling = ({ service, operation, status, isPassedOn, namesTime, code, text }: Facts): boolean => {
  if (status !== 429) return false
  if (code(THROTTLING_CODE) || text(THROTTLING_TEXT)) return true
  // Bookings' own words are known from its connector alone, so whatever else is passed on counts as the mailbox being full.
  if (isPassedOn) return LOOKING.test(operation)
  if (service !== 'flow-service') return true
  // It says so in the caller's language, and names a time where it is busy itself.
  return !(text(MAILBOX_FULL) || (REGISTERING.has(operation) && !namesTime))
}

/** The remedies, each with what it is for; the first that fits is taken. */
export const REMEDIES: readonly (readonly [Remedy, (facts: Facts) => boolean])[] = [
  // What this product's own road to Microsoft says of itself.
  ['circuit-open', ({ code }) => code(/^circuit-open$/)],
  ['unreachable', ({ code }) => code(/^unreachable$/)],
  ['unreadable', ({ code }) => code(/^unreadable$/)],
  ['timed-out', ({ code }) => code(/^timeout$/)],
  ['webhook-missing', ({ code }) => code(/^webhook-missing$/)],

  // No prompt can satisfy these policies, whatever else Entra says beside them.
  ['conditional-access', ({ code }) => code(/^AADSTS(5300[0-4]|53000[34]|53003[245])$/)],
  ['account-blocked', ({ code }) => code(/^AADSTS(50053|50057|50034|50105|53011)$/)],
  ['consent', ({ code }) => code(/^AADSTS(6500[14]|9009[45])$|^consent_required$/)],
  [
    'app-setup',
    ({ code }) =>
      code(/^AADSTS(65005[0127]?|500011|500131|70011|700016|700027|7000215|7000218|7000222)$/) ||
      code(/^(invalid_client|unauthorized_client)$/),
  ],
  [
    'interaction',
    ({ code }) =>
      code(/^(interaction|login)_required$/) ||
      code(/^AADSTS(5007[24689]|50158|50013|50089|5013[23]|50173|500133|7004[34]|700082)$/),
  ],

  [
    'flow-not-yours',
    ({ code, text }) => code(/^ConnectionAuthorizationFailed$/) && text(/\bshared_logicflows\b/),
  ],
  ['connection-not-yours', ({ code }) => code(/^ConnectionAuthorizationFailed$/)],
  [
    'connection-unbound',
    ({ code, text }) =>
      code(
        /^(XrmConnectionReferenceMissingConnection|ConnectionNotFound|InvokerConnectionOverrideFailed)$/,
      ) || text(/the related connection references need connections/i),
  ],
  ['endpoint-policy', ({ code }) => code(/^ApiPolicyEndpoint/)],
  ['data-policy', ({ code }) => code(/^(Dlp|ApiPolicy)/)],
  ['licence', ({ code }) => code(/^MissingAdequateQuotaPolicy$/)],
  ['unpublished', ({ code }) => code(/^CannotStartUnpublishedSolutionFlow$/)],
  ['child-flow', ({ code }) => code(/^ChildFlow|^FlowCannotInvokeItself$/)],
  [
    'definition',
    ({ code }) =>
      code(
        /^(InvalidOpenApiFlow|InvalidTemplate|DefinitionRequestMissingFields|RequestMissingProperties|CannotDisableTriggerConcurrency)$/,
      ) || code(/^(WorkflowRunActionInputs|OpenApiOperationParameter)/),
  ],
  [
    'environment-denied',
    ({ code }) =>
      code(/^(EnvironmentAccessDenied|0x80072560|InsufficientCdsPermissions|XrmApplyUserFailed)$/i),
  ],
  ['privilege-missing', ({ code }) => code(/^0x(80040220|80042f09)$/i)],

  ['busy', (facts) => isThrottling(facts) && facts.isLongWait],
  ['throttled', isThrottling],
  ['quota', ({ status }) => status === 429],
  ['busy', ({ status, isLongWait }) => status === 503 && isLongWait],
  ['stale', ({ status }) => status === 412],
  [
    'not-found',
    ({ status, code }) =>
      status === 404 || code(/^(FlowNotFound|XrmWorkflowNotFound|ResourceNotFound|0x80040217)$/i),
  ],
  [
    'reconnect',
    ({ service, status, isPassedOn, text }) =>
      status === 401 && (isPassedOn || (service === 'flow-service' && text(SIGNED_OUT_OF_BOOKINGS))),
  ],
  // Entra says 401 to this product about its own secret, which no user's sign-in mends.
  ['interaction', ({ service, status }) => status === 401 && service !== 'entra'],
  [
    'forbidden-unclear',
    (facts) => isBookings403(facts) && facts.text(ADMINISTRATORS_ONLY) && facts.text(DOMAIN_NOT_ALLOWED),
  ],
  ['not-administrator', (facts) => isBookings403(facts) && facts.text(ADMINISTRATORS_ONLY)],
  ['domain-not-allowed', (facts) => isBookings403(facts) && facts.text(DOMAIN_NOT_ALLOWED)],
  ['forbidden-unclear', isBookings403],
  ['no-access', ({ status }) => status === 403],
  ['timed-out', ({ status }) => status === 408 || status === 504],
  ['service-failure', ({ status }) => status >= 500],
]
