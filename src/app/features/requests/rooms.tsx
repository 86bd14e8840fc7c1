import { FluentParts } from '#app/theme/fluent-parts.tsx'
import { AskRole, type AskRoleProps } from './ask-role.tsx'
import { RequestView, type RequestViewProps } from './request-view.tsx'

/** A request with the components it is made of. */
export const RequestRoom = (props: RequestViewProps) => (
  <FluentParts>
    <RequestView {...props} />
  </FluentParts>
)

/** The form that asks for the role with the components it is made of. */
export const AskRoleRoom = (props: AskRoleProps) => (
  <FluentParts>
    <AskRole {...props} />
  </FluentParts>
)
