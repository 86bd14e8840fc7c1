import type { FlowRun } from '../tenant.ts'
import { FlowApiError } from './api-error.ts'

const clause = /^(status|startTime) (eq|ne|ge|gt|le|lt) (?:'([^']*)'|(\S+))$/i

/** Reads the `$filter` of a list of runs: clauses on status and start, all of which must hold. */
export function runFilter(text: string | undefined): (run: FlowRun) => boolean {
  if (!text) return () => true
  const clauses = text.split(/ and /i).map((part) => {
    const [, field = '', operator = '', quoted, bare] = clause.exec(part.trim()) ?? []
    if (field === '') {
      throw new FlowApiError(400, 'InvalidFilterInQueryString', `The filter '${text}' is not valid.`)
    }
    return { field: field.toLowerCase(), operator: operator.toLowerCase(), value: quoted ?? bare ?? '' }
  })
  return (run) =>
    clauses.every(({ field, operator, value }) => {
      const order =
        field === 'status' ? run.status.localeCompare(value) : Date.parse(run.startTime) - Date.parse(value)
      return compare(operator, order)
    })
}

function compare(operator: string, order: number): boolean {
  switch (operator) {
    case 'eq':
      return order === 0
    case 'ne':
      return order !== 0
    case 'ge':
      return order >= 0
    case 'gt':
      return order > 0
    case 'le':
      return order <= 0
    default:
      return order < 0
  }
}
