import { Badge } from '@fluentui/react-components'
import type { Connector } from '#domain/connectors/connector.ts'
import { useWizard } from './wizard-context.ts'

/** Whether a connector takes a premium licence. */
export function TierBadge({ tier }: Pick<Connector, 'tier'>) {
  const { text } = useWizard()
  return (
    <Badge
      appearance="tint"
      size="small"
      shape="rounded"
      color={tier === 'premium' ? 'brand' : 'informative'}
    >
      {text.template[tier]}
    </Badge>
  )
}
