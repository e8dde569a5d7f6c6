// Tells the Area SENCO and the team managers, at the same moment, that a school's statutory requirement is not met.
import { coverageOf, words } from '@senco/domain/register/coverage'
import type { Setting, SettingSummary } from '@senco/domain/register/model'
import { settingLabel } from '@senco/domain/register/summary'
import type { PlainDate } from '@senco/domain/time'
import type { Mail } from '@senco/store/commit'
import { readPeople } from '@senco/store/people'
import { areaSencoOf } from '../area-senco.ts'
import type { Deps } from '../deps.ts'
import { renderLetter } from '../mail/letter.ts'

const managers = async ({ tables }: Deps): Promise<{ name: string; email: string }[]> =>
  (await readPeople(tables)).flatMap(({ name, email, status, scopes }) =>
    status === 'active' && email !== undefined && scopes.some(({ role }) => role === 'team-manager')
      ? [{ name, email }]
      : [],
  )

/** One mail an address, when the requirement stops being met; nobody is told again while it stays so. */
export const statutoryAlerts = async (
  deps: Deps,
  setting: Setting,
  summary: SettingSummary,
  today: PlainDate,
): Promise<Mail[]> => {
  const { detail } = coverageOf(summary, today, deps.authority.policies)
  const areaSenco = await areaSencoOf(deps, setting)
  const own = areaSenco?.email === undefined ? [] : [{ name: areaSenco.name, email: areaSenco.email }]
  const everybody = new Map([...(await managers(deps)), ...own].map((one) => [one.email, one]))
  return [...everybody.values()].map(({ name, email }) => ({
    to: email,
    kind: 'statutory-not-met',
    ...renderLetter(deps.authority, {
      subject: `${words.notMet}: ${settingLabel(summary)}`,
      greeting: `Dear ${name},`,
      paragraphs: [
        `${words.notMet} at ${settingLabel(summary)}. ${detail ?? ''}`,
        'The source is the Children and Families Act 2014 section 67 and the Special Educational Needs and Disability Regulations 2014 regulation 49.',
      ],
      links: [{ text: 'Open the setting', href: `${deps.baseUrl}/portal/settings/${setting.settingId}` }],
    }),
  }))
}
