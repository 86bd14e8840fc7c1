import { Hono } from 'hono'
import type { BookingBusiness } from '../tenant.ts'
import { Throttle } from '../throttle.ts'
import type { World } from '../world.ts'
import { activityRoutes } from './activity-routes.ts'
import { appointmentRoutes } from './appointment-routes.ts'
import { businessShape, customerShape, questionShape, serviceShape } from './business-shapes.ts'
import { collectionAnswer, contextOf, count, entityAnswer } from './collection.ts'
import { checkList, type GraphEnv, graphApp, mailbox } from './graph-app.ts'
import { noItem } from './graph-error.ts'
import { sendMailRoutes } from './send-mail.ts'
import { staffRoutes } from './staff-routes.ts'

/** Microsoft Graph: Bookings, and what is sent in people's names. */
export function graphRoutes(world: World): Hono<GraphEnv> {
  const app = graphApp(world)
  const inMailbox = mailbox(new Throttle())
  app.get('/v1.0/solutions/bookingBusinesses', (c) => {
    checkList(c.var.caller)
    const query = (c.req.query('query') ?? '').toLowerCase()
    const found = c.var.caller.tenant.businesses
      .filter(({ id, displayName }) => `${displayName} ${id}`.toLowerCase().includes(query))
      .slice(0, count(c.req.query('$top')) ?? 500)
      .map(({ id, displayName }) => ({ id, displayName }))
    return c.json({ '@odata.context': contextOf(), value: found })
  })
  app.route('/v1.0/me', sendMailRoutes(world)).route('/v1.0/users', activityRoutes(world))
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
  const routes = new Hono<GraphEnv>()
  for (const [list, entriesOf] of Object.entries(plainLists)) {
    routes.get(`/${list}`, (c) => {
      const { business } = c.var
      return c.json(collectionAnswer(c.req, world.baseUrl, contextOf(business, list), entriesOf(business)))
    })
    routes.get(`/${list}/:id`, (c) => {
      const { business } = c.var
      const entry = entriesOf(business).find(({ id }) => id === c.req.param('id'))
      if (!entry) throw noItem()
      return c.json(entityAnswer(c.req, contextOf(business, list), entry))
    })
  }
  return routes
}

const plainLists: Record<string, (business: BookingBusiness) => { readonly id: string }[]> = {
  services: (business) => business.services.map((service) => serviceShape(service, business)),
  customers: ({ customers }) => customers.map(customerShape),
  customQuestions: ({ customQuestions }) => customQuestions.map(questionShape),
}
