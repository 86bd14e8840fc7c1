import { Route, Switch } from 'wouter'
import { arriving } from './arriving.tsx'
import { AskRolePage } from './features/requests/ask-role-page.tsx'
import { RequestPage } from './features/requests/request-page.tsx'
import { RequestsPage } from './features/requests/requests-page.tsx'
import { partsOf, routes } from './routes.ts'
import { NothingHere } from './ui/nothing-here.tsx'

const AllHealthPage = arriving(() => import('./features/health/all-health-page.tsx'))
const FlowHealthPage = arriving(() => import('./features/health/flow-health-page.tsx'))
const SuspectsPage = arriving(() => import('./features/health/suspects-page.tsx'))
const DecodePage = arriving(() => import('./features/decode/decode-page.tsx'))
const ConfigureTab = arriving(() => import('./features/tabs/configure-page.tsx'))
const RemoveTab = arriving(() => import('./features/tabs/remove-page.tsx'))

/** The pages that are seldom the first: nobody who comes for a booking page downloads so much as their names. */
export default function OtherPages() {
  return (
    <Switch>
      <Route path={routes.requests}>{(params) => <RequestsPage {...partsOf(params)} />}</Route>
      <Route path={routes.request}>{(params) => <RequestPage {...partsOf(params)} />}</Route>
      <Route path={routes.askRole}>{(params) => <AskRolePage {...partsOf(params)} />}</Route>
      <Route path={routes.health}>{(params) => <FlowHealthPage {...partsOf(params)} />}</Route>
      <Route path={routes.suspects}>{(params) => <SuspectsPage {...partsOf(params)} />}</Route>
      <Route path={routes.allHealth} component={AllHealthPage} />
      <Route path={routes.decode} component={DecodePage} />
      <Route path={routes.configureTab} component={ConfigureTab} />
      <Route path={routes.removeTab} component={RemoveTab} />
      <Route component={NothingHere} />
    </Switch>
  )
}
