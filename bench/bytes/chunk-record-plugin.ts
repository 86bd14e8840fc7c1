import type { Plugin } from 'vite'

/** Writes down, beside the built app, which modules went into which chunk, and what each chunk imports. */
export const chunkRecordPlugin = (): Plugin => ({
  name: 'chunk-record',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
    const record = chunks.map(({ fileName, isEntry, imports, moduleIds }) => [
      fileName,
      { isEntry, imports, modules: moduleIds },
    ])
    this.emitFile({
      type: 'asset',
      fileName: 'chunks.json',
      source: JSON.stringify(Object.fromEntries(record)),
    })
  },
})
