import * as v from 'valibot'

/** What the page must know before it can sign anybody in; the server writes it into index.html. */
export const PageConfig = v.object({
  clientId: v.string(),
  /** As MSAL takes it, e.g. https://login.microsoftonline.com/organizations. */
  authority: v.string(),
  /** Endpoints as JSON where they are not Microsoft's own, so MSAL asks no network for them. */
  authorityMetadata: v.optional(v.string()),
  scope: v.string(),
  /** Origins beside Microsoft's own that may play the host of the tab. */
  hostOrigins: v.optional(v.array(v.string())),
  /** Where Power Automate itself shows flows and connections. */
  powerAutomateUrl: v.string(),
  /** Where to book an appointment by hand when the emulator plays Microsoft. */
  emulatorUrl: v.optional(v.string()),
})
export type PageConfig = v.InferOutput<typeof PageConfig>
