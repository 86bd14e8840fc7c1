import { ArrowDownloadRegular } from '@fluentui/react-icons/headless/svg/arrow-download'
import { Button, type ButtonLook } from './button.tsx'

interface Props {
  readonly name: string
  /** What stands in the file, made when it is asked for. */
  readonly content: () => string
  readonly type: 'application/json' | 'text/plain'
  readonly children: string
  readonly appearance?: ButtonLook['appearance']
  readonly size?: ButtonLook['size']
}

/** Saves a text as a file, in one press. */
export function DownloadButton({ name, content, type, children, appearance, size }: Props) {
  function save() {
    const url = URL.createObjectURL(new Blob([content()], { type: `${type};charset=utf-8` }))
    const link = document.createElement('a')
    link.href = url
    link.download = name
    link.click()
    // The browser has taken the file by the time the next task begins.
    setTimeout(() => URL.revokeObjectURL(url))
  }
  return (
    <Button appearance={appearance} size={size} icon={<ArrowDownloadRegular />} onClick={save}>
      {children}
    </Button>
  )
}
