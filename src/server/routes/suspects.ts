import { Hono } from 'hono'
import { Suspects } from '#contract/suspects.ts'
import { requireBuilder } from '../membership.ts'
import { suspectsAt } from '../slot-suspects.ts'
import { AddressParam } from './businesses.ts'
import { documented, reads } from './documented.ts'
import type { Session } from './session.ts'

/** What may hold the slots of a booking page that nothing visible holds. */
export const suspectRoutes = () =>
  new Hono<Session>().get(
    '/',
    documented('What may hold the slots that nothing visible holds', Suspects),
    reads('param', AddressParam),
    async (c) => {
      const desk = c.get('deskAt')(c.req.valid('param').address)
      await requireBuilder(desk)
      return c.json(await suspectsAt(desk))
    },
  )
