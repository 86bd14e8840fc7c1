import pLimit from 'p-limit'
import * as v from 'valibot'
import {
  type BookingPage,
  GraphAppointment,
  GraphHost,
  GraphQuestion,
  GraphService,
} from '#domain/appointment/graph-appointment.ts'
import type { Operation } from '#domain/refusal/operation.ts'
import type { SmtpAddress } from '#domain/smtp-address.ts'
import type { UpstreamAnswer } from './http.ts'
import type { Lanes } from './lanes.ts'
import { allPages } from './paging.ts'
import { unlessRefused } from './upstream-error.ts'

/** Appointments read at a time; one of the mailbox's lanes stays free for whoever else asks. */
const AT_A_TIME = 3

const Listed = v.pick(GraphAppointment, ['id', 'startDateTime'])

/** Between which instants, and how many of the newest. */
export interface Wanted {
  readonly from: string
  readonly to: string
  readonly limit: number
}

/** Appointments as far as they could be read; a list that leaves some out says so. */
export interface FoundAppointments {
  readonly appointments: GraphAppointment[]
  readonly more: boolean
  readonly unread: number
}

/** What Graph tells of the appointments of booking pages. */
export interface GraphAppointments {
  /** What a page says today of the things that its appointments name. */
  bookingPage(address: SmtpAddress): Promise<BookingPage>
  /** The newest appointments of a range, each whole. */
  appointments(address: SmtpAddress, wanted: Wanted): Promise<FoundAppointments>
}

/** How to ask Graph in one caller's name. */
export interface Asking {
  readonly get: (operation: Operation, url: string, mailbox: SmtpAddress) => Promise<UpstreamAnswer>
  readonly of: (address: SmtpAddress) => string
  readonly lanes: Lanes
}

export function graphAppointments({ get, of, lanes }: Asking): GraphAppointments {
  const list = <Item extends v.GenericSchema>(
    address: SmtpAddress,
    operation: Operation,
    item: Item,
    path: string,
  ) =>
    lanes(address, () =>
      allPages(item, `${of(address)}/${path}`, { service: 'graph', operation }, (url) =>
        get(operation, url, address),
      ),
    )

  // Lists keep back who comes and what they wrote, so each appointment is asked for by its id.
  const whole = (address: SmtpAddress, id: string) =>
    lanes(address, async () => {
      const url = `${of(address)}/appointments/${encodeURIComponent(id)}`
      const answer = await unlessRefused([404], get('read an appointment', url, address), null)
      return answer && v.safeParse(GraphAppointment, answer.body)
    })

  return {
    bookingPage: async (address) => {
      const [services, staff, questions] = await Promise.all([
        list(address, 'list services', GraphService, 'services'),
        list(address, 'list staff members', GraphHost, 'staffMembers'),
        list(address, 'list custom questions', GraphQuestion, 'customQuestions'),
      ])
      return { services, staff, questions }
    },
    appointments: async (address, { from, to, limit }) => {
      const range = `calendarView?start=${encodeURIComponent(from)}&end=${encodeURIComponent(to)}`
      const seen = (await list(address, 'list appointments', v.unknown(), range)).map((item) =>
        v.safeParse(Listed, item),
      )
      const listed = seen.flatMap(({ success, output }) => (success ? [output] : []))
      const newest = listed.toSorted((one, other) => other.startDateTime - one.startDateTime).slice(0, limit)
      const queue = pLimit(AT_A_TIME)
      try {
        const read = await Promise.all(newest.map(({ id }) => queue(() => whole(address, id))))
        // What is gone by now was cancelled meanwhile.
        const found = read.filter((one) => one !== null)
        const appointments = found.flatMap(({ success, output }) => (success ? [output] : []))
        return {
          appointments,
          more: listed.length > newest.length,
          unread: seen.length - listed.length + found.length - appointments.length,
        }
      } catch (error) {
        queue.clearQueue()
        throw error
      }
    },
  }
}
