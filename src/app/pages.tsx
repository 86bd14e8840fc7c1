import { Suspense, useEffect } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { BusinessPage } from './features/businesses/business-page.tsx'
import { PickerPage } from './features/businesses/picker-page.tsx'
import { BuilderPage } from './features/flows/builder-page.tsx'
import { routes } from './routes.ts'
import { problemWords } from './text/problem-words.ts'
import { useLanguage, useText } from './text/text-context.tsx'
import { Mishap } from './ui/mishap.tsx'
import { PageSkeleton } from './ui/page-skeleton.tsx'
import { PageTitle } from './ui/page-title.tsx'
import { loadExplainedProblem } from './ui/problem-message.tsx'
import { whenIdle } from './when-idle.ts'

/** Finds the page for the place in the address bar. */
export function Pages() {
  const [place] = useLocation()
  const { language } = useLanguage()
  // Whoever goes offline later still reads why.
  useEffect(
    () => whenIdle(() => void Promise.allSettled([loadExplainedProblem(), problemWords[language]()])),
    [language],
  )
  return (
    // A page that broke is left behind with it.
    <Mishap key={place}>
      <Suspense fallback={<PageSkeleton />}>
        <Switch>
          <Route path={routes.picker} component={PickerPage} />
          <Route path={routes.business}>
            {({ address }) => <BusinessPage key={address} address={address} />}
          </Route>
          <Route path={routes.newFlow}>
            {({ address }) => <BuilderPage address={address} flowId={null} />}
          </Route>
          <Route path={routes.addActions}>
            {({ address, flowId }) => <BuilderPage address={address} flowId={flowId} />}
          </Route>
          <Route component={NotFoundPage} />
        </Switch>
      </Suspense>
    </Mishap>
  )
}

function NotFoundPage() {
  const { notFound } = useText()
  return (
    <>
      <PageTitle>{notFound.title}</PageTitle>
      <p>{notFound.advice}</p>
    </>
  )
}
