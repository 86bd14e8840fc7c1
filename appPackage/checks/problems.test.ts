import { expect, it } from 'vitest'
import { packageWith } from '../app-package.fixture.ts'
import { problemsOf } from './problems.ts'

it('Everything that is wrong is said at once', async () => {
  const problems = problemsOf(
    await packageWith({
      version: '1',
      env: { PUBLIC_URL: 'http://localhost:3978' },
      files: { 'color.png': null },
    }),
  )
  expect(problems).toHaveLength(3)
})
