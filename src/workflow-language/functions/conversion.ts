import type { Arguments } from './arguments.ts'
import { fromBase64, toBase64, utf8 } from './base64.ts'
import { binary, binaryOfText, isBinary, textOfBase64 } from './binary.ts'
import { binaryOfDataUri, dataUriOf, textOfDataUri } from './data-uri.ts'
import { EvaluationFailure } from './evaluation-failure.ts'
import { mayBeReadLeniently, readJson } from './json-reading.ts'
import { toBoolean, toDecimal, toFloat, toInteger } from './number-conversion.ts'
import { textOf } from './text.ts'
import { decodeComponent, encodeComponent } from './uri-component.ts'
import type { FunctionTable, WorkflowFunction } from './workflow-function.ts'

const onText = (convert: (text: string, given: Arguments) => unknown): WorkflowFunction => ({
  parameters: 'value',
  call: (given) => convert(given.string(0), given),
})

const encodeUriComponent = onText(encodeComponent)
const decodeUriComponent = onText(decodeComponent)
const base64ToString = onText((text, given) => {
  if (!fromBase64(text)) given.fail('the text is not base64')
  return textOfBase64(text) ?? given.fail('the bytes are not text in UTF-8')
})
const dataUriToBinary = onText(
  (uri, given) => binaryOfDataUri(uri) ?? given.fail('the text is not a data URI'),
)

/** Functions that turn a value into one of another type or form. */
export const conversionFunctions: FunctionTable = {
  array: { parameters: 'value', call: (given) => [given.any(0)] },
  base64: onText((text) => toBase64(utf8(text))),
  base64ToBinary: onText((text, given) =>
    fromBase64(text) ? binary(text) : given.fail('the text is not base64'),
  ),
  base64ToString,
  binary: {
    parameters: 'value',
    call: (given) => (isBinary(given.any(0)) ? given.any(0) : binaryOfText(given.string(0))),
  },
  bool: { parameters: 'value', call: toBoolean },
  createArray: { parameters: '...', call: (given) => given.all() },
  dataUri: onText(dataUriOf),
  dataUriToBinary,
  dataUriToString: onText(
    (uri, given) => textOfDataUri(uri) ?? given.fail('the text is not a data URI of text'),
  ),
  decimal: { parameters: 'value', call: toDecimal },
  decodeBase64: base64ToString,
  decodeDataUri: dataUriToBinary,
  decodeUriComponent,
  encodeUriComponent,
  float: { parameters: 'value, locale?', call: toFloat },
  int: { parameters: 'value', call: toInteger },
  json: { parameters: 'value', call: parseJson },
  string: { parameters: 'value', call: (given) => textOf(given.any(0)) },
  uriComponent: encodeUriComponent,
  uriComponentToBinary: onText((text) => binaryOfText(decodeComponent(text))),
  uriComponentToString: decodeUriComponent,
}

function parseJson(given: Arguments): unknown {
  if (given.any(0) === null) return {}
  const text = given.string(0)
  const read = readJson(text)
  if (read) return read.value
  if (!mayBeReadLeniently(text)) return given.fail('the text is not JSON')
  throw new EvaluationFailure(
    'cannot-simulate',
    'Whether Microsoft reads JSON this loosely written is not known.',
  )
}
