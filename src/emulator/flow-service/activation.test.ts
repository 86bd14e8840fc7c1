import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'
import { newTenant, setSwitches, type TenantInfo } from '../testing/client.ts'
import { type FlowMaker, flowMakerOf, newFlowBody, propertiesOf } from '../testing/flow-service.ts'
import { errorOf, type Maker, makerOf } from '../testing/maker.ts'
import { runningEmulator } from '../testing/running-emulator.ts'
import { activationCodes } from './activation-codes.ts'

const emulator = runningEmulator()
let tenant: TenantInfo
let hanako: FlowMaker
let inDataverse: Maker
beforeEach(async () => {
  tenant = await newTenant(emulator.url)
  hanako = await flowMakerOf(emulator.url, tenant, 'hanako.sato')
  inDataverse = await makerOf(emulator.url, tenant, 'hanako.sato')
})

const Details = v.pipe(
  v.string(),
  v.regex(/^Flow client error returned with status code "\w+" and details "([\s\S]*)"\.$/),
  v.transform((message) => message.replace(/^.*? and details "|"\.$/g, '')),
  v.parseJson(),
  v.object({ error: v.looseObject({ code: v.string(), message: v.string() }) }),
)

/** What either road says of a flow that is turned on. */
async function refusals() {
  const id = await inDataverse.makeFlow({ mailbox: inDataverse.clinic })
  const wrapped = await inDataverse.turn(id, 'on')
  const { code, message } = await errorOf(wrapped)
  const body = await newFlowBody(emulator.url, tenant, 'hanako.sato')
  const { name } = await propertiesOf(await hanako.flows('', 'POST', body))
  const plain = await hanako.flows(`/${name}/start`, 'POST')
  return {
    wrapped: { status: wrapped.status, code, inner: v.parse(Details, message).error },
    plain: {
      status: plain.status,
      retryAfter: plain.headers.get('Retry-After'),
      error: await errorOf(plain),
    },
  }
}

describe('turning a flow on', () => {
  it.each(activationCodes)(
    'is refused with %s on both roads where the switch says so',
    async (activationRefusal) => {
      await setSwitches(emulator.url, tenant, { activationRefusal })
      const code = activationRefusal === 'localised' ? 'FlowRegionMoveInProgress' : activationRefusal
      const { wrapped, plain } = await refusals()
      expect(wrapped).toMatchObject({ status: 400, code: '0x80060467', inner: { code } })
      expect(plain.error.code).toBe(code)
      expect(plain.status).toBeGreaterThanOrEqual(400)
    },
  )

  it('names the policy that forbids it, who to ask and where to read', async () => {
    await setSwitches(emulator.url, tenant, { activationRefusal: 'ApiPolicyDataFlowViolation' })
    const { wrapped, plain } = await refusals()
    const extendedData = {
      violation: { policyDisplayName: 'Patient data stays inside', type: 'BusinessAndNonBusinessConnector' },
      additionalInfo: {
        adminContactEmailAddress: `it@${tenant.domain}`,
        policyWikiUrl: expect.stringMatching(/^https:/),
      },
    }
    expect(plain).toMatchObject({ status: 403, error: { extendedData } })
    expect(wrapped.inner).toMatchObject({ extendedData })
  })

  it('is throttled in a way that no full mailbox is', async () => {
    await setSwitches(emulator.url, tenant, { activationRefusal: 'TooManyConcurrentRequests' })
    expect((await refusals()).plain).toMatchObject({ status: 429, retryAfter: '1' })
  })

  it('leaves what is already on alone', async () => {
    const id = await inDataverse.makeFlow({ mailbox: inDataverse.clinic })
    await inDataverse.turn(id, 'on')
    await setSwitches(emulator.url, tenant, { activationRefusal: 'DlpViolation' })
    const renamed = { method: 'PATCH', body: JSON.stringify({ name: 'Renamed' }) }
    expect((await inDataverse.dataverse(`workflows(${id})`, renamed)).status).toBe(204)
  })
})
