import { ExpressionError, type Span } from './expression-error.ts'
import { Lexer, type Token } from './lexer.ts'
import type { Call, Expression, Member } from './tree.ts'

/** Power Automate takes no longer expression. */
const longest = 8192

/** Deeper than any person nests, and shallow enough for every machine. */
const deepest = 400

/** Reads an expression without its `@`. */
export function parseExpression(source: string): Expression {
  return parseExpressionFrom(source, 0)
}

/** Reads the expression that fills the rest of a text. */
export function parseExpressionFrom(source: string, start: number): Expression {
  const lexer = new Lexer(source, start)
  const expression = parseValue(lexer)
  if (lexer.ahead.kind !== 'end') throw unexpected(lexer.ahead)
  refuseTooLong({ start, end: source.length })
  return expression
}

/** Reads the expression that ends at the next closing brace, and says where the text goes on. */
export function parseEnclosed(source: string, start: number): { expression: Expression; end: number } {
  const lexer = new Lexer(source, start)
  const expression = parseValue(lexer)
  const brace = lexer.ahead
  if (brace.kind !== '}') throw unexpected(brace)
  refuseTooLong({ start, end: brace.start })
  return { expression, end: brace.end }
}

function parseValue(lexer: Lexer, depth = 0): Expression {
  if (depth > deepest) {
    throw new ExpressionError(
      'cannot-simulate',
      'The expression is nested too deeply for this reader.',
      lexer.ahead,
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
  const { start, end } = token
  switch (token.text.toLowerCase()) {
    case 'true':
      return { kind: 'boolean', value: true, start, end }
    case 'false':
      return { kind: 'boolean', value: false, start, end }
    case 'null':
      return { kind: 'null', start, end }
    default:
      return parseMembers(parseCall(token, lexer, depth), lexer, depth)
  }
}

function parseCall(name: Token, lexer: Lexer, depth: number): Call {
  if (!lexer.takeIf('('))
    throw unexpected(lexer.ahead, `'${name.text}' is no value; a function needs parentheses`)
  const values: Expression[] = []
  if (lexer.ahead.kind !== ')') {
    do values.push(parseValue(lexer, depth + 1))
    while (lexer.takeIf(','))
  }
  const { end } = expect(')', lexer)
  return { kind: 'call', name: name.text, arguments: values, start: name.start, end }
}

function parseMembers(call: Call, lexer: Lexer, depth: number): Expression {
  let of: Expression = call
  for (;;) {
    const optional = lexer.takeIf('?') !== null
    const member = parseMember(of, optional, lexer, depth)
    if (member) of = member
    else if (optional) throw unexpected(lexer.ahead)
    else return of
  }
}

function parseMember(of: Expression, optional: boolean, lexer: Lexer, depth: number): Member | null {
  const { start } = of
  if (lexer.takeIf('.')) {
    const name = expect('identifier', lexer)
    const key: Expression = { kind: 'string', value: name.text, start: name.start, end: name.end }
    return { kind: 'member', of, key, optional, notation: 'dot', start, end: name.end }
  }
  if (lexer.takeIf('[')) {
    const key = parseValue(lexer, depth + 1)
    const { end } = expect(']', lexer)
    return { kind: 'member', of, key, optional, notation: 'brackets', start, end }
  }
  return null
}

function expect(kind: Token['kind'], lexer: Lexer): Token {
  const token = lexer.takeIf(kind)
  if (!token) throw unexpected(lexer.ahead)
  return token
}

function unexpected(token: Token, reason?: string): ExpressionError {
  const found =
    token.kind === 'end' ? 'The expression ends too early' : `'${token.text}' is not expected here`
  return new ExpressionError('syntax', `${reason ?? found}.`, token)
}

function refuseTooLong(span: Span): void {
  if (span.end - span.start > longest) {
    throw new ExpressionError('too-long', `An expression has at most ${longest} characters.`, span)
  }
}
