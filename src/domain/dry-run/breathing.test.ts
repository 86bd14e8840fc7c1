import { expect, it } from 'vitest'
import { breathing } from './breathing.ts'

it('pauses a long run only when it has gone on for a while', async () => {
  let [time, turns] = [0, 0]
  const breathe = breathing(
    () => time,
    async () => {
      turns += 1
      time += 100
    },
  )
  expect([breathe(), turns]).toEqual([undefined, 0])
  time = 12
  await breathe()
  expect([time, turns, breathe()]).toEqual([112, 1, undefined])
})
