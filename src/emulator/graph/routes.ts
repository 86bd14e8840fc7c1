import { Hono } from 'hono'
import type { World } from '../world.ts'
import { appointmentRoutes } from './appointment-routes.ts'
import { businessShape, customerShape, questionShape, serviceShape } from './business-shapes.ts'
import { collectionAnswer, contextOf, count, entityAnswer } from './collection.ts'
import { checkList, type GraphEnv, graphApp, mailbox } from './graph-app.ts'
import { noItem } from './graph-error.ts'
import { MailboxGate } from './mailbox-gate.ts'
import { staffRoutes } from './staff-routes.ts'

/** Microsoft Graph, as far as Bookings goes. */
export function graphRoutes(world: World): Hono<GraphEnv> {
  const app = graphApp(world)
  const inMailbox = mailbox(new MailboxGate())
  app.get('/v1.0/solutions/bookingBusinesses', (c) => {
    checkList(c.var.caller)
    const query = (c.req.query('query') ?? '').toLowerCase()
    const found = c.var.caller.tenant.businesses
      .filter(({ id, displayName }) => `${displayName} ${id}`.toLowerCase().includes(query))
      .slice(0, count(c.req.query('$top')) ?? 500)
      .map(({ id, displayName }) => ({ id, displayName }))
    return c.json({ '@odata.context': contextOf(), value: found })
  })
  return app.route(
    '/v1.0/solutions/bookingBusinesses/:business',
    new Hono<GraphEnv>()
      .use(inMailbox)
      .get('/', (c) => c.json(entityAnswer(c.req, contextOf(), businessShape(c.var.business))))
      .route('/', staffRoutes(world))
      .route('/', appointmentRoutes(world))
      .route('/', listRoutes(world)),
  )
}

/** The plain lists of a booking page, each with its entries by id. */
function listRoutes(world: World): Hono<GraphEnv> {
  return new Hono<GraphEnv>()
    .get('/:list{services|customers|customQuestions}', (c) => {
      const { business } = c.var
      const list = c.req.param('list')
      return c.json(collectionAnswer(c.req, world.baseUrl, contextOf(business, list), entriesOf(c.var, list)))
    })
    .get('/:list{services|customers|customQuestions}/:id', (c) => {
      const list = c.req.param('list')
      const entry = entriesOf(c.var, list).find(({ id }) => id === c.req.param('id'))
      if (!entry) throw noItem()
      return c.json(entityAnswer(c.req, contextOf(c.var.business, list), entry))
    })
}

function entriesOf({ business }: GraphEnv['Variables'], list: string): { readonly id: string }[] {
  if (list === 'services') return business.services.map((service) => serviceShape(service, business))
  if (list === 'customers') return business.customers.map(customerShape)
  return business.customQuestions.map(questionShape)
}
