import { Hono, type HonoRequest } from 'hono'
import type { BookingBusiness, StaffMember } from '../tenant.ts'
import type { World } from '../world.ts'
import { ChangedStaffMember, readBody } from './appointment-input.ts'
import { staffMemberShape } from './business-shapes.ts'
import { collectionAnswer, contextOf, entityAnswer } from './collection.ts'
import type { GraphEnv } from './graph-app.ts'
import { noItem } from './graph-error.ts'
import { checkPermission, checkRole } from './permissions.ts'

/** The staff of a booking page; administrators may change a role. */
export function staffRoutes(world: World): Hono<GraphEnv> {
  return new Hono<GraphEnv>()
    .get('/staffMembers', (c) => {
      const { business } = c.var
      const staff = business.staff.map((member) => shape(c.req, business, member))
      return c.json(collectionAnswer(c.req, world.baseUrl, contextOf(business, 'staffMembers'), staff))
    })
    .get('/staffMembers/:id', (c) => {
      const { business } = c.var
      const member = memberOf(business, c.req.param('id'))
      return c.json(entityAnswer(c.req, contextOf(business, 'staffMembers'), shape(c.req, business, member)))
    })
    .patch('/staffMembers/:id', async (c) => {
      const { business, caller } = c.var
      checkPermission(caller, 'manage')
      checkRole(business, caller.user, 'manage')
      const member = memberOf(business, c.req.param('id'))
      member.role = (await readBody(c.req.raw, ChangedStaffMember)).role
      return c.body(null, 204)
    })
}

function memberOf({ staff }: BookingBusiness, id: string): StaffMember {
  const member = staff.find((one) => one.id === id)
  if (!member) throw noItem()
  return member
}

const shape = (request: HonoRequest, { businessTimeZone }: BookingBusiness, member: StaffMember) =>
  staffMemberShape(member, {
    timeZone: businessTimeZone,
    allRoles: /\binclude-unknown-enum-members\b/i.test(request.header('prefer') ?? ''),
  })
