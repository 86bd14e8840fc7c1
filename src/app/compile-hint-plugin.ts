import type { Plugin } from 'vite'

/** Of V8: compile every function of this file beside the main thread, while the file still arrives. */
const HINT = '//# allFunctionsCalledOnLoad\n'

/** Marks the chunks of which most is called at once; elsewhere the hint would only cost. */
export const compileHintPlugin = (names: readonly string[]): Plugin => ({
  name: 'compile-hint',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const name of names) {
        const chunk = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === name)
        if (chunk?.type !== 'chunk') throw new Error(`There is no chunk ${name}.`)
        chunk.code = HINT + chunk.code
      }
    },
  },
})
