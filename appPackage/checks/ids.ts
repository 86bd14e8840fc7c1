import { type AppPackage, MANIFEST } from '../app-package.ts'

/** Chance makes a GUID of so few digits, or of digits in a row, once in millions. */
const isMadeUp = (id: string) => {
  const digits = id.toLowerCase().replaceAll('-', '')
  return new Set(digits).size < 8 || /01234567|12345678|abcdef0/.test(digits)
}

/** Whether the ids are of the publisher's own, not copied from an example. */
export const ids = ({ manifest }: AppPackage): string[] =>
  [
    {
      path: 'id',
      id: manifest.id,
      remedy: 'Set TEAMS_APP_ID to a GUID of your own: node -p "crypto.randomUUID()"',
    },
    {
      path: 'webApplicationInfo.id',
      id: manifest.webApplicationInfo?.id,
      remedy: 'Set ENTRA_CLIENT_ID to the client id of your app registration',
    },
  ].flatMap(({ path, id, remedy }) =>
    id && isMadeUp(id) ? [`${MANIFEST}: ${path}: ${id} is an example, not an id. ${remedy}.`] : [],
  )
