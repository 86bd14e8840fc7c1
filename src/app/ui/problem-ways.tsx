import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { Problem } from '#contract/problem.ts'
import { portalOf } from '#domain/power-automate-portal.ts'
import { policyIn, type Way, waysAfter } from '#domain/refusal/way.ts'
import { readPageConfig } from '../page-config.ts'
import { businessAt, places } from '../routes.ts'
import { problemWords } from '../text/problem-words.ts'
import { useWords } from '../text/text-context.tsx'
import { ExternalLink } from './external-link.tsx'
import styles from './link.module.css'
import { LinkButton } from './link-button.tsx'

interface Props {
  readonly problem: Problem
  /** Where Power Automate shows the flow it is about. */
  readonly flowUrl: string | null
  /** Whether the page shows ways of its own, which know more than these. */
  readonly elsewhere: boolean
}

const KNOWN_TO_THE_PAGE = new Set<Way>(['open-connections', 'ask-administrator', 'see-slots'])

/** The places that a problem leads to, as far as it is known where they are. */
export function ProblemWays({ problem, flowUrl, elsewhere }: Props) {
  const { problem: text } = useWords(problemWords)
  const [place] = useLocation()
  const address = businessAt(place)
  /** What follows the booking page in the place: nothing on its overview. */
  const [, , , below = ''] = place.split('/')
  const { powerAutomateUrl } = readPageConfig(document)
  const { refusal, remedy } = problem
  const ways = (remedy ? waysAfter[remedy] : []).filter((way) => !elsewhere || !KNOWN_TO_THE_PAGE.has(way))
  const portal = refusal?.environment ? portalOf(powerAutomateUrl, refusal.environment) : null

  const lead = (way: Way): ReactNode => {
    switch (way) {
      case 'open-connections':
        return portal && <ExternalLink href={portal.connections}>{text.openConnections}</ExternalLink>
      case 'open-flow': {
        const url = flowUrl ?? portal?.flows
        return url && <ExternalLink href={url}>{text.openPowerAutomate}</ExternalLink>
      }
      case 'ask-administrator':
        return address && !below.startsWith('ask') && to(places.ask(address), text.askAdministrator)
      case 'see-slots':
        return address && below !== '' && to(places.business(address), text.whoHolds)
      case 'ask-policy-contact':
        return refusal && <PolicyContact {...(policyIn(refusal.layers) ?? { contact: null, page: null })} />
      default:
        return null
    }
  }
  return ways.map((way) => <Shown key={way}>{lead(way)}</Shown>)
}

const Shown = ({ children }: { readonly children: ReactNode }) => children

const to = (href: string, label: string) => <LinkButton href={href}>{label}</LinkButton>

function PolicyContact({ contact, page }: { readonly contact: string | null; readonly page: string | null }) {
  const { problem: text } = useWords(problemWords)
  return (
    <>
      {contact && (
        <a className={styles.link} href={`mailto:${contact}`}>
          {text.writeTo(contact)}
        </a>
      )}
      {page && <ExternalLink href={page}>{text.policyPage}</ExternalLink>}
    </>
  )
}
