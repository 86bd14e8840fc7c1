// Runs a TypeScript file of ours, which Node itself cannot before version 22.
import { runnerImport } from 'vite'

await runnerImport(process.argv[2])
