import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { html, raw } from 'hono/html'
import { pageStyle } from './page-style.ts'
import type { Words } from './words.ts'

const styleHash = createHash('sha256').update(pageStyle).digest('base64')

type Html = ReturnType<typeof html> | string

/** A sign-in page, which says on every one that it is not Microsoft's, and like Entra's stands in no frame. */
export async function entraPage(
  c: Context,
  words: Words,
  { title, lead, body, status = 200 }: { title: string; lead?: string; body: Html; status?: 200 | 400 },
): Promise<Response> {
  c.header(
    'Content-Security-Policy',
    `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; frame-ancestors 'none'`,
  )
  c.header('X-Frame-Options', 'DENY')
  c.header('Cache-Control', 'no-store')
  return c.html(
    html`<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${words.notMicrosoft}</title>
<style>${raw(pageStyle)}</style>
</head>
<body>
<header class="notice"><p><strong>${words.notMicrosoft}</strong>${words.notMicrosoftDetail}</p></header>
<main>
<h1>${title}</h1>
${lead === undefined ? '' : html`<p class="lead">${lead}</p>`}
${body}
</main>
</body>
</html>`,
    status,
  )
}
