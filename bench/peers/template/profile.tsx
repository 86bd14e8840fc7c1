import type { AccountInfo } from '@azure/msal-browser'
import { Avatar, Button, Card, CardHeader, makeStyles, Text } from '@fluentui/react-components'

const useStyles = makeStyles({ card: { maxWidth: '480px' } })

/** Who is signed in. */
export function Profile({ account }: { readonly account: AccountInfo }) {
  const styles = useStyles()
  const name = account.name ?? account.username
  return (
    <Card className={styles.card} data-usable>
      <CardHeader
        image={<Avatar name={name} />}
        header={<Text weight="semibold">{name}</Text>}
        description={<Text>{account.username}</Text>}
        action={<Button appearance="primary">Edit</Button>}
      />
    </Card>
  )
}
