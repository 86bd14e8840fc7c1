import { type AppPackage, MANIFEST } from '../app-package.ts'

const VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/

/** Whether the version is three numbers, so that Teams can tell a newer package from an older one. */
export const version = ({ manifest }: AppPackage): string[] =>
  manifest.version === undefined || VERSION.test(manifest.version)
    ? []
    : [
        `${MANIFEST}: version: “${manifest.version}” is not of the form 1.2.3. Change the version in package.json.`,
      ]
