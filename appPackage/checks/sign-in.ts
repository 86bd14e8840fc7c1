import { type AppPackage, MANIFEST } from '../app-package.ts'
import { tabUrls } from '../manifest.ts'

/** The one form of claims that Teams takes. */
const CLAIMS = '{"access_token":{"xms_cc":{"values":["CP1"]}}}'

/** Whether the tokens that Teams asks for are for the very page it opens. */
export function signIn({ manifest }: AppPackage): string[] {
  const { id, resource, nestedAppAuthInfo = [] } = manifest.webApplicationInfo ?? {}
  const at = `${MANIFEST}: webApplicationInfo.`
  const hosts = [...new Set(tabUrls(manifest).map(({ url }) => url.host))]
  const scope = `${resource}/access_as_user`
  return [
    ...hosts
      .filter((host) => resource !== `api://${host}/${id}`)
      .map(
        (host) =>
          `${at}resource: “${resource}” is not api://${host}/${id}, so Teams would give the page no token. Set ENTRA_APP_ID_URI, and the Application ID URI of the registration, to that.`,
      ),
    ...nestedAppAuthInfo.flatMap(({ redirectUri, scopes, claims }, index) => [
      ...hosts
        .filter((host) => redirectUri !== `brk-multihub://${host}`)
        .map(
          (host) =>
            `${at}nestedAppAuthInfo[${index}].redirectUri: “${redirectUri}” is not the origin of the page. Write brk-multihub://${host}.`,
        ),
      ...(scopes.join(' ') === scope
        ? []
        : [
            `${at}nestedAppAuthInfo[${index}].scopes: “${scopes.join(' ')}” is not what the page asks for. Write ${scope} alone.`,
          ]),
      ...(claims === undefined || claims === CLAIMS
        ? []
        : [
            `${at}nestedAppAuthInfo[${index}].claims: Teams takes nothing but ${CLAIMS}. Write that, or leave it out.`,
          ]),
    ]),
  ]
}
