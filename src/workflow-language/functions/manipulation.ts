import type { FunctionTable } from './workflow-function.ts'

/** Functions that choose among values or change the properties of an object. */
export const manipulationFunctions: FunctionTable = {
  addProperty: {
    parameters: 'object, property, value',
    call: (given) => {
      const [object, key] = [given.object(0), given.string(1)]
      if (Object.hasOwn(object, key)) given.fail(`the property '${key}' is there already`)
      return { ...object, [key]: given.any(2) }
    },
  },
  coalesce: {
    parameters: 'object1, ...',
    call: (given) => given.all().find((value) => value !== null) ?? null,
  },
  removeProperty: {
    parameters: 'object, property',
    call: (given) => {
      const key = given.string(1)
      return Object.fromEntries(Object.entries(given.object(0)).filter(([name]) => name !== key))
    },
  },
  setProperty: {
    parameters: 'object, property, value',
    call: (given) => ({ ...given.object(0), [given.string(1)]: given.any(2) }),
  },
}
