// An import that is interrupted and gone on with; then the council's own list of SENCOs and a new agency, by the page.
import { readFile } from 'node:fs/promises'
import { londonDate } from '@senco/domain/time'
import { calendarFrom } from '@senco/local/demo/dates'
import { agenciesFile, filesToTry } from '@senco/local/demo/official-files'
import { expect } from 'vitest'
import { expectAccessible, heading, picture, signIn, type Visitor } from '../support/browser.ts'
import { scene } from '../support/demo-portal.ts'
import { lookAtEveryWidth } from '../support/every-page.ts'
import { journey } from '../support/journey.ts'

const { portal, visitor } = scene()

/** More than one batch of changes, so that an interruption falls between two. */
const added = 120

journey('An import is interrupted and gone on with', (step) => {
  let administrator: Visitor
  let address: string

  /** This month's file of the demo with invented nurseries at its end. */
  const bigFile = (): { name: string; text: string } => {
    const [file] = filesToTry(calendarFrom(new Date(portal().clock.now()).toISOString()))
    if (file === undefined) throw new Error('The demo has no file to try')
    const rows = file.text.trimEnd().split('\r\n')
    const sample = rows.find((row) => row.includes('2990902')) ?? ''
    const more = Array.from({ length: added }, (_, n) =>
      sample
        .replace('2990902', String(2_995_000 + n))
        .replace('The Silver Spoonbill Nursery', `Interruption Nursery ${n}`)
        .replace('3 Lockkeepers Row', `${n + 1} Interruption Row`)
        .replace(/[A-Z]{2}\d \d[A-Z]{2}/, `ZZ${1 + (n % 9)} ${n % 10}${'YZ'[Math.floor(n / 90)]}Z`)
        .replace(/01632 \d+/, `01632 97${String(n).padStart(4, '0')}`),
    )
    return { name: file.name, text: [...rows.slice(0, -1), ...more].join('\r\n') }
  }
  const howManyNew = async (): Promise<number> => {
    const staff = await portal().as('team-manager')
    const { body } = await staff.get('/api/register/settings')
    return body.settings.filter(({ name }: { name: string | null }) => name?.startsWith('Interruption Nursery')).length
  }
  const answerTheQuestions = async (): Promise<void> => {
    const asked = administrator.page.getByRole('group', { name: /^Clover Court Day Nursery/ })
    await asked.getByLabel(/^The same as Clover Court Nursery/).check()
    await administrator.page
      .getByRole('group', { name: /^The Silver Spoonbill/ })
      .getByLabel('No, it is new')
      .check()
  }

  step('A file with more changes than one request takes is compared', async () => {
    administrator = await visitor()
    await signIn(administrator, 'administrator', '/portal/imports')
    const { page } = administrator
    const { name, text } = bigFile()
    await page.getByLabel('Ofsted register of childcare providers').check()
    await page
      .getByLabel('File', { exact: true })
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
    await page.getByRole('button', { name: 'Read the file' }).click()
    await page.getByRole('button', { name: 'Compare with the register' }).click()
    await heading(page, 'Ofsted register of childcare providers').waitFor()
    await page.getByRole('heading', { name: /^New: is it the same nursery\?/ }).waitFor()
    address = new URL(page.url()).pathname
  })

  step('An answer given before a reload is still there after it', async () => {
    const { page } = administrator
    await answerTheQuestions()
    await page.reload()
    await page.getByRole('group', { name: /^Clover Court Day Nursery/ }).waitFor()
    await expect.poll(() => page.getByLabel(/^The same as Clover Court Nursery/).isChecked()).toBe(true)
  })

  step(
    'The connection is lost after the first part was applied: the page says so, and what is applied is kept',
    async () => {
      const { page } = administrator
      let parts = 0
      await page.route(/\/apply$/, (route) => (++parts > 1 ? route.abort() : route.continue()))
      await page.getByRole('button', { name: 'Apply these changes' }).click()
      await page.getByRole('alert').getByText('What is applied already is kept.').waitFor()
      await expectAccessible(page)
      await picture(page, 'import-connection-lost')
      await page.unroute(/\/apply$/)
      const kept = await howManyNew()
      expect(kept).toBeGreaterThan(0)
      expect(kept).toBeLessThan(added)
    },
  )

  step('After closing the page the list of imports leads back to it', async () => {
    const { page } = administrator
    await page.goto('/portal/imports')
    await page.getByText('You began an import.').waitFor()
    await lookAtEveryWidth(page, 'import-begun')
    await page.getByRole('link', { name: 'Go on with it' }).click()
    await heading(page, 'Ofsted register of childcare providers').waitFor()
    expect(new URL(page.url()).pathname).toBe(address)
    await page.getByText('Applying this import was interrupted.').waitFor()
    await expectAccessible(page)
    await picture(page, 'import-go-on')
  })

  step('Going on applies the rest, each once', async () => {
    const { page } = administrator
    await page.getByRole('button', { name: 'Go on applying' }).click()
    await page.getByText(/changes? applied/).waitFor()
    expect(await howManyNew()).toBe(added)
    await lookAtEveryWidth(page, 'import-gone-on')
  })

  step('Nothing is left to go on with, and a reload says that this edition is applied', async () => {
    const { page } = administrator
    await page.reload()
    await page.getByText('This edition is applied.').waitFor()
    expect(await page.getByRole('button', { name: /apply/i }).count()).toBe(0)
    await page.goto('/portal/imports')
    await page.getByRole('button', { name: 'Read the file' }).waitFor()
    expect(await page.getByText('You began an import.').count()).toBe(0)
    administrator.noTroubles(/ERR_FAILED/)
  })
})

journey('The council’s own list of SENCOs comes in by the page', (step) => {
  let administrator: Visitor
  let cluster: string
  let settings: readonly { readonly settingId: string; readonly name: string; readonly urn: string }[]
  const sencos = ['Isolde Fernsby', 'Ottoline Crabtree'] as const
  /** The day that the service has today, as a file writes it. */
  const today = (): string => {
    const [year, month, day] = londonDate(new Date(portal().clock.now()).toISOString()).split('-')
    return `${day}/${month}/${year}`
  }
  const read = async (kind: string, file: { readonly name: string; readonly text: string }): Promise<void> => {
    const { page } = administrator
    await page.goto('/portal/imports')
    await page.getByLabel(kind, { exact: true }).check()
    await page
      .getByLabel('File', { exact: true })
      .setInputFiles({ name: file.name, mimeType: 'text/csv', buffer: Buffer.from(file.text) })
    await page.getByRole('button', { name: 'Read the file' }).click()
    const [day = '', month = '', year = ''] = today().split('/')
    await page.getByLabel('Day').fill(day)
    await page.getByLabel('Month').fill(month)
    await page.getByLabel('Year').fill(year)
    await page.getByRole('button', { name: 'Compare with the register' }).click()
    await heading(page, kind).waitFor()
  }

  step('Two nurseries without a SENCO are taken out of their cluster', async () => {
    const staff = await portal().as('administrator')
    const [{ body }, { body: all }] = await Promise.all([
      staff.get('/api/register/settings'),
      staff.get('/api/clusters'),
    ])
    const [wren] = all.clusters.filter(({ name }: { name: string }) => name === 'Wren')
    cluster = wren.name
    settings = body.settings
      .filter(
        (one: {
          clusterId?: string
          providerType: string
          status: string
          senco?: object
          vacancyRecordedOn?: string
        }) =>
          one.clusterId === wren.clusterId &&
          one.providerType === 'group' &&
          one.status === 'active' &&
          one.senco === undefined &&
          one.vacancyRecordedOn === undefined,
      )
      .slice(0, 2)
    expect(settings).toHaveLength(2)
    administrator = await visitor()
    await signIn(administrator, 'administrator', `/portal/clusters/${wren.clusterId}/settings`)
    const { page } = administrator
    await page.locator('summary', { hasText: 'Take settings out of this cluster' }).click()
    for (const { name } of settings) await page.getByRole('checkbox', { name, exact: true }).check()
    await page.getByRole('button', { name: 'Take 2 settings out' }).click()
    await page.getByText('2 settings are out of the cluster now.').waitFor()
  })

  step('The template is downloaded and filled in, and its clusters are suggested by ward', async () => {
    const { page } = administrator
    await page.goto('/portal/imports')
    await page.getByLabel('Our own list of SENCOs').check()
    const [template] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the template' }).click(),
    ])
    const headings = (await readFile(await template.path(), 'utf8')).trimEnd()
    const lines = settings.map(
      ({ urn }, at) => `${urn},${sencos[at]},${sencos[at]?.replace(' ', '.').toLowerCase()}@list.example,${today()},`,
    )
    await read('Our own list of SENCOs', { name: 'our-sencos.csv', text: [headings, ...lines, ''].join('\r\n') })
    await page.getByRole('heading', { name: 'New, with a cluster suggested: 2' }).waitFor()
    for (const { name } of settings) {
      const asked = page.getByRole('checkbox', { name: new RegExp(`^${name}: .*put its setting in the suggested`) })
      expect(await asked.isChecked()).toBe(true)
    }
    expect(await page.getByText(`Its ward belongs to ${cluster}`, { exact: true }).count()).toBe(2)
    await lookAtEveryWidth(page, 'import-sencos')
  })

  step('One suggestion is taken away and the list applied: both have their SENCO, one its cluster', async () => {
    const { page } = administrator
    await page.getByRole('checkbox', { name: new RegExp(`^${settings[1]?.name}`) }).uncheck()
    await page.getByRole('button', { name: 'Apply these changes' }).click()
    await page.getByText('2 changes applied.').waitFor()
    for (const [at, { settingId, name }] of settings.entries()) {
      await page.goto(`/portal/settings/${settingId}`)
      await heading(page, name).waitFor()
      await page.getByRole('region', { name: `SENCO: ${sencos[at]}` }).waitFor()
      const line = page.locator('.govuk-summary-list__row').filter({ has: page.getByText('Cluster', { exact: true }) })
      expect(await line.locator('dd').innerText()).toBe(at === 0 ? cluster : 'None yet')
    }
  })

  step('A new agency comes in by the page too, and the same file again changes nothing', async () => {
    const { page } = administrator
    const { name, text } = agenciesFile(today().split('/').reverse().join('-'))
    const more = 'CA990077,Active,Childminder Agency,Tin Whistle Agency,WA8 7QQ,Brindleford'
    const file = { name, text: `${text}${more}\r\n` }
    await read('Childminder agencies', file)
    await page.getByRole('heading', { name: 'New: 1' }).waitFor()
    await page.getByRole('rowheader', { name: 'Tin Whistle Agency' }).waitFor()
    await page.getByRole('button', { name: 'Apply these changes' }).click()
    await page.getByText('1 change applied.').waitFor()
    await read('Childminder agencies', file)
    await page.getByText('The register already says what this file says.').waitFor()
    administrator.noTroubles()
  })
})
