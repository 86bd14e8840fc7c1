import { randomUUID } from 'node:crypto'
import type { Fault, Tenant } from '../tenant.ts'

const waiting = new WeakMap<Fault, (() => void)[]>()
const held = new WeakMap<Fault, (() => void)[]>()

/** Sets a fault up for the next requests that match it. */
export function addFault(tenant: Tenant, fault: Omit<Fault, 'id' | 'hits'>): Fault {
  const added: Fault = { ...fault, id: randomUUID(), hits: 0 }
  tenant.faults.push(added)
  return added
}

/** Takes a fault back; false when there is none of that id. */
export function removeFault(tenant: Tenant, id: string): boolean {
  const at = tenant.faults.findIndex((fault) => fault.id === id)
  if (at < 0) return false
  for (const fault of tenant.faults.splice(at, 1)) for (const go of held.get(fault) ?? []) go()
  return true
}

/** Resolves once a fault that struck is taken back. */
export function takenBack(fault: Fault): Promise<void> {
  return new Promise((resolve) => {
    held.set(fault, [...(held.get(fault) ?? []), resolve])
  })
}

/** Claims the first fault that has a time left for this request. */
export function claimFault(tenant: Tenant, method: string, url: URL): Fault | undefined {
  const address = url.pathname + url.search
  const matching = tenant.faults.filter(
    ({ times, match }) =>
      times > 0 &&
      (match.method ?? method).toUpperCase() === method &&
      [address, readable(address)].some((path) => new RegExp(match.path).test(path)),
  )
  const claimed = matching.find(({ skip = 0 }) => skip === 0)
  for (const fault of matching) if (fault !== claimed && fault.skip) fault.skip -= 1
  if (claimed) claimed.times -= 1
  return claimed
}

/** Notes that a fault struck and tells those who wait for it. */
export function strike(fault: Fault): void {
  fault.hits += 1
  for (const tell of waiting.get(fault) ?? []) tell()
  waiting.delete(fault)
}

/** Resolves once a fault has struck. */
export function struck(fault: Fault): Promise<void> {
  if (fault.hits > 0) return Promise.resolve()
  return new Promise((resolve) => {
    waiting.set(fault, [...(waiting.get(fault) ?? []), resolve])
  })
}

function readable(address: string): string {
  try {
    return decodeURIComponent(address.replaceAll('+', ' '))
  } catch {
    return address
  }
}
