import { type ComponentType, use } from 'react'
import { loadOnce } from './load-once.ts'

/** A component that loads when it is first drawn, and anew some time after it did not come; React's `lazy` keeps a failure for ever. */
export function arriving<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
): ComponentType<Props> {
  const loaded = loadOnce(load)
  return (props) => {
    const { default: Arrived } = use(loaded())
    return <Arrived {...props} />
  }
}
