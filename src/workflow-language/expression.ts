/** The expression language's one door: reading, printing and evaluating. */

export { evaluateCondition } from './condition.ts'
export { evaluate } from './evaluate.ts'
export { evaluateValue } from './evaluate-value.ts'
export { allFunctions, functionNamed } from './functions/catalogue.ts'
export type { ActionRecord, Scope } from './functions/scope.ts'
export type { FunctionSignature } from './functions/signature.ts'
export {
  ExpressionError,
  type ExpressionErrorKind,
  type Span,
  type ValuePath,
} from './syntax/expression-error.ts'
export { parseExpression } from './syntax/parser.ts'
export { printExpression } from './syntax/printer.ts'
export { parseTemplate } from './syntax/template.ts'
export { printTemplate } from './syntax/template-printer.ts'
export type { Expression, Template, TemplatePart } from './syntax/tree.ts'
