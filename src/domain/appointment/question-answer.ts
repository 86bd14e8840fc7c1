import type { BookingPage, GraphAnswer, GraphService } from './graph-appointment.ts'
import type { CustomQuestion } from './payload.ts'
import type { WarningReason } from './warning.ts'

const NUMBER = /^\d+$/

/** Where an option stands among a question's; Graph gives options by their text, and some by their number. */
function placeOf(option: string | number, options: readonly string[]): number | null {
  const place = options.indexOf(String(option))
  if (place >= 0) return place
  return NUMBER.test(String(option)) && Number(option) < options.length ? Number(option) : null
}

/** An answer as the trigger delivers it: what Graph leaves out of the question is what the page asks today. */
export function customQuestion(
  given: GraphAnswer,
  service: GraphService | undefined,
  { questions }: Pick<BookingPage, 'questions'>,
  warn: (why: WarningReason) => void,
): CustomQuestion {
  const asked = questions.find(({ id }) => id === given.questionId)
  const assigned = service?.customQuestions.find(({ questionId }) => questionId === given.questionId)
  const offersOptions = given.answerOptions.length > 0
  const chosen = given.selectedOptions.length > 0
  const options = offersOptions || !chosen ? given.answerOptions : (asked?.answerOptions ?? [])
  const places = given.selectedOptions.map((option) => placeOf(option, options))
  if (given.question === null || given.isRequired === null || options !== given.answerOptions)
    warn('from-settings')
  if (places.includes(null)) warn('option-unknown')
  if (chosen) warn('option-numbers')
  return {
    QuestionID: given.questionId ?? '',
    Question: given.question ?? asked?.displayName ?? '',
    Answer: given.answer ?? '',
    AnswerOptions: options,
    IsRequired: given.isRequired ?? assigned?.isRequired ?? false,
    SelectedOptions: places.filter((place) => place !== null),
  }
}

/** What was answered, as text: what was typed, or else the chosen options. */
export function answerText(
  { Answer, AnswerOptions, SelectedOptions }: CustomQuestion,
  warn: (why: WarningReason) => void,
): string {
  if (Answer.trim() !== '' || SelectedOptions.length === 0) return Answer
  const chosen = SelectedOptions.flatMap((place) => AnswerOptions[place] ?? [])
  warn('option-numbers')
  if (chosen.length < SelectedOptions.length) warn('option-unknown')
  return chosen.join(', ')
}
