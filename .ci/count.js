import { existsSync, readFileSync } from 'node:fs'

const read = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {})
const unit = read('test-results/unit.json')
const { stats = {} } = read('test-results/e2e.json')
const passed = (unit.numPassedTests ?? 0) + (stats.expected ?? 0) + (stats.flaky ?? 0)
const failed = (unit.numFailedTests ?? 0) + (stats.unexpected ?? 0)
process.stdout.write(`${passed} passed, ${failed} failed\n`)
