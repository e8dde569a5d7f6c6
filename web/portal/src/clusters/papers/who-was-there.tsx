// Who was represented at a meeting, by setting: the head of its minutes, for staff.
import type { MeetingPage } from '@senco/contract/clusters'
import { SummaryList } from '../../govuk/summary-list.tsx'
import { nameOr } from '../../text/setting-name.ts'
import { byName } from '../replies.ts'

export const WhoWasThere = ({ page }: { readonly page: MeetingPage }) => {
  const named = (outcome: string): string =>
    page.settings
      .filter(({ settingId }) => page.outcomes.find((one) => one.settingId === settingId)?.outcome === outcome)
      .sort(byName)
      .map(({ name }) => nameOr(name))
      .join(', ')
  return (
    <SummaryList
      facts={[
        { name: 'Represented', value: named('represented') || 'Nobody is marked' },
        { name: 'Apologies', value: named('apology') || 'None' },
      ]}
    />
  )
}
