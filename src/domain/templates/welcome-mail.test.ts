import { describe, expect, it } from 'vitest'
import { emptyGroup, groupOfThree, hostile, isoTimes, oneToOne, person, run } from './appointments.fixture.ts'
import { welcomeMail } from './welcome-mail.ts'

const answers = {
  language: 'ja',
  timeZone: 'Tokyo Standard Time',
  subject: '{ServiceName}',
  body: '{StartTime}',
}

const bodyOf = async (changed: Partial<typeof answers>, appointment = oneToOne) => {
  const { requests } = await run(welcomeMail, { ...answers, ...changed }, appointment)
  return requests[0]?.parameters['emailMessage/Body']
}

describe('a welcome mail', () => {
  it('goes to the customer as one request', async () => {
    expect(await run(welcomeMail, answers, oneToOne)).toEqual({
      status: 'Succeeded',
      requests: [
        {
          operationId: 'SendEmailV2',
          parameters: {
            'emailMessage/To': 'taro@example.com',
            'emailMessage/Subject': 'First consultation',
            'emailMessage/Body': '2026年6月25日(木) 1:30',
          },
        },
      ],
    })
  })

  it('goes to everybody in a group, and to nobody in an empty one', async () => {
    const { requests } = await run(welcomeMail, answers, groupOfThree)
    expect(requests.map(({ parameters }) => parameters['emailMessage/To'])).toEqual([
      'ada@example.com',
      'taro@example.com',
      'grace@example.com',
    ])
    expect(await run(welcomeMail, answers, emptyGroup)).toEqual({ status: 'Succeeded', requests: [] })
  })

  it('writes times as its readers do, in their time zone', async () => {
    expect(
      await bodyOf({ language: 'en', timeZone: 'Pacific Standard Time', body: '{StartTime} – {EndTime}' }),
    ).toBe('Wed, Jun 24, 2026 9:30 AM – Wed, Jun 24, 2026 10:10 AM')
    expect(await bodyOf({}, isoTimes)).toBe('2026年6月25日(木) 1:30')
  })

  it('shows what customers wrote line by line, and none of it as markup', async () => {
    expect(await bodyOf({ body: '{CustomerNotes}' }, hostile)).toBe(
      '&lt;i&gt;1&lt;/i&gt;<br>@{2} &amp; &quot;3&quot;',
    )
  })

  it('says what the administrator wants said where a customer wrote nothing', async () => {
    const body = 'Notes: {CustomerNotes|<none> @(x)}'
    const notes = [null, ' ', 'By train'].map((Notes, at) => person(`${at}`, `${at}@example.com`, Notes))
    const { requests } = await run(welcomeMail, { ...answers, body }, { ...groupOfThree, Customers: notes })
    expect(requests.map(({ parameters }) => parameters['emailMessage/Body'])).toEqual([
      'Notes: &lt;none&gt; @(x)',
      'Notes: &lt;none&gt; @(x)',
      'Notes: By train',
    ])
    expect(await bodyOf({ body }, { ...oneToOne, CustomerNotes: '' })).toBe('Notes: &lt;none&gt; @(x)')
  })

  it('shows what the administrator typed, and none of it as markup or expression', async () => {
    expect(await bodyOf({ body: "<b>@{outputs('secret')}</b> {Nothing}\n@{ServiceName}@" })).toBe(
      '&lt;b&gt;@{outputs(&#39;secret&#39;)}&lt;/b&gt; {Nothing}<br>@First consultation@',
    )
  })

  it('starts in Japanese or English', async () => {
    const defaults = [welcomeMail.defaults('ja'), welcomeMail.defaults('en')]
    const mails = await Promise.all(defaults.map((each) => run(welcomeMail, each, oneToOne)))
    const bodies = mails.map(({ requests }) => requests[0]?.parameters['emailMessage/Body'])
    expect(bodies[0]).toContain('日時: 2026年6月25日(木) 1:30<br>担当: Hanako Sato')
    expect(bodies[1]).toContain('Time: Wed, Jun 24, 2026 4:30 PM<br>With: Hanako Sato')
  })
})
