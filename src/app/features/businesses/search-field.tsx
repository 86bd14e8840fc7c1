import { Input } from '@fluentui/react-components'
import { SearchRegular } from '@fluentui/react-icons/headless/svg/search'
import { FluentParts } from '#app/theme/fluent-parts.tsx'

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Narrows a list as one types. */
export default function SearchField({ label, value, onChange }: Props) {
  return (
    <FluentParts>
      <Input
        type="search"
        aria-label={label}
        placeholder={label}
        contentBefore={<SearchRegular />}
        value={value}
        onChange={(_, typed) => onChange(typed.value)}
      />
    </FluentParts>
  )
}
