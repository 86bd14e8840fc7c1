import './build-if-stale.js'

await import('../dist/server/restore.js')
