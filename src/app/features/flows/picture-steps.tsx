import { ArrowRepeatAllRegular } from '@fluentui/react-icons/headless/svg/arrow-repeat-all'
import { BranchForkRegular } from '@fluentui/react-icons/headless/svg/branch-fork'
import { TextTRegular } from '@fluentui/react-icons/headless/svg/text-t'
import type { ReactNode } from 'react'
import type { PictureText } from '#app/text/picture.en.ts'
import hidden from '#app/ui/words.module.css'
import type { PictureNode } from '#domain/flow/picture.ts'
import { connectorName } from './connector-name.ts'
import { ConnectorSign } from './connector-sign.tsx'
import styles from './picture-steps.module.css'

interface Props {
  readonly nodes: readonly PictureNode[]
  readonly words: PictureText
  readonly label?: string
  /** What stands in the box of an action besides its name, if anything does. */
  readonly beside?: (node: PictureNode) => ReactNode
  readonly below?: (node: PictureNode) => ReactNode
}

type Drawing = Omit<Props, 'nodes' | 'label'>

/** Names are unique in a flow; a branch without one goes by what is in it. */
const keyOf = ({ name, branch, children }: PictureNode): string =>
  name || `${branch} ${children[0]?.name ?? ''}`

/** What an action is called: in words where it is one of ours, else as its maker called it. */
export const actionName = ({ actions }: PictureText, name: string): string =>
  actions[name] ?? actions[name.replace(/_\d+$/, '')] ?? name.replaceAll('_', ' ')

/** Steps that run one after the other: a list to the ear, a diagram to the eye. */
export function PictureSteps({ nodes, label, ...drawing }: Props) {
  return (
    <ol className={styles.steps} aria-label={label}>
      {nodes.map((node) => (
        <li key={keyOf(node)} className={styles.step}>
          <PictureStep node={node} drawing={drawing} />
        </li>
      ))}
    </ol>
  )
}

function PictureStep({ node, drawing }: { readonly node: PictureNode; readonly drawing: Drawing }) {
  const { kind, children } = node
  if (kind === 'branch')
    return (
      <div className={styles.branch}>
        <Branch node={node} drawing={drawing} />
      </div>
    )
  return (
    <div className={children.length > 0 ? styles.around : styles.box} data-kind={kind}>
      <div className={styles.head}>
        <Name node={node} words={drawing.words} />
        {drawing.beside?.(node)}
      </div>
      {drawing.below?.(node)}
      {kind === 'condition' ? (
        <ul className={styles.branches}>
          {children.map((branch) => (
            <li key={keyOf(branch)} className={styles.branch}>
              <Branch node={branch} drawing={drawing} />
            </li>
          ))}
        </ul>
      ) : (
        children.length > 0 && (
          <div className={styles.inside}>
            <PictureSteps nodes={children} {...drawing} />
          </div>
        )
      )}
    </div>
  )
}

interface BranchProps {
  readonly node: PictureNode
  readonly drawing: Drawing
}

function Branch({ node: { branch, name, children }, drawing }: BranchProps) {
  const { words } = drawing
  const word = branch === 'yes' ? words.yes : branch === 'no' ? words.no : name || words.kinds.branch
  return (
    <>
      <div className={styles.branchName}>{word}</div>
      <PictureSteps nodes={children} {...drawing} />
    </>
  )
}

interface NameProps {
  readonly node: PictureNode
  readonly words: PictureText
}

function Name({ node: { kind, name, connector }, words }: NameProps) {
  const Icon =
    kind === 'loop' ? ArrowRepeatAllRegular : kind === 'condition' ? BranchForkRegular : TextTRegular
  return (
    <>
      {connector ? (
        <ConnectorSign name={connector} small />
      ) : (
        <span className={styles.icon} aria-hidden>
          <Icon />
        </span>
      )}
      <span className={styles.words}>
        <span>
          <span className={hidden.unseen}>{words.kinds[kind]}: </span>
          {actionName(words, name)}
        </span>
        {connector && <span className={styles.connector}>{connectorName(connector)}</span>}
      </span>
    </>
  )
}
