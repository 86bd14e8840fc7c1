import { type ComponentProps, type ComponentType, lazy, Suspense } from 'react'
import { loadOnce } from '../load-once.ts'
import type SupportBundlePart from './support-bundle-part.tsx'

type Props = ComponentProps<typeof SupportBundlePart>

// Without it everything else about the problem can still be read.
const Part = lazy<ComponentType<Props>>(
  loadOnce(() => import('./support-bundle-part.tsx').catch(() => ({ default: () => null }))),
)

/** What may be handed to support, loaded with the first problem that somebody may want to hand on. */
export const SupportBundle = (props: Props) => (
  <Suspense>
    <Part {...props} />
  </Suspense>
)
