// Reminders of checks and the two buttons behind their links: opening changes nothing, a button does.
import { describe, expect, it } from 'vitest'
import { at, hands, must, startKeeping } from '../support/offer-editing.ts'

const now = '2032-03-03T09:00:00.000Z'
const due = '2032-09-03'

const owned = async () => {
  const { portal, keeper } = await startKeeping(now)
  const entryId = await keeper.published('Speech therapy')
  const owner = await portal.signInAs({
    name: 'Jo Owner',
    email: 'jo.owner@trust.example',
    scopes: [{ role: 'professional', organisation: 'Bridge NHS Trust' }],
  })
  await must(keeper.client.send('PUT', `${at}/entries/${entryId}/owner`, { ownerId: owner.personId }))
  const morning = async (day: string) => {
    await portal.drained()
    portal.clock.set(`${day}T06:00:00.000Z`)
    portal.mailbox.clear()
    await portal.runDaily()
    await portal.drained()
    return portal.mailbox.all().filter(({ subject }) => subject.startsWith('Is this still correct?'))
  }
  const linkOf = (text: string | undefined) => /\/entry-check\/\w+/.exec(text ?? '')?.[0] ?? 'none'
  const again = async () => hands(await portal.as('administrator'))
  return { portal, entryId, owner, morning, linkOf, again }
}

const formIdsIn = (html: string) => [...html.matchAll(/name="formId" value="(\w+)"/g)].map(([, id]) => String(id))

describe('Reminders of a check', () => {
  it('go two weeks before, on the day and two weeks after, once each, and stop when somebody has checked', async () => {
    const { morning, again, entryId, portal } = await owned()
    expect(await morning('2032-08-19')).toEqual([])
    const [first, ...more] = await morning('2032-08-20')
    expect(more).toEqual([])
    expect([first?.to, first?.subject]).toEqual(['jo.owner@trust.example', 'Is this still correct? Speech therapy'])
    expect(first?.text).toContain('Please look at it by 3 September 2032.')
    expect(await morning('2032-08-21')).toEqual([])
    expect((await morning(due)).map(({ to }) => to)).toEqual(['jo.owner@trust.example'])
    expect(await morning('2032-09-04')).toEqual([])
    // A morning that was missed is caught up.
    expect(await morning('2032-09-18')).toHaveLength(1)
    portal.clock.set('2032-09-19T09:00:00.000Z')
    await (await again()).move(entryId, 'confirm')
    expect(await morning('2033-03-04')).toEqual([])
    expect(await morning('2033-03-05')).toHaveLength(1)
  })

  it('go to the team when an entry has nobody, so that it is not forgotten', async () => {
    const { morning, again, entryId, portal } = await owned()
    portal.clock.set('2032-08-01T09:00:00.000Z')
    const { client } = await again()
    await must(client.send('PUT', `${at}/entries/${entryId}/owner`, {}))
    expect((await morning('2032-08-20')).map(({ to }) => to)).toEqual(['area.senco@brindleford.example'])
  })
})

describe('The link of a reminder', () => {
  it('opened, shows what families read and changes nothing; "Still correct" counts as a check from that moment', async () => {
    const { portal, morning, linkOf, again, entryId } = await owned()
    const link = linkOf((await morning('2032-08-20'))[0]?.text)
    const page = await portal.visitor.get(link)
    expect(page.status).toBe(200)
    expect(page.text).toContain('Help with talking for children under five.')
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect((await (await again()).view(entryId)).entry.checked.on).toBe('2032-03-03')
    const [formId = ''] = formIdsIn(page.text)
    const pressed = await portal.visitor.submit(link, { formId, answer: 'still-correct' })
    expect([pressed.status, pressed.headers.get('location')]).toEqual([303, '?saved=correct'])
    // A second press is the same answer.
    expect((await portal.visitor.submit(link, { formId, answer: 'still-correct' })).status).toBe(303)
    const { entry, history } = await (await again()).view(entryId)
    expect([entry.checked.on, entry.checked.role]).toEqual(['2032-08-20', 'Health or social care professional'])
    const checks = history.filter(({ summary }: { summary: string }) => summary === 'Checked: still correct')
    expect(checks.map(({ actorName }: { actorName: string }) => actorName)).toEqual([
      'Jo Owner, by the link of a reminder',
    ])
    expect((await portal.visitor.get(`${link}?saved=correct`)).text).toContain('it was checked today')
  })

  it('takes a note of what has changed for the team, and leaves what families read as it is', async () => {
    const { portal, morning, linkOf, again, entryId } = await owned()
    const link = linkOf((await morning('2032-08-20'))[0]?.text)
    const [, formId = ''] = formIdsIn((await portal.visitor.get(link)).text)
    const empty = await portal.visitor.submit(link, { formId, answer: 'changed', note: ' ' })
    expect([empty.status, empty.text.includes('Say what has changed.')]).toEqual([400, true])
    const child = await portal.visitor.submit(link, { formId, answer: 'changed', note: 'Sam, born 3.4.2029, waits.' })
    expect([child.status, child.text.includes('looks like a date of birth')]).toEqual([400, true])
    portal.mailbox.clear()
    const pressed = await portal.visitor.submit(link, { formId, answer: 'changed', note: 'The wait is ten weeks now.' })
    expect(pressed.headers.get('location')).toBe('?saved=changed')
    await portal.drained()
    const [mail] = portal.mailbox.all()
    expect(mail?.to).toBe('area.senco@brindleford.example')
    expect(mail?.text).not.toContain('ten weeks')
    const staff = await again()
    const { entry } = await staff.view(entryId)
    expect([entry.checked.on, entry.changeReported.note]).toEqual(['2032-03-03', 'The wait is ten weeks now.'])
    expect((await staff.row(entryId))?.['changeReportedOn']).toBe('2032-08-20')
    await staff.move(entryId, 'confirm')
    expect((await staff.view(entryId)).entry.changeReported).toBeUndefined()
  })

  it('opens nothing once the entry has another owner or is archived, nor with another secret', async () => {
    const { portal, morning, linkOf, again, entryId } = await owned()
    const link = linkOf((await morning('2032-08-20'))[0]?.text)
    const wrong = await portal.visitor.get(link.replace(/\w$/, (last) => (last === 'a' ? 'b' : 'a')))
    expect(wrong.status).toBe(404)
    expect((await portal.visitor.get(link.replace('entry-check', 'reply'))).status).toBe(404)
    // Negative control: until then it opens.
    expect((await portal.visitor.get(link)).status).toBe(200)
    const { client, move } = await again()
    await must(client.send('PUT', `${at}/entries/${entryId}/owner`, { organisation: 'Another Trust' }))
    const gone = await portal.visitor.get(link)
    expect([gone.status, gone.text]).toEqual([404, wrong.text])
    const answer = await portal.visitor.submit(link, { formId: 'late', answer: 'still-correct' })
    expect(answer.status).toBe(404)
    await move(entryId, 'archive', { reason: 'It closed.' })
    expect((await portal.visitor.get(link)).status).toBe(404)
  })
})
