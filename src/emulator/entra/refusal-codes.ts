/** With what Entra can be made to refuse to exchange a token. */
export const entraRefusalCodes = [
  50057, 50076, 50079, 50158, 53000, 53003, 65001, 70043, 500131, 650052, 650057,
] as const
export type EntraRefusalCode = (typeof entraRefusalCodes)[number]
