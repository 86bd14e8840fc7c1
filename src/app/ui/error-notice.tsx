import { ErrorCircleFilled } from '@fluentui/react-icons/headless/svg/error-circle'
import { Notice, type NoticeProps } from './notice.tsx'

/** A message that something has gone wrong; its sign loads only with what tells of failures. */
export const ErrorNotice = (props: Omit<NoticeProps, 'errorSign'>) => (
  <Notice {...props} errorSign={<ErrorCircleFilled aria-hidden />} />
)
