import { useId } from 'react'
import cards from '#app/ui/card-list.module.css'
import words from '#app/ui/words.module.css'
import type { RequestList } from '#contract/request.ts'
import { type GroupedRequests, groupsOf } from './groups.ts'
import { RequestRow } from './request-row.tsx'
import styles from './requests-page.module.css'
import { useRequestsText } from './requests-words.ts'

interface Props {
  readonly address: string
  readonly list: RequestList
}

/** The requests of a booking page, by what is to be done about them. */
export function RequestGroups({ address, list }: Props) {
  const { list: text } = useRequestsText()
  const groups = groupsOf(list)
  if (groups.length === 0)
    return (
      <div className={cards.empty}>
        <p className={words.strong}>{text.none}</p>
        <p className={words.plain}>{list.mayDecide ? text.noneToDecide : text.noneOwn}</p>
      </div>
    )
  return (
    <>
      {list.mayDecide && groups[0]?.group !== 'waiting' && <p className={words.quiet}>{text.nothingWaits}</p>}
      {groups.map((found) => (
        <Group key={found.group} address={address} {...found} />
      ))}
    </>
  )
}

function Group({ address, group, requests }: GroupedRequests & Pick<Props, 'address'>) {
  const { list: text } = useRequestsText()
  const heading = useId()
  return (
    <section aria-labelledby={heading}>
      <div className={styles.head}>
        <h2 id={heading} className={styles.title}>
          {text.groups[group]}
        </h2>
        <span className={words.quiet}>{text.count(requests.length)}</span>
      </div>
      <ul className={cards.list}>
        {requests.map((request) => (
          <RequestRow key={request.id} address={address} request={request} />
        ))}
      </ul>
    </section>
  )
}
