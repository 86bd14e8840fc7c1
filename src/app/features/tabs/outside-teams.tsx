import { places } from '#app/routes.ts'
import { tabWords } from '#app/text/tab-words.ts'
import { useWords } from '#app/text/text-context.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import words from '#app/ui/words.module.css'

/** Leads whoever opened a page of Teams' own in a browser to the desk. */
export function OutsideTeams({ lead }: { readonly lead: string }) {
  const { toDesk } = useWords(tabWords)
  return (
    <>
      <p className={words.plain}>{lead}</p>
      <div>
        <LinkButton href={places.picker} appearance="primary">
          {toDesk}
        </LinkButton>
      </div>
    </>
  )
}
