/** The looks of the page, by the names Teams has for its themes. */
export type Look = 'default' | 'dark' | 'contrast'

/** What the host wrote in the place of a placeholder of the tab's URL; null where it wrote nothing. */
export const hostWrote = (value: string | null | undefined): string | null =>
  value && !/[{}]/.test(value) ? value : null

/** The look of a theme that the host names; one that is not known is taken for the default. */
export const lookOf = (theme: string): Look => (theme === 'dark' || theme === 'contrast' ? theme : 'default')
