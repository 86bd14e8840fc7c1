import { makeStyles, tokens } from '@fluentui/react-components'

/** How each state of a slot is drawn; its words always stand beside it, so no colour says anything alone. */
export const useSlotLooks = makeStyles({
  live: { backgroundColor: tokens.colorBrandBackground, borderTopColor: tokens.colorBrandBackground },
  foreign: { backgroundColor: tokens.colorNeutralForeground3 },
  broken: { backgroundColor: tokens.colorStatusDangerBackground3 },
  reserved: { backgroundColor: tokens.colorBrandBackground2 },
  off: { backgroundColor: tokens.colorNeutralBackground5 },
  free: { backgroundColor: tokens.colorNeutralBackground1 },
})
