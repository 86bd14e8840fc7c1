import type { BrowserContext, Route } from '@playwright/test'

const SIGN_IN = '**/oauth2/v2.0/authorize?*'

/** Has Microsoft's windows answered as if another account were chosen in them; gives the way back. */
export async function answerAs(context: BrowserContext, username: string): Promise<() => Promise<void>> {
  const asAnother = async (route: Route) => {
    const url = new URL(route.request().url())
    if (url.searchParams.get('login_hint') === username) return route.fallback()
    url.searchParams.set('login_hint', username)
    await route.fulfill({ status: 302, headers: { location: url.href } })
  }
  await context.route(SIGN_IN, asAnother)
  return () => context.unroute(SIGN_IN, asAnother)
}
