// Every page of training, for staff who keep it, a SENCO and a manager, looked at for accessibility at every width.
import { expect, test } from 'vitest'
import { signIn } from '../support/browser.ts'
import { scene } from '../support/demo-portal.ts'
import { forLearning, forTraining, lookAtPages } from '../support/every-page.ts'

const here = scene()

lookAtPages(here, {
  'team-manager': forTraining,
  'setting-senco': forLearning,
  'setting-manager': ({ training, settingId }) => [
    '/portal/training',
    `/portal/training/runs/${training.runId}`,
    `/portal/training/runs/${training.runId}/book/${settingId}`,
    `/portal/training/runs/${training.heldId}/learning/${training.cameId}`,
    `/portal/training/leavers/${settingId}`,
    `/portal/training/networks/${settingId}`,
  ],
})

test.each([1280, 390])(
  'The bars of need and free places are as long as their numbers say, %i px wide',
  async (width) => {
    const staff = await here.visitor({ width })
    await signIn(staff, 'team-manager', '/portal/training/plan')
    await staff.page.getByText('Need and free places').waitFor()
    const bars = await staff.page.locator('.plan-bar').evaluateAll((all) =>
      all.map((bar) => ({
        count: Number.parseInt(bar.textContent ?? '', 10),
        length: bar.querySelector('.plan-bar__fill')?.getBoundingClientRect().width ?? 0,
      })),
    )
    const most = bars.reduce((longest, bar) => (bar.count > longest.count ? bar : longest))
    expect(most.count).toBeGreaterThan(10)
    for (const { count, length } of bars.filter(({ count }) => count > 0))
      expect(length / most.length).toBeCloseTo(count / most.count, 1)
    await staff.leave()
  },
)
