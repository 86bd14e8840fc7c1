import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { chunkRecordPlugin } from './bench/bytes/chunk-record-plugin.ts'
import { SlowFirst } from './slow-first.ts'
import { compileHintPlugin } from './src/app/compile-hint-plugin.ts'
import { quietTeamsPlugin } from './src/app/host/quiet-teams-plugin.ts'
import { skeletonPlugin } from './src/app/skeleton/skeleton-plugin.ts'
import { fluentThemesPlugin } from './src/app/theme/fluent-themes-plugin.ts'
import { lightIconsPlugin } from './src/app/theme/light-icons-plugin.ts'
import { precompressPlugin } from './src/server/page/precompress-plugin.ts'
import { imagePlugin } from './src/server/store/embedded/image-plugin.ts'

const { version }: { version: string } = JSON.parse(
  readFileSync(new URL('package.json', import.meta.url), 'utf8'),
)

/** The app goes to dist/app; the server, and the emulator that only the demo starts, to dist. */
export default defineConfig({
  root: 'src/app',
  define: { 'import.meta.env.VITE_APP_VERSION': JSON.stringify(version) },
  publicDir: '../../public',
  // Wouter brings, for older Reacts, what this one has.
  resolve: { alias: { 'use-sync-external-store/shim/index.js': 'react' } },
  plugins: [
    react(),
    fluentThemesPlugin(),
    lightIconsPlugin(),
    quietTeamsPlugin(),
    skeletonPlugin(),
    compileHintPlugin(['index', 'react', 'teams', 'page']),
    precompressPlugin(),
    imagePlugin(),
    chunkRecordPlugin(),
  ],
  builder: {},
  css: {
    modules: {
      // A name that can be read, and that costs less than one with a hash: no two style sheets have the same name.
      generateScopedName: (name, file) => `${file.replace(/^.*\/([^/]+)\.module\.css.*$/, '$1')}-${name}`,
    },
  },
  environments: {
    client: {
      build: {
        outDir: '../../dist/app',
        emptyOutDir: true,
        target: 'es2022',
        modulePreload: { polyfill: false },
        rolldownOptions: {
          input: 'src/app/index.html',
          // What begins, React, Teams, all else that the first screen needs, and what tells of trouble: a file each, for each more is waited for and named.
          output: {
            // The page names every file that may come later; what tells one build's from another's need not be longer.
            chunkFileNames: 'assets/[name]-[hash:7].js',
            assetFileNames: 'assets/[name]-[hash:6][extname]',
            codeSplitting: {
              groups: [
                { name: 'main', tags: ['$initial'], priority: 3 },
                { name: 'teams', test: /src\/app\/host\/teams\.ts$/, priority: 2 },
                { name: 'react', test: /node_modules\/(?:react-dom|scheduler)\//, priority: 2 },
                { name: 'page', test: /src\/app\/page\.tsx$/, priority: 1 },
                { name: 'trouble', test: /src\/app\/.*\/(?:explained-problem|gone-\w+)\.tsx$/ },
              ],
            },
          },
        },
      },
    },
    // Built apart, so that the window that signs somebody in loads its own few bytes and nothing of the app's.
    auth: {
      consumer: 'client',
      build: {
        outDir: '../../dist/app',
        emptyOutDir: false,
        copyPublicDir: false,
        target: 'es2022',
        modulePreload: { polyfill: false },
        rolldownOptions: { input: 'src/app/auth.html' },
      },
    },
    // The script of the page on which the emulator plays Teams.
    teams: {
      consumer: 'client',
      build: {
        outDir: '../../dist/emulator',
        emptyOutDir: true,
        copyPublicDir: false,
        target: 'es2022',
        modulePreload: { polyfill: false },
        rolldownOptions: {
          input: 'src/emulator/teams/client/main.ts',
          output: { entryFileNames: 'teams.js' },
        },
      },
    },
    ssr: {
      build: {
        outDir: '../../dist/server',
        copyPublicDir: false,
        emptyOutDir: true,
        target: 'node20',
        ssr: true,
        rolldownOptions: {
          input: ['src/start.ts', 'src/backup.ts', 'src/restore.ts'],
          // All in one folder, where each finds the image of the database beside it.
          output: { chunkFileNames: '[name]-[hash:6].js' },
        },
      },
    },
  },
  test: {
    root: '.',
    // No test touches what another imports, so nothing has to be loaded anew for each file.
    isolate: false,
    // Vitest leaves a core to others, of which there are none in a test run.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: SlowFirst },
    include: ['{src,appPackage,bench,e2e}/**/*.test.{ts,tsx}'],
    // Long enough for a busy machine: what a test waits for is an answer, never a time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
  },
})
