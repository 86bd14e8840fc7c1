import { lazy, Suspense } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { BusinessPage } from './features/businesses/business-page.tsx'
import { PickerPage } from './features/businesses/picker-page.tsx'
import { loadBuilderPage, loadDryRunPage } from './features/flows/later-chunks.ts'
import { pageAt, routes } from './routes.ts'
import { useText } from './text/text-context.tsx'
import { Mishap } from './ui/mishap.tsx'
import { PageSkeleton } from './ui/page-skeleton.tsx'
import { PageTitle } from './ui/page-title.tsx'
import { useOutcome } from './ui/use-outcome.ts'

const BuilderPage = lazy(loadBuilderPage)
const ConfigureTab = lazy(() => import('./features/tabs/configure-page.tsx'))
const DryRunPage = lazy(loadDryRunPage)
const RemoveTab = lazy(() => import('./features/tabs/remove-page.tsx'))

/** Finds the page for the place in the address bar. */
export function Pages() {
  const [place] = useLocation()
  return (
    // A page that broke is left behind with it.
    <Mishap key={pageAt(place)}>
      <Suspense fallback={<PageSkeleton />}>
        <Switch>
          <Route path={routes.picker} component={PickerPage} />
          <Route path={routes.business}>
            {({ address }) => <BusinessPage address={address} flowId={null} />}
          </Route>
          <Route path={routes.flow}>
            {({ address, flowId }) => <BusinessPage address={address} flowId={flowId} />}
          </Route>
          <Route path={routes.newFlow}>
            {({ address, template }) => (
              <BuilderPage address={address} flowId={null} template={template ?? null} />
            )}
          </Route>
          <Route path={routes.addActions}>
            {({ address, flowId }) => <BuilderPage address={address} flowId={flowId} template={null} />}
          </Route>
          <Route path={routes.dryRun}>{(params) => <DryRunPage {...params} />}</Route>
          <Route path={routes.configureTab} component={ConfigureTab} />
          <Route path={routes.removeTab} component={RemoveTab} />
          <Route component={NotFoundPage} />
        </Switch>
      </Suspense>
    </Mishap>
  )
}

function NotFoundPage() {
  const { notFound } = useText()
  useOutcome('shown')
  return (
    <>
      <PageTitle>{notFound.title}</PageTitle>
      <p>{notFound.advice}</p>
    </>
  )
}
