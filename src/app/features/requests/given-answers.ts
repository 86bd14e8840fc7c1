import * as v from 'valibot'
import { firstAnswers } from '#app/features/wizard/answers.ts'
import { type Question, questionsOf } from '#app/features/wizard/questions.ts'
import { Language } from '#domain/language.ts'
import type { FlowContent } from '#domain/request/content.ts'
import type { Template } from '#domain/templates/template.ts'

/** An answer of a request beside the one that its form began with. */
export interface GivenAnswer {
  readonly question: Question
  readonly value: unknown
  readonly suggested: unknown
  readonly changed: boolean
}

/** What was answered, question by question, and where it is not what the template suggests for this booking page. */
export function givenAnswers(
  template: Template,
  { answers, language }: Pick<FlowContent, 'answers' | 'language'>,
  timeZone: string | null,
): GivenAnswer[] {
  const asked = v.safeParse(Language, answers.language)
  // A form in another language suggests other texts; that language was chosen is all that differs.
  const texts = firstAnswers(template, asked.success ? asked.output : language, timeZone)
  const first = firstAnswers(template, language, timeZone)
  return questionsOf(template).map((question) => {
    const { key } = question
    const suggested = key === 'language' ? first[key] : texts[key]
    return { question, value: answers[key], suggested, changed: answers[key] !== suggested }
  })
}
