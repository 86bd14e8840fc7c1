import type { AccountInfo } from '@azure/msal-browser'
import { Avatar, Button, makeStyles, Text, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  card: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
})

/** Who is signed in. */
export function Profile({ account }: { readonly account: AccountInfo }) {
  const styles = useStyles()
  const name = account.name ?? account.username
  return (
    <section className={styles.card} data-usable>
      <Avatar name={name} />
      <Text weight="semibold">{name}</Text>
      <Text>{account.username}</Text>
      <Button appearance="primary">Edit</Button>
    </section>
  )
}
