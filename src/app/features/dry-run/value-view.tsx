import { isJsonObject } from '#domain/json-object.ts'
import { useDryRunText } from './dry-run-words.ts'
import styles from './value-view.module.css'

/** A value of JSON as people read it. */
export function ValueView({ value }: { readonly value: unknown }) {
  const { fields } = useDryRunText()
  if (typeof value === 'boolean') return value ? fields.yes : fields.no
  if (Array.isArray(value) && value.length > 0)
    return <FieldsTable values={value.map((item, at) => [fields.item(at + 1), item] as const)} />
  if (isJsonObject(value) && Object.keys(value).length > 0)
    return <FieldsTable values={Object.entries(value)} />
  const text = value === null || value === undefined || typeof value === 'object' ? '' : String(value)
  return text === '' ? (
    <span className={styles.empty}>{fields.empty}</span>
  ) : (
    <span className={styles.text}>{text}</span>
  )
}

interface Props {
  readonly values: readonly (readonly [name: string, value: unknown])[]
  readonly label?: string
}

/** Names and what stands for them, nested as deep as they are. */
export function FieldsTable({ values, label }: Props) {
  return (
    <table className={styles.table} aria-label={label}>
      <tbody>
        {values.map(([name, value]) => (
          <tr key={name}>
            <th scope="row" className={styles.name}>
              {name}
            </th>
            <td className={styles.value}>
              <ValueView value={value} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
