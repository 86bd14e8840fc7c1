import { Select, type SelectProps } from '@fluentui/react-components'
import { useMemo } from 'react'
import { useLanguage } from '#app/text/text-context.tsx'
import { useWizard } from './wizard-context.ts'
import { likelyZones, zoneNames } from './zone-names.ts'

interface Props extends Omit<SelectProps, 'onChange' | 'value'> {
  readonly zones: readonly string[]
  readonly value: string
  readonly onChange: (zone: string) => void
}

/** Chooses a time zone; the likely ones stand first. */
export function TimeZoneSelect({ zones, value, onChange, ...field }: Props) {
  const { language } = useLanguage()
  const { text, overview } = useWizard()
  const { timeZone } = overview.business
  const { all, likely } = useMemo(() => {
    const all = zoneNames(zones, language, new Date())
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone
    const first = likelyZones(zones, [timeZone], own)
    return { all, likely: first.flatMap((zone) => all.filter((one) => one.zone === zone)) }
  }, [zones, language, timeZone])
  const listed = new Set(likely.map(({ zone }) => zone))

  return (
    <Select {...field} value={value} onChange={(_, { value: chosen }) => onChange(chosen)}>
      <optgroup label={text.answers.likely}>
        {likely.map(({ zone, label }) => (
          <option key={zone} value={zone}>
            {label}
          </option>
        ))}
      </optgroup>
      <optgroup label={text.answers.allZones}>
        {all
          .filter(({ zone }) => !listed.has(zone))
          .map(({ zone, label }) => (
            <option key={zone} value={zone}>
              {label}
            </option>
          ))}
      </optgroup>
    </Select>
  )
}
