import { CalendarClockRegular } from '@fluentui/react-icons/headless/svg/calendar-clock'
import { DatabaseRegular } from '@fluentui/react-icons/headless/svg/database'
import { MailRegular } from '@fluentui/react-icons/headless/svg/mail'
import { PaymentRegular } from '@fluentui/react-icons/headless/svg/payment'
import { PeopleTeamRegular } from '@fluentui/react-icons/headless/svg/people-team'
import { PlugConnectedRegular } from '@fluentui/react-icons/headless/svg/plug-connected'
import { VideoRegular } from '@fluentui/react-icons/headless/svg/video'
import styles from './connector-sign.module.css'

const icons: Readonly<Record<string, typeof VideoRegular>> = {
  shared_microsoftbookings: CalendarClockRegular,
  shared_zoommeetingsip: VideoRegular,
  shared_stripe: PaymentRegular,
  shared_commondataserviceforapps: DatabaseRegular,
  shared_office365: MailRegular,
  shared_teams: PeopleTeamRegular,
}

/** The sign by which a connector is recognised; its name always stands beside it. */
export function ConnectorSign({ name, small = false }: { readonly name: string; readonly small?: boolean }) {
  const Icon = icons[name] ?? PlugConnectedRegular
  return (
    <span aria-hidden className={styles.sign} data-connector={name} data-small={small || undefined}>
      <Icon />
    </span>
  )
}
