import { useQuery } from '@tanstack/react-query'
import { useApi } from '#app/api/api-context.tsx'
import { appointmentsQuery } from '#app/features/appointments/queries.ts'
import type { AppointmentList } from '#contract/appointment.ts'
import { filledRates } from '#domain/appointment/filled-rates.ts'
import type { FieldToken } from '#domain/flow/fields.ts'
import { type Filling, fillingOf, mayBeEmpty } from '#domain/flow/filling.ts'
import { useWizard } from './wizard-context.ts'

/** Long enough for building a flow: each appointment is read from Bookings by itself. */
const GOOD_FOR = 30 * 60_000

const measuredIn = ({ appointments, everFilled }: AppointmentList) => ({
  rates: filledRates(appointments),
  everFilled,
})

/** What is known of how often the appointments of this booking page fill fields. */
export interface Fillings {
  readonly of: (field: FieldToken) => Filling | null
  /** Whether nothing more will be known, be it that the appointments cannot be read. */
  readonly settled: boolean
}

/** Looks at the appointments of the last year, if one of these fields may be empty; nobody has to wait for it. */
export function useFillings(fields: readonly FieldToken[]): Fillings {
  const api = useApi()
  const { overview } = useWizard()
  const { data, isPending } = useQuery({
    ...appointmentsQuery(api, overview.business.address, 'year'),
    select: measuredIn,
    enabled: fields.some(mayBeEmpty),
    staleTime: GOOD_FOR,
  })
  return { of: (field) => fillingOf(field, data?.rates ?? null, data?.everFilled), settled: !isPending }
}
