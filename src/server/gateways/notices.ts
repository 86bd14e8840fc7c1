import type { Operation } from '#domain/refusal/operation.ts'
import type { Config } from '../config.ts'
import type { Caller } from '../identity.ts'
import type { Send } from './http.ts'
import type { TokenSource } from './on-behalf-of.ts'

const MAIL = 'https://graph.microsoft.com/Mail.Send'
const ACTIVITY = 'https://graph.microsoft.com/TeamsActivity.Send'

/** A mail to people who see each other among its recipients. */
export interface Mail {
  readonly to: readonly { readonly name: string; readonly address: string }[]
  readonly subject: string
  readonly html: string
}

/** A line in an activity feed, as the manifest of the Teams app words its type. */
export interface Activity {
  readonly type: string
  readonly parameters: Readonly<Record<string, string>>
  readonly preview: string
  readonly topic: string
  /** Where in Teams it leads. */
  readonly link: string
}

/** What goes out to people in one caller's name; that they have not consented to it is found out before anything is sent. */
export interface Notices {
  mailer(): Promise<(mail: Mail) => Promise<void>>
  /** Notifies somebody known by their id or user principal name. */
  notifier(): Promise<(user: string, activity: Activity) => Promise<void>>
}

export const noticesFor =
  ({ graphUrl }: Config, send: Send, tokens: TokenSource) =>
  (caller: Caller): Notices => {
    const sender = async (scope: string, operation: Operation) => {
      const authorization = `Bearer ${await tokens(caller, scope)}`
      return async (path: string, json: unknown) => {
        await send({
          service: 'graph',
          operation,
          caller,
          method: 'POST',
          url: `${graphUrl}/v1.0${path}`,
          headers: { authorization },
          json,
        })
      }
    }
    return {
      mailer: async () => {
        const post = await sender(MAIL, 'send a mail')
        return ({ to, subject, html }) => {
          const toRecipients = to.map(({ name, address }) => ({ emailAddress: { name, address } }))
          const body = { contentType: 'HTML', content: html }
          return post('/me/sendMail', { message: { subject, body, toRecipients } })
        }
      },
      notifier: async () => {
        const post = await sender(ACTIVITY, 'notify somebody in Teams')
        return (user, { type, parameters, preview, topic, link }) =>
          post(`/users/${encodeURIComponent(user)}/teamwork/sendActivityNotification`, {
            topic: { source: 'text', value: topic, webUrl: link },
            activityType: type,
            previewText: { content: preview },
            templateParameters: Object.entries(parameters).map(([name, value]) => ({ name, value })),
          })
      },
    }
  }
