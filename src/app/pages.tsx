import { Suspense } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { arriving } from './arriving.tsx'
import { BusinessPage } from './features/businesses/business-page.tsx'
import { PickerPage } from './features/businesses/picker-page.tsx'
import { loadBuilderPage, loadDryRunPage } from './features/flows/later-chunks.ts'
import { pageAt, partsOf, routes } from './routes.ts'
import { Mishap } from './ui/mishap.tsx'
import { PageSkeleton } from './ui/page-skeleton.tsx'

const BuilderPage = arriving(loadBuilderPage)
const DryRunPage = arriving(loadDryRunPage)
const OtherPages = arriving(() => import('./other-pages.tsx'))

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
            {(params) => <BusinessPage flowId={null} {...partsOf(params)} />}
          </Route>
          <Route path={routes.flow}>{(params) => <BusinessPage {...partsOf(params)} />}</Route>
          <Route path={routes.newFlow}>
            {({ template = null, ...params }) => (
              <BuilderPage flowId={null} template={template} {...partsOf(params)} />
            )}
          </Route>
          <Route path={routes.ask}>
            {({ template = null, ...params }) => (
              <BuilderPage flowId={null} template={template} {...partsOf(params)} asking />
            )}
          </Route>
          <Route path={routes.addActions}>
            {(params) => <BuilderPage template={null} {...partsOf(params)} />}
          </Route>
          <Route path={routes.dryRun}>{(params) => <DryRunPage {...partsOf(params)} />}</Route>
          <Route component={OtherPages} />
        </Switch>
      </Suspense>
    </Mishap>
  )
}
