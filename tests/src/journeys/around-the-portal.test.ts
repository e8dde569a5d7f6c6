// What holds on many pages: the board and its map, whose setting it is, whom to ring, the council's look, waiting.
import { readFile } from 'node:fs/promises'
import { demo } from '@senco/domain/authority/demo'
import { halton } from '@senco/domain/authority/halton'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible, heading, picture, signIn, type Visitor } from '../support/browser.ts'
import { settingIdOf } from '../support/demo-ids.ts'
import { scene } from '../support/demo-portal.ts'
import { findIds, type Ids } from '../support/every-page.ts'
import { journey } from '../support/journey.ts'

const here = scene()
const { portal, visitor } = here

journey('The coverage board by ward and by type', (step) => {
  let staff: Visitor
  let ward: { readonly name: string; readonly figures: readonly number[] }

  /** The lines of a table: what each is about, and its figures with the number of settings at the end. */
  const linesOf = async (caption: string): Promise<Map<string, number[]>> => {
    const rows = await staff.page.getByRole('table', { name: caption }).locator('tbody tr').all()
    const lines = await Promise.all(rows.map((row) => row.locator('th, td').allTextContents()))
    return new Map(lines.map(([name = '', ...figures]) => [name, figures.map((one) => Number(one.replace(/\D/g, '')))]))
  }
  const sumOf = (lines: Map<string, number[]>): number[] =>
    [...lines.values()].reduce((sum, figures) => sum.map((one, at) => one + (figures[at] ?? 0)), [0, 0, 0, 0])
  const wardLinks = (): Locator => staff.page.getByRole('group', { name: /^Map of wards/ }).getByRole('link')

  step('Each ward of the map has the figure that the table has', async () => {
    staff = await visitor()
    await signIn(staff, 'team-manager', '/portal/coverage')
    const lines = await linesOf('By ward')
    const onTheMap = new Map<string, number>()
    for (const link of await wardLinks().all()) {
      const words = (await link.getAttribute('aria-label')) ?? ''
      const [, name = '', count = ''] = words.match(/^(.+): (\d+) not met or not in place$/) ?? []
      onTheMap.set(name, Number(count))
    }
    expect(onTheMap.size).toBeGreaterThan(10)
    expect([...onTheMap.values()].some((count) => count > 0)).toBe(true)
    const inTheTable = [...onTheMap.keys()].map((name) => [name, lines.get(name)?.[1] ?? 0] as const)
    expect([...onTheMap]).toEqual(inTheTable)
    expect([...lines.keys()].filter((name) => !onTheMap.has(name))).toEqual(['Not known'])
    const [name = '', figures = []] = [...lines].find(([, [, toAct = 0]]) => toAct > 0) ?? []
    ward = { name, figures }
  })

  step('The lines by type add up to those by ward, and to the totals above', async () => {
    const [wards, types] = [sumOf(await linesOf('By ward')), sumOf(await linesOf('By type'))]
    expect(types).toEqual(wards)
    const headings = await staff.page
      .getByRole('heading', { level: 2, name: /^(Must|Expected|Encouraged) .* SENCO: [\d,]+$/ })
      .all()
    const totals = await Promise.all(headings.map((one) => one.innerText()))
    expect(totals).toHaveLength(3)
    const total = totals.map((words) => Number(words.replace(/\D/g, ''))).reduce((sum, one) => sum + one)
    expect(types.at(-1)).toBe(total)
    expect(types.slice(0, 3).reduce((sum, one) => sum + one)).toBe(total)
  })

  step('Pressing a ward of the map, by keyboard too, leaves its settings alone', async () => {
    const { page } = staff
    await page.getByRole('link', { name: `${ward.name}: ${ward.figures[1]} not met or not in place` }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(async () => [...(await linesOf('By ward'))]).toEqual([[ward.name, ward.figures]])
    expect(await page.getByLabel('Ward', { exact: true }).locator('option:checked').textContent()).toBe(ward.name)
    expect(sumOf(await linesOf('By type'))).toEqual(ward.figures)
    await page.getByRole('button', { name: 'Clear filters' }).click()
    await expect.poll(async () => (await linesOf('By ward')).size).toBeGreaterThan(1)
    staff.noTroubles()
    await staff.leave()
  })
})

journey('Somebody with three nurseries switches setting, never role', (step) => {
  let senco: Visitor
  let before: { readonly menu: string[]; readonly scopes: unknown }

  const whatTheyMay = async () => ({
    menu: await senco.page.getByRole('navigation', { name: 'Menu' }).getByRole('link').allTextContents(),
    scopes: await senco.page.evaluate(
      async () => (await (await fetch('/api/people/me', { headers: { 'x-portal': '1' } })).json()).person.scopes,
    ),
  })
  const expectToWorkIn = async (name: string): Promise<void> => {
    await heading(senco.page, 'What is next').waitFor()
    await senco.page.locator('header').getByText(`Keziah Larkrise · ${name}`, { exact: true }).waitFor()
    await senco.page.locator('main').getByRole('link', { name, exact: true }).first().waitFor()
  }

  step('At first they work in one of the three', async () => {
    senco = await visitor()
    await signIn(senco, 'shared-senco')
    await expectToWorkIn('Tumbledown Nursery Beechwood')
    before = await whatTheyMay()
    expect(before.scopes).toMatchObject([{ role: 'setting-senco' }])
  })

  step('"Switch" changes the header and the home page', async () => {
    const { page } = senco
    await page.locator('header').getByRole('link', { name: 'Switch setting' }).click()
    await heading(page, 'My settings').waitFor()
    await page.getByRole('button', { name: 'Switch to Tumbledown Nursery Bridgewater' }).click()
    await expectToWorkIn('Tumbledown Nursery Bridgewater')
    expect(await page.locator('main').getByRole('link', { name: 'Tumbledown Nursery Beechwood' }).count()).toBe(0)
    await picture(page, 'home-switched')
  })

  step('and not what they may do: the menu and the roles are the same, after a reload too', async () => {
    expect(await whatTheyMay()).toEqual(before)
    await senco.page.reload()
    await expectToWorkIn('Tumbledown Nursery Bridgewater')
    expect(await whatTheyMay()).toEqual(before)
    senco.noTroubles()
    await senco.leave()
  })
})

journey('The page of a setting says whom to ring', (step) => {
  const open = async (account: string, settingId: string): Promise<Visitor> => {
    const person = await visitor()
    await signIn(person, account, `/portal/settings/${settingId}`)
    return person
  }
  const expectCard = async (person: Visitor, region: string, says: string, number: string): Promise<void> => {
    const card = person.page.getByRole('region', { name: region, exact: true })
    await card.getByText(says).waitFor()
    const call = card.getByRole('link', { name: number, exact: true })
    expect(await call.getAttribute('href')).toBe(`tel:${number.replaceAll(' ', '')}`)
    person.noTroubles()
    await person.leave()
  }

  step('to the council’s own people', async () => {
    const staff = await open('area-senco-2', await settingIdOf(portal(), 'Wishing Well Day Nursery'))
    await expectCard(staff, 'Area SENCO for this setting', 'Farah Siddons', '01632 960103')
  })

  step('to its manager', async () => {
    const manager = await open('setting-manager', await settingIdOf(portal(), 'Wishing Well Day Nursery'))
    await expectCard(manager, 'Your Area SENCO', 'Farah Siddons', '01632 960103')
  })

  step('and where there is no Area SENCO yet, the team', async () => {
    const { body } = await (await portal().as('administrator')).get('/api/register/settings')
    const without = body.settings.find(
      (one: { status: string; clusterId?: string; areaSencoId?: string }) =>
        one.status === 'active' && one.clusterId === undefined && one.areaSencoId === undefined,
    )
    const staff = await open('team-manager', without.settingId)
    await expectCard(staff, 'Area SENCO for this setting', 'No one yet. Ring the team at Brindleford.', demo.telephone)
  })
})

journey('The portal looks like its council', (step) => {
  let staff: Visitor

  const rgb = (colour: string): string =>
    `rgb(${[1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)).join(', ')})`
  const lookOf = ({ page }: Visitor) =>
    page.locator('header').evaluate((header) => {
      const { backgroundColor, fontFamily } = getComputedStyle(header)
      return { backgroundColor, fontFamily, text: getComputedStyle(document.body).fontFamily }
    })
  const expectLook = async (council: { name: string; colour: string; fontFamily: string }): Promise<void> => {
    await staff.page.locator('header').getByText(council.name, { exact: true }).waitFor()
    await expect.poll(async () => (await lookOf(staff)).backgroundColor).toBe(rgb(council.colour))
    const { fontFamily, text } = await lookOf(staff)
    expect(fontFamily.startsWith(`${council.fontFamily},`), fontFamily).toBe(true)
    expect(text.startsWith(`${council.fontFamily},`), text).toBe(true)
  }

  step('in its colour and font, without a crown', async () => {
    staff = await visitor()
    await signIn(staff, 'area-senco', `/portal/settings/${await settingIdOf(portal(), 'Wishing Well Day Nursery')}`)
    await expectLook(demo)
    expect(await staff.page.locator('header').locator('svg, img').count()).toBe(0)
    expect(await staff.page.locator('body').innerText()).not.toContain('GOV.UK')
  })

  step('Another council has its own', async () => {
    for (const { name, colour, fontFamily } of [halton, { ...halton, fontFamily: 'georgia, serif' }]) {
      await staff.page.unrouteAll()
      await staff.page.route('**/api/authority', async (route) => {
        const answer = await route.fetch()
        await route.fulfill({ response: answer, json: { ...(await answer.json()), name, colour, fontFamily } })
      })
      await staff.page.reload()
      await expectLook({ name, colour, fontFamily })
    }
    await staff.page.unrouteAll()
  })

  step('Breadcrumbs lead up, step by step', async () => {
    const { page } = staff
    const crumbs = page.getByRole('navigation', { name: 'Breadcrumb' })
    await crumbs.getByRole('link', { name: 'Settings' }).waitFor()
    expect(await crumbs.getByRole('link').allTextContents()).toEqual(['Home', 'Settings'])
    await crumbs.getByRole('link', { name: 'Settings' }).click()
    await heading(page, 'Settings').waitFor()
    await crumbs.getByRole('link', { name: 'Home' }).click()
    await heading(page, 'What is next').waitFor()
    staff.noTroubles()
    await staff.leave()
  })
})

journey('Whoever waits for a page is told so', (step) => {
  let staff: Visitor

  /** Nothing at this address is answered before the returned function is called. */
  const hold = async (page: Page, address: string | RegExp): Promise<() => Promise<void>> => {
    const held = Promise.withResolvers<void>()
    await page.route(address, async (route) => {
      await held.promise
      await route.continue()
    })
    return async () => {
      held.resolve()
      await page.unrouteAll({ behavior: 'wait' })
    }
  }
  const expectLoading = async (page: Page): Promise<void> => {
    const told = page.locator('main').getByRole('status').getByText('Loading…', { exact: true })
    await told.waitFor()
    // What is busy is kept from screen readers until it is not.
    expect(await page.locator('[aria-busy="true"]').count()).toBe(0)
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(0)
    expect(await page.getByRole('navigation', { name: 'Menu' }).getByRole('link').count()).toBeGreaterThan(5)
  }

  step('while an answer is on its way, and then the page is there', async () => {
    staff = await visitor()
    await signIn(staff, 'area-senco')
    const { page } = staff
    const letGo = await hold(page, '**/api/people')
    await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'People' }).click()
    await expectLoading(page)
    await picture(page, 'waiting-for-an-answer')
    await letGo()
    await heading(page, 'People').waitFor()
    expect(await page.getByText('Loading…').count()).toBe(0)
    await expectAccessible(page)
  })

  step('and while the page’s own script is on its way', async () => {
    const { page } = staff
    const letGo = await hold(page, /\/portal\/.*term-dates-page[^/]*\.js/)
    await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Term dates' }).click()
    await expectLoading(page)
    await picture(page, 'waiting-for-a-script')
    await letGo()
    await heading(page, 'Term dates').waitFor()
    expect(await page.getByText('Loading…').count()).toBe(0)
    staff.noTroubles()
    await staff.leave()
  })
})

/** A list of the portal: who opens it where, the name of its file, and whether those on it can be written to. */
type List = readonly [account: string, address: (ids: Ids) => string, file: string, addresses: boolean]

const lists: readonly List[] = [
  ['team-manager', () => '/portal/settings', 'settings', true],
  ['team-manager', () => '/portal/coverage', 'coverage', true],
  ['team-manager', () => '/portal/people', 'people', true],
  ['team-manager', () => '/portal/clusters', 'clusters', true],
  ['team-manager', ({ clusterId }) => `/portal/clusters/${clusterId}`, 'cluster', true],
  ['team-manager', () => '/portal/clusters/reach', 'represented', true],
  ['team-manager', () => '/portal/meetings', 'meetings', true],
  ['team-manager', ({ meetingId }) => `/portal/meetings/${meetingId}`, 'not-replied', true],
  ['team-manager', ({ meetingId }) => `/portal/meetings/${meetingId}/telephone`, 'to-ring', true],
  ['team-manager', ({ todayId }) => `/portal/meetings/${todayId}/attendance`, 'attendance', true],
  ['team-manager', () => '/portal/actions', 'actions', true],
  ['team-manager', ({ clusterId }) => `/portal/actions/of/cluster/${clusterId}`, 'actions-of-a-cluster', false],
  ['team-manager', ({ training }) => `/portal/training/runs/${training.runId}`, 'training-places', true],
  ['team-manager', ({ training }) => `/portal/training/runs/${training.heldId}/register`, 'training-register', true],
  ['team-manager', () => '/portal/training/new-sencos', 'new-sencos', false],
  ['team-manager', () => '/portal/training/plan', 'training-need-and-supply', false],
  ['team-manager', () => '/portal/training/report', 'training-report', false],
  ['team-manager', () => '/portal/local-offer', 'local-offer-entries', false],
  ['team-manager', () => '/portal/local-offer/coverage', 'local-offer-coverage', false],
  ['setting-senco', ({ settingId }) => `/portal/actions/of/setting/${settingId}`, 'actions-of-a-setting', false],
  ['shared-senco', () => '/portal/my-settings', 'my-settings', true],
  ['agency-coordinator', () => '/portal', 'members', true],
]

journey('Every list can be taken along', (step) => {
  let ids: Ids
  let person: Visitor
  let account = ''

  for (const [who, address, file, addresses] of lists)
    step(`${file}: a file${addresses ? ' and the e-mail addresses' : ''}`, async () => {
      ids ??= await findIds(here)
      if (who !== account) {
        await person?.leave()
        person = await visitor()
        await signIn(person, who)
        account = who
      }
      const { page } = person
      await page.goto(address(ids))
      const tools = page.locator('.list-tools').first()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        tools.getByRole('button', { name: 'Download as CSV' }).click(),
      ])
      expect(download.suggestedFilename()).toBe(`${file}.csv`)
      const [headings = '', ...lines] = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n')
      expect(headings).toMatch(/^\uFEFF?\w[^,]*,/)
      expect(lines.length).toBeGreaterThan(0)
      const copy = tools.getByRole('button', { name: 'Copy e-mail addresses' })
      expect(await copy.count()).toBe(addresses ? 1 : 0)
      if (!addresses) return
      await copy.click()
      await tools
        .getByRole('status')
        .getByText(/addresse?s? copied\.$/)
        .waitFor()
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
        /^[^@\s]+@[^@\s;]+(; [^@\s]+@[^@\s;]+)*$/,
      )
      person.noTroubles()
    })
})
