import { FluentParts } from '#app/theme/fluent-parts.tsx'
import { RequestView, type RequestViewProps } from './request-view.tsx'

/** A request with the components it is made of. */
export default function RequestRoom(props: RequestViewProps) {
  return (
    <FluentParts>
      <RequestView {...props} />
    </FluentParts>
  )
}
