/** The limits of Power Automate that a definition keeps to. */
export const limits = {
  actions: 500,
  /** How many actions may stand around an action. */
  nesting: 8,
  cases: 25,
  variables: 250,
  nameLength: 80,
  iterations: 5000,
  concurrency: 50,
  retries: 90,
  expressionLength: 8192,
} as const
