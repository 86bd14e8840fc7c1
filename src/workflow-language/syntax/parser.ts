import { ExpressionError, type Span, type SyntaxProblem } from './expression-error.ts'
import { Lexer, type Token } from './lexer.ts'
import { type Spaced, spaced, usualAround, usualInCall, usualInMember } from './spacing.ts'
import type { Call, Expression, Member } from './tree.ts'

/** Power Automate takes no longer expression. */
const longest = 8192

/** Deeper than any person nests, and shallow enough for every machine. */
const deepest = 400

/** An expression with the blanks around it, and where the text goes on. */
export interface Enclosed extends Spaced {
  readonly expression: Expression
  readonly end: number
}

/** Reads an expression without its `@`. */
export function parseExpression(source: string): Expression {
  return parseExpressionFrom(source, 0).expression
}

/** Reads the expression that fills the rest of a text. */
export function parseExpressionFrom(source: string, start: number): Enclosed {
  return parseUpTo('end', source, start)
}

/** Reads the expression that ends at the next closing brace. */
export function parseEnclosed(source: string, start: number): Enclosed {
  return parseUpTo('}', source, start)
}

function parseUpTo(kind: 'end' | '}', source: string, start: number): Enclosed {
  const lexer = new Lexer(source, start)
  const { blank } = lexer.ahead
  const expression = parseValue(lexer)
  const last = lexer.ahead
  if (last.kind !== kind) throw unexpected(last)
  refuseTooLong({ start, end: kind === 'end' ? source.length : last.start })
  return { expression, end: last.end, ...spaced([blank, last.blank], usualAround) }
}

function parseValue(lexer: Lexer, depth = 0): Expression {
  if (depth > deepest) {
    throw new ExpressionError(
      'cannot-simulate',
      'The expression is nested too deeply for this reader.',
      lexer.ahead,
      { problem: { kind: 'too-deep' } },
    )
  }
  lexer.rereadAsFraction()
  const token = lexer.take()
  const { start, end } = token
  switch (token.kind) {
    case 'string':
      return { kind: 'string', value: token.text, start, end }
    case 'number':
      return { kind: 'number', text: token.text, float: /[.e]/i.test(token.text), start, end }
    case 'identifier':
      return parseWord(token, lexer, depth)
    default:
      throw unexpected(token)
  }
}

function parseWord(token: Token, lexer: Lexer, depth: number): Expression {
  const { text, start, end } = token
  const word = text.toLowerCase()
  const written = word === text ? {} : { written: text }
  switch (word) {
    case 'true':
    case 'false':
      return { kind: 'boolean', value: word === 'true', ...written, start, end }
    case 'null':
      return { kind: 'null', ...written, start, end }
    default:
      return parseMembers(parseCall(token, lexer, depth), lexer, depth)
  }
}

function parseCall(name: Token, lexer: Lexer, depth: number): Call {
  const opening = lexer.takeIf('(')
  if (!opening) throw noValue(name, lexer.ahead)
  const values: Expression[] = []
  const blanks = [opening.blank]
  if (lexer.ahead.kind !== ')') {
    for (let comma: Token | null = opening; comma; comma = lexer.takeIf(',')) {
      if (values.length > 0) blanks.push(comma.blank)
      blanks.push(lexer.ahead.blank)
      values.push(parseValue(lexer, depth + 1))
    }
  }
  const { blank, end } = expect(')', lexer)
  const spacing = spaced([...blanks, blank], usualInCall(values.length))
  return { kind: 'call', name: name.text, arguments: values, ...spacing, start: name.start, end }
}

function parseMembers(call: Call, lexer: Lexer, depth: number): Expression {
  let of: Expression = call
  for (;;) {
    const mark = lexer.takeIf('?')
    const member = parseMember(of, mark, lexer, depth)
    if (member) of = member
    else if (mark) throw unexpected(lexer.ahead)
    else return of
  }
}

function parseMember(of: Expression, mark: Token | null, lexer: Lexer, depth: number): Member | null {
  const member = { kind: 'member', of, optional: mark !== null, start: of.start } as const
  const blanks = [mark?.blank ?? '', lexer.ahead.blank]
  if (lexer.takeIf('.')) {
    const { text, blank, start, end } = expect('identifier', lexer)
    const key: Expression = { kind: 'string', value: text, start, end }
    return { ...member, key, notation: 'dot', ...spaced([...blanks, blank], usualInMember), end }
  }
  if (lexer.takeIf('[')) {
    blanks.push(lexer.ahead.blank)
    const key = parseValue(lexer, depth + 1)
    const { blank, end } = expect(']', lexer)
    return { ...member, key, notation: 'brackets', ...spaced([...blanks, blank], usualInMember), end }
  }
  return null
}

function expect(kind: Token['kind'], lexer: Lexer): Token {
  const token = lexer.takeIf(kind)
  if (!token) throw unexpected(lexer.ahead)
  return token
}

function unexpected(token: Token): ExpressionError {
  const [message, problem]: readonly [string, SyntaxProblem] =
    token.kind === 'end'
      ? ['The expression ends too early.', { kind: 'ends-early' }]
      : [`'${token.text}' is not expected here.`, { kind: 'unexpected', text: token.text }]
  return new ExpressionError('syntax', message, token, { problem })
}

function noValue({ text }: Token, at: Token): ExpressionError {
  const message = `'${text}' is no value; a function needs parentheses.`
  return new ExpressionError('syntax', message, at, { problem: { kind: 'no-value', text } })
}

function refuseTooLong(span: Span): void {
  if (span.end - span.start > longest) {
    throw new ExpressionError('too-long', `An expression has at most ${longest} characters.`, span)
  }
}
