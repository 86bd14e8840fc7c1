import * as v from 'valibot'
import { entraRefusalCodes } from '../entra/refusal-codes.ts'
import { activationCodes } from '../flow-service/activation-codes.ts'
import type { Switches } from '../tenant.ts'

const Fields = v.partial(
  v.object({
    webhookAnswer: v.picklist([
      'decide',
      'accept-all',
      'unauthorized',
      'not-administrator',
      'domain-not-allowed',
      'too-many',
      'server-error',
    ]),
    refusalSurface: v.picklist(['sync', 'async']),
    wrapperStatus: v.pipe(v.string(), v.transform(Number), v.picklist([400, 403])),
    clientDataFilter: v.picklist(['accepted', 'refused']),
    webhookRefusal: v.picklist(['quoted', 'bare']),
    unarmedTrigger: v.picklist(['failed', 'error-500']),
    flowActions: v.picklist(['listed', 'forbidden', 'empty']),
    activationRefusal: v.picklist(['none', ...activationCodes]),
    entraRefusal: v.union([
      v.pipe(
        v.literal('none'),
        v.transform(() => null),
      ),
      v.pipe(v.string(), v.transform(Number), v.picklist(entraRefusalCodes)),
    ]),
  }),
)

/** The switches that a form chooses from lists, as far as it has them; a resource that Entra's refusal was limited to stays so. */
export function switchesIn(form: unknown, before: Switches): object {
  const { entraRefusal: code, ...chosen } = v.parse(Fields, form)
  if (code === undefined) return chosen
  return { ...chosen, entraRefusal: code === null ? null : { ...before.entraRefusal, code } }
}
