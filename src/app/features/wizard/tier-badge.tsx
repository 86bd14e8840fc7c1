import { Badge } from '@fluentui/react-components'
import { useWords } from '#app/text/text-context.tsx'
import type { Connector } from '#domain/connectors/connector.ts'
import { wizardWords } from './wizard-context.ts'

/** Whether a connector takes a premium licence. */
export function TierBadge({ tier }: Pick<Connector, 'tier'>) {
  const { template } = useWords(wizardWords)
  return (
    <Badge
      appearance="tint"
      size="small"
      shape="rounded"
      color={tier === 'premium' ? 'brand' : 'informative'}
    >
      {template[tier]}
    </Badge>
  )
}
