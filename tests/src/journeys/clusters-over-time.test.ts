// A cluster over the years: who was represented, who leads, what was agreed, a cluster of childminders besides.
import { expect } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, heading, picture, signIn, type Visitor } from '../support/browser.ts'
import { scene } from '../support/demo-portal.ts'
import { journey } from '../support/journey.ts'

const { visitor } = scene()

journey('A cluster over three terms', (step) => {
  let desk: Visitor
  let member: Visitor

  step('The page of a cluster says who was represented in each of the last three terms', async () => {
    desk = await visitor()
    await signIn(desk, 'area-senco', '/portal/clusters')
    const { page } = desk
    await page.getByRole('link', { name: 'Curlew', exact: true }).click()
    await heading(page, 'Curlew').waitFor()
    const row = page.getByRole('row', { name: /Wishing Well Day Nursery/ })
    expect(await row.getByRole('cell', { name: 'Came', exact: true }).count()).toBeGreaterThan(0)
    expect(await page.locator('.count-tiles li').count()).toBe(3)
    await page.getByText('How this is counted').click()
    await expectAccessible(page)
    await picture(page, 'cluster')
  })

  step('New terms of reference are a new version, and the earlier ones stay', async () => {
    const { page } = desk
    await page.getByRole('link', { name: 'Change the terms of reference' }).click()
    const text = page.getByLabel('What the members agree about how they meet')
    await text.fill(`${await text.inputValue()}\n\nTea is at half past.`)
    await page.getByRole('button', { name: 'Keep the terms of reference' }).click()
    await page.getByText('Version 3 of the terms of reference is kept.').waitFor()
    await page.getByText('Version 3, proposed, not agreed yet').waitFor()
    await page.getByText(/^Version 2, agreed on/).waitFor()
  })

  step('A cluster of a special interest is added, and its settings stay in their home clusters', async () => {
    const { page } = desk
    await page.getByRole('link', { name: 'Clusters' }).first().click()
    await page.getByRole('link', { name: 'Add a cluster' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Maintained nurseries')
    await page.getByLabel('A special-interest cluster').check()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Save the cluster' }).click()
    await page.getByLabel('All settings of one kind').selectOption({ label: 'Maintained nursery school' })
    await page.getByRole('button', { name: 'Put 4 settings in this cluster' }).click()
    await page.getByText('4 settings are in the cluster now.').waitFor()
    await page.getByRole('heading', { name: 'Settings: 4' }).waitFor()
    await page.getByRole('link', { name: 'Clusters' }).first().click()
    const row = page.getByRole('row', { name: /Maintained nurseries/ })
    await row.getByText('Special interest').waitFor()
    await picture(page, 'clusters')
  })

  step('The reach of all clusters names whom to ring, in friendly words', async () => {
    const { page } = desk
    await page.getByRole('link', { name: 'Who is represented at meetings, over three terms' }).click()
    await page.getByRole('heading', { name: /^To ring for a friendly word/ }).waitFor()
    await expectAccessible(page)
    await picture(page, 'reach')
    desk.noTroubles()
  })

  step('A SENCO sees the page of their own cluster, their own line, and the meetings of others', async () => {
    member = await visitor({ width: 390 })
    await signIn(member, 'setting-senco')
    const { page } = member
    await page.getByRole('link', { name: 'Curlew', exact: true }).click()
    await heading(page, 'Curlew').waitFor()
    expect(await page.locator('tbody tr').count()).toBe(1)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.getByRole('link', { name: 'Meetings of other clusters' }).click()
    await page.getByRole('link', { name: 'Heron cluster: spotting needs early' }).click()
    await page.getByRole('link', { name: 'Reply to this meeting' }).click()
    await page.getByLabel('The SENCO is coming').check()
    await page.getByRole('radio', { name: /7pm/ }).check()
    await page.getByRole('button', { name: 'Send reply' }).click()
    await page.getByText('Saved. You can change this until the meeting starts.').waitFor()
    member.noTroubles()
  })
})
