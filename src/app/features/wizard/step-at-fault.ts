import type { Problem } from '#contract/problem.ts'
import type { WizardStep } from './said-so-far.ts'

/** The step at which the first thing that keeps a request from being sent can be put right. */
export function stepAtFault({ fields }: Pick<Problem, 'fields'>): WizardStep {
  const steps = fields?.map(({ path }): WizardStep => {
    if (path === 'template') return 'template'
    return path.startsWith('answers') ? 'answers' : 'review'
  })
  const order: readonly WizardStep[] = ['template', 'answers', 'review']
  return order.find((step) => steps?.includes(step)) ?? 'review'
}
