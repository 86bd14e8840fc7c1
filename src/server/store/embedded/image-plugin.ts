import type { Plugin } from 'vite'
import { cachedImage, IMAGE_FILE } from './image.ts'

/** Puts the image of an empty database beside the built server. */
export const imagePlugin = (): Plugin => ({
  name: 'database-image',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'ssr',
  async generateBundle() {
    this.emitFile({ type: 'asset', fileName: IMAGE_FILE, source: await cachedImage() })
  },
})
