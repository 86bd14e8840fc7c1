import type { AccountInfo } from '@azure/msal-browser'
import { makeStyles, Spinner, Text, Title1, tokens } from '@fluentui/react-components'
import { Profile } from './profile.tsx'

interface Props {
  readonly account: AccountInfo | null
  readonly host: string
}

const useStyles = makeStyles({
  page: { display: 'grid', gap: tokens.spacingVerticalL, padding: tokens.spacingHorizontalXXL },
})

/** Greets, at first without a name. */
export function Welcome({ account, host }: Props) {
  const styles = useStyles()
  return (
    <main className={styles.page}>
      <Title1 as="h1">Congratulations{account?.name && `, ${account.name}`}!</Title1>
      <Text>Your app is running in {host}.</Text>
      {account ? <Profile account={account} /> : <Spinner />}
    </main>
  )
}
