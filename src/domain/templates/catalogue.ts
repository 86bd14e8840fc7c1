import type { Language } from '../language.ts'
import { contactUpsert } from './contact-upsert.ts'
import { stripeCustomer } from './stripe-customer.ts'
import type { Template } from './template.ts'
import { welcomeMail } from './welcome-mail.ts'
import { zoomMeeting } from './zoom-meeting.ts'

/** The gallery, in the order in which it is shown. */
export const templates: readonly Template[] = [zoomMeeting, welcomeMail, contactUpsert, stripeCustomer]

/** The template of that id, which may come from anywhere. */
export const templateById = (id: string): Template | undefined =>
  templates.find((template) => template.id === id)

/** What the form of a template starts from, in the words of a language. */
export const defaultsOf = (template: Template, language: Language): Readonly<Record<string, unknown>> =>
  template.defaults(language)
