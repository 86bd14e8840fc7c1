import { lazy, Suspense } from 'react'
import { connectorName } from '#app/features/flows/connector-name.ts'
import words from '#app/ui/words.module.css'
import type {
  Effect,
  MailEffect,
  MessageEffect,
  ReadEffect,
  RequestEffect,
  RowEffect,
} from '#domain/dry-run/effect.ts'
import { isJsonObject } from '#domain/json-object.ts'
import { useDryRunText } from './dry-run-words.ts'
import styles from './effect-view.module.css'
import { RawJson } from './raw-json.tsx'
import { FieldsTable, ValueView } from './value-view.tsx'

const MailFrame = lazy(() => import('./mail-frame.tsx'))

/** What an action would have done outside, as whoever it reaches would see it. */
export function EffectView({ effect }: { readonly effect: Effect }) {
  switch (effect.kind) {
    case 'mail':
      return <Mail mail={effect} />
    case 'request':
      return <Request request={effect} />
    case 'row':
      return <Row row={effect} />
    case 'message':
      return <Message message={effect} />
    case 'read':
      return <Read read={effect} />
    case 'none':
      return null
  }
}

interface HtmlProps {
  readonly html: string
  readonly title: string
}

function Html({ html, title }: HtmlProps) {
  const { mail } = useDryRunText()
  return (
    <Suspense fallback={<div className={styles.waiting} />}>
      <MailFrame html={html} title={title} wordForPicture={mail.picture} wordsForLess={mail.less} />
    </Suspense>
  )
}

function Mail({ mail }: { readonly mail: MailEffect }) {
  const { mail: text } = useDryRunText()
  const lines: readonly (readonly [string, string])[] = [
    [text.from, mail.from ?? text.owner],
    [text.to, mail.to.join('; ') || text.nobody],
    ...(mail.cc.length > 0 ? [[text.cc, mail.cc.join('; ')] as const] : []),
    ...(mail.bcc.length > 0 ? [[text.bcc, mail.bcc.join('; ')] as const] : []),
    ...(mail.replyTo.length > 0 ? [[text.replyTo, mail.replyTo.join('; ')] as const] : []),
    ...(mail.importance
      ? [[text.importance, text.importances[mail.importance.toLowerCase()] ?? mail.importance] as const]
      : []),
    ...(mail.attachments > 0 ? [[text.attachments, String(mail.attachments)] as const] : []),
  ]
  return (
    <div className={styles.effect}>
      <p className={styles.subject}>
        <span className={words.unseen}>{text.subject}: </span>
        {mail.subject || text.noSubject}
      </p>
      <dl className={styles.lines}>
        {lines.map(([name, value]) => (
          <div key={name} className={styles.line}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Html html={mail.html} title={text.body} />
    </div>
  )
}

function Request({ request }: { readonly request: RequestEffect }) {
  const { request: text } = useDryRunText()
  const { connector, method, path, headers, body, operationId } = request
  const where = [method, path].filter(Boolean).join(' ')
  return (
    <div className={styles.effect}>
      <p className={styles.where}>
        {where || operationId || (connector && text.to(connectorName(connector)))}
      </p>
      {headers && Object.keys(headers).length > 0 && (
        <FieldsTable values={Object.entries(headers)} label={text.headers} />
      )}
      {body === null || body === undefined ? (
        <p className={words.quiet}>{text.empty}</p>
      ) : (
        <>
          {isJsonObject(body) ? (
            <FieldsTable values={Object.entries(body)} label={text.body} />
          ) : (
            <ValueView value={body} />
          )}
          <RawJson value={body} />
        </>
      )}
    </div>
  )
}

function Row({ row }: { readonly row: RowEffect }) {
  const { row: text } = useDryRunText()
  return (
    <div className={styles.effect}>
      <p className={styles.where}>
        {text.writes[row.write]}: {row.table}
        {row.id && ` (${row.id})`}
      </p>
      {Object.keys(row.columns).length > 0 && (
        <>
          <FieldsTable values={Object.entries(row.columns)} label={text.columns} />
          <RawJson value={row.columns} />
        </>
      )}
    </div>
  )
}

function Message({ message }: { readonly message: MessageEffect }) {
  const { message: text } = useDryRunText()
  return (
    <div className={styles.effect}>
      <FieldsTable
        values={[
          [text.poster, text.posters[message.poster] ?? message.poster],
          [text.to, text.locations[message.location] ?? message.location],
          ...Object.entries(message.to),
        ]}
      />
      {message.html !== null && <Html html={message.html} title={text.body} />}
      {message.card !== null && message.card !== undefined && (
        <RawJson value={message.card} label={text.card} />
      )}
    </div>
  )
}

function Read({ read }: { readonly read: ReadEffect }) {
  const { read: text } = useDryRunText()
  const query = Object.entries(read.query)
  return (
    <div className={styles.effect}>
      <p className={styles.where}>
        {text.of}: {read.of ?? read.operationId}
      </p>
      {query.length > 0 && <FieldsTable values={query} label={text.query} />}
    </div>
  )
}
