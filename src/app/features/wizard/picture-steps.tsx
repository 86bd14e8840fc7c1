import { ArrowRepeatAllRegular } from '@fluentui/react-icons/headless/svg/arrow-repeat-all'
import { BranchForkRegular } from '@fluentui/react-icons/headless/svg/branch-fork'
import { TextTRegular } from '@fluentui/react-icons/headless/svg/text-t'
import { connectorName } from '#app/features/flows/connector-name.ts'
import hidden from '#app/ui/words.module.css'
import type { PictureNode } from '#domain/flow/picture.ts'
import { ConnectorSign } from './connector-sign.tsx'
import styles from './picture-steps.module.css'
import { useWizard } from './wizard-context.ts'

interface Props {
  readonly nodes: readonly PictureNode[]
  readonly label?: string
}

/** Names are unique in a flow; a branch without one goes by what is in it. */
const keyOf = ({ name, branch, children }: PictureNode): string =>
  name || `${branch} ${children[0]?.name ?? ''}`

/** Steps that run one after the other: a list to the ear, a diagram to the eye. */
export function PictureSteps({ nodes, label }: Props) {
  return (
    <ol className={styles.steps} aria-label={label}>
      {nodes.map((node) => (
        <li key={keyOf(node)} className={styles.step}>
          <PictureStep node={node} />
        </li>
      ))}
    </ol>
  )
}

function PictureStep({ node }: { readonly node: PictureNode }) {
  const { kind, children } = node
  if (kind === 'action' || kind === 'trigger')
    return (
      <div className={styles.box} data-kind={kind}>
        <Name node={node} />
      </div>
    )
  if (kind === 'branch')
    return (
      <div className={styles.branch}>
        <Branch node={node} />
      </div>
    )
  return (
    <div className={styles.around}>
      <div className={styles.head}>
        <Name node={node} />
      </div>
      {kind === 'condition' ? (
        <ul className={styles.branches}>
          {children.map((branch) => (
            <li key={keyOf(branch)} className={styles.branch}>
              <Branch node={branch} />
            </li>
          ))}
        </ul>
      ) : (
        <div className={styles.inside}>
          <PictureSteps nodes={children} />
        </div>
      )}
    </div>
  )
}

function Branch({ node: { branch, name, children } }: { readonly node: PictureNode }) {
  const { text } = useWizard()
  const words = text.review
  const word = branch === 'yes' ? words.yes : branch === 'no' ? words.no : name || words.pictureKinds.branch
  return (
    <>
      <div className={styles.branchName}>{word}</div>
      <PictureSteps nodes={children} />
    </>
  )
}

function Name({ node: { kind, name, connector } }: { readonly node: PictureNode }) {
  const { text } = useWizard()
  const words = text.review
  const word = words.actions[name] ?? words.actions[name.replace(/_\d+$/, '')] ?? name.replaceAll('_', ' ')
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
          <span className={hidden.unseen}>{words.pictureKinds[kind]}: </span>
          {word}
        </span>
        {connector && <span className={styles.connector}>{connectorName(connector)}</span>}
      </span>
    </>
  )
}
