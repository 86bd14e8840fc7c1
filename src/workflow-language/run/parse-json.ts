import { ActionFailed } from './action-failed.ts'
import type { ActionType, Context } from './context.ts'
import { made } from './data-operation.ts'
import { checkBySchema } from './json-schema.ts'
import { outcome } from './result.ts'

/** ParseJson: the value that a text says, or the value itself, held against a schema. */
export const parseJson: ActionType = (_, context) => {
  const [written, schema] = [context.evaluate(['inputs', 'content']), context.evaluate(['inputs', 'schema'])]
  const inputs = { content: written, schema }
  const content = contentOf(written, context)
  if (content === undefined) {
    const details = { reason: 'not-json' } as const
    const error = { code: 'InvalidJSON', message: 'The content is not JSON.', details }
    return outcome('Failed', { inputs, error })
  }
  const { errors, unchecked } = checkBySchema(content, schema)
  const notes = unchecked.length > 0 && {
    notes: [{ code: 'schema-keyword-not-checked', names: unchecked } as const],
  }
  if (errors.length === 0) return made(inputs, content, { ...notes })
  const error = {
    code: 'ValidationFailed',
    message: `The content does not fit the schema: ${errors[0]?.message}`,
    details: { reason: 'not-by-schema' } as const,
  }
  return outcome('Failed', { inputs, outputs: { errors }, error, ...notes })
}

/** The value of the content, or undefined when it is no JSON. */
function contentOf(content: unknown, context: Context): unknown {
  if (typeof content !== 'string') return content ?? undefined
  try {
    return context.call('json', content)
  } catch (error) {
    if (error instanceof ActionFailed) return undefined
    throw error
  }
}
