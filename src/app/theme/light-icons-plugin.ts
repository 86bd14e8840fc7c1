import type { Plugin } from 'vite'

const FACTORY = /@fluentui\/react-icons\/lib\/headless\/createFluentIcon\.js$/

/** Makes Fluent's icons of one small component: ours have one colour, no title, and are never turned round. */
export const lightIconsPlugin = (): Plugin => ({
  name: 'light-icons',
  apply: 'build',
  enforce: 'pre',
  load(id) {
    if (!FACTORY.test(id)) return null
    return `
      import { createElement } from 'react'
      export const createFluentIcon = (name, width, paths) => ({ className, ...rest }) =>
        createElement(
          'svg',
          {
            className, fill: 'currentColor', width, height: width, viewBox: '0 0 20 20', 'aria-hidden': true, 'data-fui-icon': '', ...rest,
          },
          ...paths.map((d) => createElement('path', { d })),
        )`
  },
})
