import { ExpressionError, evaluateValue, parseTemplate } from '#workflow-language/expression.ts'
import { appointments, templateFlows } from './flows.ts'
import { perSecond } from './rate.ts'

/** How many texts with expressions are read in a second, and evaluated. */
export interface ExpressionRates {
  readonly texts: number
  readonly parsed: number
  readonly evaluated: number
}

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return value.includes('@') ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** Measures with the texts of our templates; those that need more than the trigger are read only. */
export async function measureExpressions(seconds: number): Promise<ExpressionRates> {
  const texts = [...new Set(templateFlows.flatMap(({ flow }) => textsIn(flow.properties.definition.actions)))]
  const [appointment] = appointments(2).slice(1)
  const scope = {
    trigger: { name: 'When_booked', outputs: { headers: {}, body: appointment?.payload } },
    parameters: { $authentication: {} },
    now: () => new Date(0),
  }
  const evaluable = texts.filter((text) => {
    try {
      evaluateValue(text, scope)
      return true
    } catch (error) {
      if (error instanceof ExpressionError) return false
      throw error
    }
  })
  let turn = 0
  const parsed = await perSecond(seconds, () => {
    turn += 1
    // Another text each time, for what was read once is remembered.
    for (const text of texts)
      parseTemplate(text.startsWith('@{') ? `${text}${turn}` : `${text}${' '.repeat(turn % 997)}`)
    return texts.length
  })
  const evaluated = await perSecond(seconds, () => {
    for (const text of evaluable) evaluateValue(text, scope)
    return evaluable.length
  })
  return { texts: texts.length, parsed, evaluated }
}
