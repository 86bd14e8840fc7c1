import { loadOnce } from '../load-once.ts'

/** What explains a problem, which nobody downloads before the page is there. */
export const loadExplainedProblem = loadOnce(() => import('./explained-problem.tsx'))
