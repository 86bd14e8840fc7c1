import { backUp } from '#server/store/backup/commands.ts'
import { runCommand } from '#server/store/backup/run-command.ts'

await runCommand('backup', backUp)
