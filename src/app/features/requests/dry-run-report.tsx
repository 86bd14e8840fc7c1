import { BeakerRegular } from '@fluentui/react-icons/headless/svg/beaker'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { digest } from '#app/features/dry-run/digest.ts'
import { useDryRunText } from '#app/features/dry-run/dry-run-words.ts'
import { useDates } from '#app/text/dates.ts'
import { useText } from '#app/text/text-context.tsx'
import { Button } from '#app/ui/button.tsx'
import { PageSkeleton } from '#app/ui/page-skeleton.tsx'
import { Section } from '#app/ui/section.tsx'
import words from '#app/ui/words.module.css'
import type { ClientData } from '#domain/cloud-flow/definition.ts'
import { definitionHash, type KeptDryRun } from '#domain/dry-run/kept.ts'
import { tallyOf, warningTally } from '#domain/dry-run/outcome.ts'
import type { FlowContent } from '#domain/request/content.ts'
import { useRequest } from './request-context.ts'
import styles from './request-page.module.css'
import { useRequestsText } from './requests-words.ts'

const DryRunDesk = lazy(() => import('#app/features/dry-run/dry-run-desk.tsx'))

interface Props {
  readonly flow: ClientData
  readonly content: FlowContent
}

/** How the flow went when whoever asked tried it, and the way to try it here and now. */
export function DryRunReport({ flow, content: { dryRun, name } }: Props) {
  const { dryRun: text } = useRequestsText()
  const { overview } = useRequest()
  const [trying, setTrying] = useState(false)
  const desk = useRef<HTMLDivElement>(null)
  const tried = useMemo(() => ({ name: name ?? '', flow }), [name, flow])

  useEffect(() => {
    if (!trying) return
    desk.current?.focus({ preventScroll: true })
    desk.current?.scrollIntoView({ block: 'start' })
  }, [trying])

  return (
    <>
      <Section
        title={text.title}
        beside={
          <Button icon={<BeakerRegular />} aria-expanded={trying} onClick={() => setTrying(!trying)}>
            {trying ? text.close : dryRun ? text.tryAgain : text.try}
          </Button>
        }
      >
        {dryRun ? <Kept kept={dryRun} flow={flow} /> : <p className={words.plain}>{text.none}</p>}
      </Section>
      {trying && (
        <div ref={desk} tabIndex={-1} className={styles.desk}>
          <Suspense fallback={<PageSkeleton />}>
            <DryRunDesk business={overview.business} tried={tried} />
          </Suspense>
        </div>
      )}
    </>
  )
}

function Kept({ kept, flow }: { readonly kept: KeptDryRun; readonly flow: ClientData }) {
  const { dryRun: text } = useRequestsText()
  const { common } = useText()
  const { many, result, kinds } = useDryRunText()
  const { moment } = useDates()
  const { definition } = flow.properties
  const { data: hash } = useQuery({
    queryKey: ['hash', definition],
    queryFn: () => definitionHash(definition, digest),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const { count, failed } = tallyOf(kept.appointments)
  const warnings = [...warningTally(kept.appointments)]
  const anything = Object.values(kept.counts).some((made) => made > 0)
  return (
    <>
      <p className={words.plain}>
        {common.join(
          text.ran(count, moment(kept.at)),
          many.failed(failed, count),
          anything ? result.would(kept.counts) : result.nothing,
        )}
      </p>
      {warnings.length > 0 && (
        <div>
          <h3 className={styles.subtitle}>{many.warningsTitle}</h3>
          <ul className={styles.warnings}>
            {warnings.map(([code, on]) => (
              <li key={code}>
                {kinds[code]}: {many.warningOn(on)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {hash !== undefined && hash !== kept.definition && <p className={words.quiet}>{text.other}</p>}
    </>
  )
}
