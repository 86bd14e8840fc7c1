import { describeRoute, resolver, validator } from 'hono-openapi'
import type * as v from 'valibot'
import { Problem } from '#contract/problem.ts'
import { ProblemError } from '../problem-error.ts'

const problems = Object.fromEntries(
  ['400', '401', '403', '404', '409', '412', '413', '422', '429', '500', '502'].map((status) => [
    status,
    {
      description: 'A problem document',
      content: { 'application/problem+json': { schema: resolver(Problem) } },
    },
  ]),
)

/** Describes a route in the OpenAPI document; every route can answer with a problem document. */
export const documented = (summary: string, answer: v.GenericSchema, media = 'application/json') =>
  describeRoute({
    summary,
    security: [{ entra: [] }],
    responses: {
      200: { description: 'Done', content: { [media]: { schema: resolver(answer) } } },
      ...problems,
    },
  })

/** Reads part of a request by its schema, or answers with a problem that names the fields at fault. */
export const reads = <Target extends 'param' | 'query' | 'json', Schema extends v.GenericSchema>(
  target: Target,
  schema: Schema,
) =>
  validator(target, schema, (result) => {
    if (result.success) return
    throw new ProblemError(
      target === 'param' ? 404 : 422,
      target === 'param' ? 'not-found' : 'request-invalid',
      'The request cannot be understood.',
      {
        fields: result.error.map(({ path, message }) => ({
          path: (path ?? []).map((key) => String(typeof key === 'object' ? key.key : key)).join('.'),
          message,
        })),
      },
    )
  })
