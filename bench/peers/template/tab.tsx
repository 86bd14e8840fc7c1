import { FluentProvider, Spinner } from '@fluentui/react-components'
import { useAccount } from './use-account.ts'
import { useTeams } from './use-teams.ts'
import { Welcome } from './welcome.tsx'

/** The page: it waits for the host, welcomes, and adds the profile once there is a token. */
export function Tab() {
  const { theme, context } = useTeams()
  const account = useAccount(context !== null)
  return (
    <FluentProvider theme={theme}>
      {context ? <Welcome account={account} host={context.app.host.name} /> : <Spinner />}
    </FluentProvider>
  )
}
