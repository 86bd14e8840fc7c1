import { guidIn } from './guid.ts'

/**
 * The words of which Microsoft's error codes, and this product's names for what it does, are made.
 * None of them is a person's name, so that a code made of them alone tells of nobody.
 */
const WORDS = new Set(
  `a aad aadsts x req about access account action actions active activity add adequate admin administrator admins all allowed
  already am an and api app apply appointment appointments apps arm as asks assertion at authenticated authentication authorization
  authorized azure bad based be behalf behind block blocked body booking bookings broken bundle business but by cache calendar
  call caller can cancel cancelled cannot cds change changed check child circuit claims client closed code collection combination
  common company concurrency concurrent conditional config configuration conflict connection connections connector connectors consent
  content context conversion could create created credential credentials crm current data database dataverse default definition
  delegated delete deleted denied dependency deprecated details device did directory disable disabled discovery dlp do document does
  domain duplicate dynamics edit email empty enable enabled end endpoint ensure entity entra entry environment environments error errors
  evaluation exceeded exception execution exhausted exist existing exists expected expired expression external fail failed failure fault
  feature field fields file filter find flow flows for forbidden format found from full function gateway general generic get global move moving progress region rest gateway restore undefined overflow constraint violated
  graph group guest has header health history host http id identifier identity if in inactive incorrect inner input inputs insufficient
  interaction interactive internal invalid invoke invoker is issue item items json key kind language last length licence license licensed
  limit link list location lock locked login long lookup mail mailbox malformed management match maximum me member message metadata method
  mfa microsoft missing mode multi name named needs network new no non none not notification null number object odata of off office on
  only open operation operator or organization out outlook output outputs override owner owner's page param parameter parameters parent
  parse parsing patch path payload permission permissions plan platform policy portal post power precondition premium principal privilege
  problem process properties property provider provisioning publisher put query quota rate read record redirect reference references
  refresh refused register registered registration rejected related remote remove request requests required requires reset resource resources
  response restricted result retry role row run running runtime save scheduled schema scope secret security send sent server service
  session set setup shared sign signed size solution source specified staff start started state status stop stopped storage
  store sub subscription success succeeded suspended switch sync syntax system template tenant the this throttle throttled throttling time timed
  timeout to token too trace tracking trigger triggers turn type unable unauthenticated unauthorized unavailable unclear under unexpected
  unknown unlicensed unprocessable unpublished unreachable unreadable unregistered unsupported until update updated url use used user users
  using validation value values version violation was web webhook webhooks what while who with without word work workflow write wrong xrm
  standard many entities lists pages members things bound endpoints ms graph's trigger's throws returned connected item's sharing published
  open api's circular recursion nested itself manager owned terminated aborted skipped requested`.split(
    /\s+/,
  ),
)

const WITHHELD = '…'

/** A code as it may be repeated: numbers, and words of the services' own; whatever else it holds is withheld. */
export function repeatableCode(code: string): string {
  if (code === 'invalid_grant') return code
  if (/^(0x[0-9a-f]{8}|AADSTS\d{2,9}|\d{1,9})$/i.test(code)) return code
  const parts = code.slice(0, 200).match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+|[_.\s-]|[^A-Za-z\d_.\s-]+/g) ?? []
  return joined(
    parts.map((part) => (/^[_. -]$/.test(part) || isWord(part) || /^\d{1,3}$/.test(part) ? part : WITHHELD)),
  )
}

/** What was done, in the words of this product; an address or a name in it is withheld. */
export function repeatableOperation(operation: string): string {
  const parts = operation.slice(0, 200).split(/([\s-])/)
  return joined(
    parts.map((part) => (/^[\s-]?$/.test(part) || isWord(part.replace('’', "'")) ? part : WITHHELD)),
  )
}

const isWord = (part: string): boolean => WORDS.has(part.toLowerCase())

const joined = (parts: readonly string[]): string => parts.join('').replace(/…[…_.\s-]*…/g, WITHHELD)

/** An environment's id, which is a GUID with at most one word before it. */
export function repeatableEnvironment(id: string): string | null {
  const guid = guidIn(id)
  return guid && (/^default-/i.test(id) ? `Default-${guid}` : guid)
}

const REGIONS =
  /^(?:(?:(?:East|West|North|South|Central|North Central|South Central|West Central|Southeast|Northeast) )?(?:US|Asia|Europe|Japan|Australia|Canada|India|UK|France|Germany|Korea|Brazil|Switzerland|Norway|Sweden|Africa|UAE)(?: (?:East|West|North|South|Central|Southeast|West Central))?(?: \d)?|crm\d{0,2}|(?:japan|asia|europe|unitedstates|us|australia|canada|india|unitedkingdom|uk|france|germany|korea|brazil|southamerica|switzerland|norway|sweden|southafrica|unitedarabemirates)(?:east|west|north|south|central)?\d?)$/

/** A region of Microsoft's, as its services write them; null for whatever else stands in its place. */
export const repeatableRegion = (region: string): string | null => (REGIONS.test(region) ? region : null)

/** An instant; null for a text that is none. */
export function repeatableTime(time: string): string | null {
  const instant = Date.parse(time)
  return Number.isNaN(instant) ? null : new Date(instant).toISOString()
}
