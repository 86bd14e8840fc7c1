import type { Plugin } from 'vite'

const APP = /@microsoft\/teams-js\/.+\/public\/app\/app\.js$/
const LOCAL_TIME = '(new Date).toLocaleString()'

/** Lets TeamsJS log its start without the browser's formats of dates, which take 60 ms to load and are shown to nobody. */
export const teamsLogPlugin = (): Plugin => ({
  name: 'teams-log',
  apply: 'build',
  transform(code, id) {
    if (!APP.test(id)) return null
    if (!code.includes(LOCAL_TIME))
      throw new Error(`TeamsJS no longer logs ${LOCAL_TIME}: away with this plugin.`)
    return { code: code.replace(LOCAL_TIME, 'String(new Date)'), map: null }
  },
})
