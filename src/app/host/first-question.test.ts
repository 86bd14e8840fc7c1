import { describe, expect, it } from 'vitest'
import { paths } from '#contract/endpoints.ts'
import { places } from '../routes.ts'
import { firstQuestionAt } from './first-question.ts'

const account = { id: 'a', name: 'A', username: 'a@b.example', tenantId: 't' }

describe('what is asked for before the page is there', () => {
  it.each([places.business, places.newFlow, (address: string) => places.flow(address, 'f')])(
    'is the booking page, wherever in it the tab opens',
    (place) => {
      for (const address of ['Clinic@contoso.example', 'odd/予約@contoso.example'])
        expect(firstQuestionAt(place(address), account)).toEqual({
          path: paths.business(address),
          business: address,
        })
    },
  )

  it('is the list where no booking page was opened before', () => {
    expect(firstQuestionAt('/', account)).toEqual({ path: paths.businesses, business: null })
  })

  it.each([places.configureTab, '/b/%E0%A4%A'])('is nothing at %s', (place) => {
    expect(firstQuestionAt(place, account)).toBeNull()
  })
})
