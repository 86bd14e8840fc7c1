/** Makes the SHA-256 of a text by the browser's own means. */
export const digest = (text: string): Promise<ArrayBuffer> =>
  crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
