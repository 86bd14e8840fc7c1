/** What this Teams can do, as a tab learns it when it says hello. */
export const runtimeConfig = (nestedAppAuth: boolean): string =>
  JSON.stringify({
    apiVersion: 4,
    isLegacyTeams: false,
    isNAAChannelRecommended: nestedAppAuth,
    supports: {
      app: { lifecycle: {}, notifySuccessResponse: {} },
      pages: { config: {}, currentApp: {} },
      ...(nestedAppAuth ? { nestedAppAuth: {} } : {}),
    },
  })
