import type { Plugin } from 'vite'

const DEBUG = /@microsoft\/teams-js\/.+\/debug\/src\/browser\.js$/
const APP = /@microsoft\/teams-js\/.+\/public\/app\/app\.js$/
const LOCAL_TIME = '(new Date).toLocaleString()'

/** Stands for the package `debug` as TeamsJS uses it, and writes nothing. */
const SILENT = `
  const silent = () => {}
  silent.extend = () => silent
  export const b = { debug: Object.assign(() => silent, { formatArgs() {} }) }`

/**
 * Builds TeamsJS without its log, which nobody reads of a tab in use: the package that writes it, and the local time of
 * its first line, for which the browser would load all its formats, 60 ms before the tab has said hello.
 */
export const quietTeamsPlugin = (): Plugin => ({
  name: 'quiet-teams',
  apply: 'build',
  enforce: 'pre',
  load: (id) => (DEBUG.test(id) ? SILENT : null),
  transform(code, id) {
    if (!APP.test(id)) return null
    if (!code.includes(LOCAL_TIME)) throw new Error(`TeamsJS no longer logs ${LOCAL_TIME}.`)
    return { code: code.replace(LOCAL_TIME, '""'), map: null }
  },
})
