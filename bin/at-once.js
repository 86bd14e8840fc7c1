// Runs scripts of package.json at the same time, and fails if one of them does.
import { spawn } from 'node:child_process'

const run = (script) =>
  new Promise((resolve) => {
    const shell = process.platform === 'win32'
    spawn('npm', ['run', '--silent', script], { stdio: 'inherit', shell }).once('close', resolve)
  })
const codes = await Promise.all(process.argv.slice(2).map(run))
process.exit(codes.every((code) => code === 0) ? 0 : 1)
