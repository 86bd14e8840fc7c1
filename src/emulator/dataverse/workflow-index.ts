import type { Organization, WorkflowRow } from '../tenant.ts'
import { type Comparable, comparable, compareValues } from './odata-filter.ts'
import type { Row } from './table.ts'
import { workflowRowOf } from './workflow-columns.ts'

interface Entry {
  readonly flow: WorkflowRow
  readonly row: Row
  readonly changed: Comparable
}

interface Index {
  readonly version: number
  readonly size: number
  readonly entries: readonly Entry[]
  /** The last changed first; made when it is first asked for. */
  byChange?: readonly Entry[]
}

const indexes = new WeakMap<Organization, Index>()

/** The flows of an organisation, or those changed since an instant, found as by the index of a database. */
export function workflowsOf(organization: Organization, since: Comparable): readonly Entry[] {
  const index = indexOf(organization)
  if (since === null) return index.entries
  index.byChange ??= index.entries.toSorted((one, other) => compareValues(other.changed, one.changed))
  const end = index.byChange.findIndex(({ changed }) => compareValues(changed, since) < 0)
  return end < 0 ? index.byChange : index.byChange.slice(0, end)
}

function indexOf(organization: Organization): Index {
  const { nextVersion: version, workflows, systemUsers } = organization
  const known = indexes.get(organization)
  // Every write takes a version, and a deletion a row.
  if (known?.version === version && known.size === workflows.size) return known
  const entries = [...workflows.values()].map((flow) => ({
    flow,
    row: workflowRowOf(flow, systemUsers),
    changed: comparable(flow.modifiedon),
  }))
  const index = { version, size: workflows.size, entries }
  indexes.set(organization, index)
  return index
}
