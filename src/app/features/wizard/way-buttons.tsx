import { ChatRegular } from '@fluentui/react-icons/headless/svg/chat'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '#app/api/api-context.tsx'
import { overviewQuery } from '#app/features/businesses/queries.ts'
import { useTeamsChat } from '#app/features/businesses/teams-chat.ts'
import { environmentsQuery } from '#app/features/environments/queries.ts'
import { places } from '#app/routes.ts'
import { useText } from '#app/text/text-context.tsx'
import { AnchorButton, Button } from '#app/ui/button.tsx'
import { ExternalLink } from '#app/ui/external-link.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { flowsToAddTo } from './connection-choice.ts'
import { environmentOf, flowAddedTo, templateOf } from './said-so-far.ts'
import type { WayOut } from './ways-out.ts'
import { useWizard } from './wizard-context.ts'

/** The ways on besides trying again, each one press away. */
export function WayButtons({ ways }: { readonly ways: ReadonlySet<WayOut> }) {
  const { text, overview, state, dispatch } = useWizard()
  const words = text.creation
  const trigger = templateOf(state)?.trigger
  const flows = trigger ? flowsToAddTo(overview.flows, trigger) : []
  const flow = flowAddedTo(state, overview.flows)

  function addInstead() {
    const [only] = flows.length === 1 ? flows : []
    const chosen = only && { id: only.id, environment: only.environment.id, etag: only.etag }
    dispatch({ type: 'target-chosen', target: { kind: 'existing', flow: chosen ?? null } })
    dispatch({ type: 'went', step: 'connections' })
  }

  return (
    <>
      {ways.has('add-instead') && flows.length > 0 && (
        <Button appearance="primary" onClick={addInstead}>
          {words.addInstead}
        </Button>
      )}
      {ways.has('who-holds') && (
        <LinkButton href={places.business(overview.business.address)}>{words.whoHolds}</LinkButton>
      )}
      {ways.has('reload') && <Reload />}
      {ways.has('reload') && flow && <ExternalLink href={flow.portalUrl}>{text.done.portal}</ExternalLink>}
      {ways.has('open-connections') && <OpenConnections />}
      {ways.has('ask-administrators') && <AskAdministrators />}
      {ways.has('change-answers') && (
        <Button onClick={() => dispatch({ type: 'went', step: 'answers' })}>{words.changeAnswers}</Button>
      )}
      {ways.has('change-connections') && (
        <Button onClick={() => dispatch({ type: 'went', step: 'connections' })}>
          {words.changeConnections}
        </Button>
      )}
      {ways.has('new-key') && (
        <Button onClick={() => dispatch({ type: 'key-refused' })}>{words.backToReview}</Button>
      )}
    </>
  )
}

/** Leads to where the connections of the flow's environment are repaired. */
function OpenConnections() {
  const { text, state } = useWizard()
  const { data } = useQuery(environmentsQuery(useApi()))
  const environment = data?.environments.find(({ id }) => id === environmentOf(state))
  if (!environment) return null
  return <ExternalLink href={environment.connectionsUrl}>{text.creation.openConnections}</ExternalLink>
}

/** Leads to a chat with each of the people who may do what was refused. */
function AskAdministrators() {
  const { business } = useText()
  const { overview } = useWizard()
  const chatWith = useTeamsChat()
  return overview.administrators.map(({ displayName, emailAddress }) => (
    <AnchorButton key={emailAddress} icon={<ChatRegular />} {...chatWith(emailAddress)}>
      {business.chatWith(displayName)}
    </AnchorButton>
  ))
}

function Reload() {
  const api = useApi()
  const client = useQueryClient()
  const { text, overview, state, dispatch } = useWizard()
  const [busy, setBusy] = useState(false)

  async function reload() {
    setBusy(true)
    try {
      const query = overviewQuery(api, overview.business.address)
      const { flows } = await client.fetchQuery({ ...query, staleTime: 0 })
      const flow = flowAddedTo(state, flows)
      const now = flow && { id: flow.id, environment: flow.environment.id, etag: flow.etag }
      dispatch({ type: 'flow-reloaded', flow: now ?? null })
    } catch {
      // The message with this button still stands there.
      setBusy(false)
    }
  }

  return (
    <Button aria-disabled={busy} onClick={() => void reload()}>
      {text.creation.reload}
    </Button>
  )
}
