import { type AppPackage, MANIFEST } from '../app-package.ts'
import { tabUrls } from '../manifest.ts'

const HOST_NAME = /^(\*\.)*([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]*[a-z0-9])?$/i
/** Below these anybody can have a name. */
const SHARED = [
  'azurewebsites.net',
  'azurestaticapps.net',
  'azurecontainerapps.io',
  'azurefd.net',
  'azureedge.net',
  'cloudapp.azure.com',
  'windows.net',
  'onmicrosoft.com',
  'amazonaws.com',
  'cloudfront.net',
  'run.app',
  'web.app',
  'appspot.com',
  'github.io',
  'herokuapp.com',
  'netlify.app',
  'vercel.app',
  'pages.dev',
  'workers.dev',
  'fly.dev',
  'onrender.com',
]
const TUNNELS = [
  'ngrok.io',
  'ngrok.app',
  'ngrok.dev',
  'ngrok-free.app',
  'ngrok-free.dev',
  'devtunnels.ms',
  'trycloudflare.com',
  'loca.lt',
  'localhost.run',
  'lhr.life',
  'serveo.net',
]
const MICROSOFTS = ['microsoft.com', 'microsoftonline.com', 'office.com', 'cloud.microsoft', 'live.com']

const isIn = (domain: string, parents: readonly string[]) =>
  parents.some((parent) => domain === parent || domain.endsWith(`.${parent}`))

function faultOf(domain: string): string | null {
  const name = domain.toLowerCase()
  const bare = name.replace(/^(\*\.)+/, '')
  if (!HOST_NAME.test(domain)) return 'is not a host name. Leave out scheme, port and path'
  if (name !== bare && (!bare.includes('.') || isIn(bare, SHARED)))
    return 'takes in hosts of other people. Name your own host in full'
  if (isIn(bare, TUNNELS))
    return 'is a tunnel, which the store refuses. Serve the page from a host of your own'
  if (isIn(bare, MICROSOFTS)) return 'is Microsoft’s. Name only hosts of your own'
  return null
}

const covers = (domain: string, host: string) =>
  new RegExp(`^${domain.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}$`, 'i').test(host)

/** Whether the domains are hosts of the publisher's own, and take in every page that Teams opens. */
export function domains({ manifest }: AppPackage): string[] {
  const { validDomains } = manifest
  const named = validDomains.filter((domain) => HOST_NAME.test(domain))
  return [
    ...validDomains.flatMap((domain, at) => {
      const fault = faultOf(domain)
      return fault ? [`${MANIFEST}: validDomains[${at}]: “${domain}” ${fault}.`] : []
    }),
    ...tabUrls(manifest)
      .filter(({ url }) => !named.some((domain) => covers(domain, url.hostname)))
      .map(
        ({ path, url }) =>
          `${MANIFEST}: ${path}: the host ${url.hostname} is not among validDomains, so Teams would not open it. Add it there.`,
      ),
  ]
}
