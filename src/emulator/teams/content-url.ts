/** What the manifest has Teams fill in wherever it opens one of the app's pages. */
const FILLED_IN = '?theme={app.theme}&locale={app.locale}&at={page.subPageId}'

/** The URL of one of the app's pages as the manifest or a saved tab writes it. */
export const contentUrlOf = (app: string, place: string): string => `${app}${place}${FILLED_IN}`

/** What the placeholders of a content URL stand for; one without a value becomes empty, an unknown one stays. */
export type Placeholders = Readonly<Record<string, string>>

/** The content URL as the frame opens it. */
export const filledIn = (contentUrl: string, values: Placeholders): string =>
  contentUrl.replace(/\{([\w.]+)\}/g, (placeholder, name: string) => {
    const value = values[name]
    return value === undefined ? placeholder : encodeURIComponent(value)
  })
