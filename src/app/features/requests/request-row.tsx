import { Link } from 'wouter'
import { places } from '#app/routes.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import words from '#app/ui/words.module.css'
import type { RequestSummary } from '#contract/request.ts'
import { askingPlace } from './asking-place.ts'
import styles from './request-row.module.css'
import { useRequestNames, useRequestsText } from './requests-words.ts'
import { StateBadge } from './state-badge.tsx'
import { When } from './when.tsx'

interface Props {
  readonly address: string
  readonly request: RequestSummary
}

/** One request in a list: what is asked for, by whom, how it stands and since when. */
export function RequestRow({ address, request }: Props) {
  const { list } = useRequestsText()
  const { whatOf, templateOf, requesterOf } = useRequestNames()
  const { id, state, isMine, updatedAt, expiresAt } = request
  const what = whatOf(request)
  const template = templateOf(request)
  const facts = [
    ...(template !== null && template !== what ? [template] : []),
    ...(isMine ? [] : [requesterOf(request)]),
  ]
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <Link className={styles.name} href={places.request(address, id)}>
          {what}
        </Link>
        {facts.length > 0 && <span className={styles.facts}>{facts.join(' · ')}</span>}
        <span className={words.small}>
          <When at={updatedAt} words={list.changed} />
          {state === 'sent' && expiresAt && (
            <>
              {' · '}
              <When at={expiresAt} words={list.expires} />
            </>
          )}
        </span>
      </div>
      <div className={styles.beside}>
        <StateBadge request={request} />
        {isMine && state === 'draft' && (
          <LinkButton href={askingPlace(address, request)} size="small" label={list.continueNamed(what)}>
            {list.continue}
          </LinkButton>
        )}
      </div>
    </li>
  )
}
