import type { Ref } from 'react'

interface Props {
  readonly children: string
  readonly className?: string | undefined
  readonly ref?: Ref<HTMLElement>
}

/** An e-mail address: the same in every language, and best broken where its domain begins. */
export function Address({ children, className, ref }: Props) {
  const [local, domain] = children.split('@')
  return (
    <bdi ref={ref} className={className} translate="no">
      {local}@
      <wbr />
      {domain}
    </bdi>
  )
}
