// A parent, on a phone, at night: each sentence of the journey is a step, once as phones are and once with JavaScript off.
import { expect, test } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, heading, picture, type Visitor } from '../support/browser.ts'
import { scene } from '../support/demo-portal.ts'
import { journey } from '../support/journey.ts'

const here = scene()

const searched = async ({ page }: Visitor, words: string): Promise<void> => {
  await page.goto('/')
  await page.getByLabel('What do you need help with?').fill(words)
  await page.getByRole('button', { name: 'Search' }).click()
  await page.waitForURL(/\/local-offer\?/)
}

for (const javaScript of [true, false])
  journey(`A parent, on a phone, at night${javaScript ? '' : ', with JavaScript off'}`, (step) => {
    let parent: Visitor
    const main = () => parent.page.getByRole('main')

    step('types "2 year old not talking WA8"', async () => {
      parent = await here.visitor({ width: 390, javaScript })
      await searched(parent, '2 year old not talking WA8')
      expect(new URL(parent.page.url()).search).toBe('?q=not+talking&near=WA8&age=24-35')
      for (const words of ['Child 2 years old', 'Near WA8']) await main().getByText(words).first().waitFor()
      await expectNoSidewaysScroll(parent.page)
      // Where no script runs, axe does not either.
      if (javaScript) await expectAccessible(parent.page)
      await picture(parent.page, 'night-results')
    })

    step('first comes a guide, with a route for families with a nursery and one for those without', async () => {
      const first = main().locator('#results h3').first()
      expect(await first.innerText()).toBe("My child isn't talking yet")
      await first.getByRole('link').click()
      await heading(parent.page, "My child isn't talking yet").waitFor()
      for (const route of ['If your child goes to a nursery or childminder', 'If your child does not go to a nursery'])
        await main().getByRole('heading', { name: route }).waitFor()
    })

    step('it says what to do today: health visitor, hearing check, the nursery’s SENCO', async () => {
      await main().getByRole('heading', { name: 'What to do today' }).waitFor()
      const text = await main().innerText()
      for (const words of [
        ...['health visitor', 'hearing check', 'SENCO'],
        'If your child has lost words or skills, contact your health visitor or GP now.',
        'You do not need a diagnosis to ask for help.',
      ])
        expect(text).toContain(words)
    })

    step(
      'then the three nearest services, self-referral first, with wait, checked date and a number to tap',
      async () => {
        const nearest = main()
          .getByRole('region', { name: 'The nearest help' })
          .getByRole('listitem')
          .filter({ has: parent.page.getByRole('heading') })
        expect(await nearest.count()).toBe(3)
        const texts = await nearest.allInnerTexts()
        for (const text of texts) {
          expect(text).toMatch(/mile/)
          expect(text).toMatch(/Checked on \d+ \w+ \d{4}/)
          expect(text).toMatch(/Ring 01632 96\d{4}/)
        }
        expect(texts.filter((text) => /Wait: /.test(text)).length).toBeGreaterThan(0)
        const alone = texts.map((text) => /just come along|ask for it yourself/i.test(text))
        expect(alone).toEqual(alone.toSorted((one, other) => Number(other) - Number(one)))
        expect(alone[0]).toBe(true)
        expect(await nearest.first().getByRole('link', { name: /^Ring/ }).getAttribute('href')).toMatch(/^tel:0\d{10}$/)
      },
    )

    step('the impartial service is there, and everything can be shared and printed', async () => {
      await main()
        .getByRole('region', { name: 'Talk to somebody who does not work for the council' })
        .getByRole('link', { name: /SENDIASS/ })
        .waitFor()
      await expectNoSidewaysScroll(parent.page)
      // Where no script runs, axe does not either.
      if (javaScript) await expectAccessible(parent.page)
      await picture(parent.page, 'night-guide')
      if (javaScript) {
        await main().getByRole('link', { name: 'Share' }).click()
        await main().getByText('Address copied').waitFor()
        expect(await parent.page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/local-offer\/ent_\w+$/)
      } else {
        expect(await main().getByRole('link', { name: 'Share' }).getAttribute('href')).toMatch(/^mailto:\?subject=/)
        await main().getByRole('link', { name: 'Print', exact: true }).click()
        await heading(parent.page, /Local offer of Brindleford: My child isn't talking yet/).waitFor()
      }
      parent.noTroubles()
      await parent.leave()
    })
  })

test('"my 2-year-old isn\'t talking, near WA8 7" comes to a named service with a telephone number in two steps', async () => {
  const parent = await here.visitor({ width: 390 })
  await parent.page.goto('/')
  await parent.page.getByLabel('What do you need help with?').fill("my 2-year-old isn't talking, near WA8 7")
  // Step one: press Search. Step two: read.
  await parent.page.getByRole('button', { name: 'Search' }).click()
  await parent.page.waitForURL(/near=WA8\+7/)
  const near = parent.page.getByRole('region', { name: 'Help near you' }).getByRole('listitem')
  const service = near.filter({ has: parent.page.getByRole('link', { name: /^Ring 01632 96/ }) }).first()
  expect(await service.getByRole('heading').innerText()).toMatch(
    /Speech and language therapy|Talking drop-in|Chatterbox/,
  )
  parent.noTroubles()
  await parent.leave()
})
