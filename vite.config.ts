import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** The app goes to dist/app; the server, and the emulator that only the demo starts, to dist. */
export default defineConfig({
  root: 'src/app',
  publicDir: '../../public',
  plugins: [react()],
  builder: {},
  environments: {
    client: {
      build: {
        outDir: '../../dist/app',
        emptyOutDir: true,
        target: 'es2022',
        // Every browser served here knows modulepreload; its polyfill would tie the sign-in page to the app's chunks.
        modulePreload: { polyfill: false },
        rolldownOptions: { input: ['src/app/index.html', 'src/app/auth.html'] },
      },
    },
    ssr: {
      build: {
        outDir: '../../dist/server',
        emptyOutDir: true,
        target: 'node20',
        ssr: true,
        rolldownOptions: { input: 'src/start.ts' },
      },
    },
  },
  test: {
    root: '.',
    include: ['src/**/*.test.{ts,tsx}'],
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
  },
})
