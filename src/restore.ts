import { restore } from '#server/store/backup/commands.ts'
import { runCommand } from '#server/store/backup/run-command.ts'

await runCommand('restore', restore)
