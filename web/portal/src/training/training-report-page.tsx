// What training does: reach, waiting, no-shows, confidence, impact and timely induction. Small numbers are not shown.

import { academicYearOf } from '@senco/domain/calendar/terms'
import { londonDate } from '@senco/domain/time'
import { pounds } from '@senco/domain/training/pounds'
import { type Share, shownWords } from '@senco/domain/training/small-numbers'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Select } from '../govuk/select.tsx'
import { SummaryList } from '../govuk/summary-list.tsx'
import { Table } from '../govuk/table.tsx'
import { ListTools } from '../lists/list-tools.tsx'
import { runsQuery, trainingReportQuery } from '../queries/training.ts'
import { Page } from '../shell/page.tsx'
import { providerTypeNames } from '../text/setting-name.ts'
import { trainingCrumb } from './crumbs.ts'

type Wire = { readonly part: Share['part']; readonly of: Share['of']; readonly percent?: number | undefined }

const shareWords = ({ part, of, percent }: Wire): string =>
  `${shownWords(part)} of ${shownWords(of)}${percent === undefined ? '' : ` (${percent}%)`}`

export const TrainingReportPage = () => {
  const { data: runs } = useSuspenseQuery(runsQuery())
  const thisYear = academicYearOf(londonDate(runs.asOf))
  const [year, setYear] = useState(String(thisYear))
  const { data } = useSuspenseQuery(trainingReportQuery(`${year}-09-01`, `${Number(year) + 1}-08-31`))
  const figures: readonly (readonly [string, string])[] = [
    ['People who came', shownWords(data.people)],
    ['Settings reached', shareWords(data.reach)],
    ['New SENCOs trained within two terms', shareWords(data.induction.share)],
    ['Of them, not trained yet with time left', shownWords(data.induction.stillInTime)],
    [
      'Days from asking to a place, the middle one',
      data.waitingDays === undefined ? 'not shown' : String(data.waitingDays),
    ],
    ['Had a place that was not used', shareWords(data.noShows)],
    ['What those places cost', data.noShowPence === undefined ? 'not shown' : pounds(data.noShowPence)],
    [
      'Gain in confidence, of 5',
      data.confidenceGain === undefined ? 'not shown' : `${data.confidenceGain > 0 ? '+' : ''}${data.confidenceGain}`,
    ],
    ['Answered what changed', shareWords(data.answered)],
    ['Showed what changed', shareWords(data.evidence)],
  ]
  return (
    <Page title="Report on training" crumbs={[trainingCrumb]}>
      <Select
        field={{ name: 'year', value: year, onChange: setYear }}
        label="School year"
        choices={[thisYear, thisYear - 1].map((one) => ({ value: String(one), label: `${one} to ${one + 1}` }))}
      />
      <p className="govuk-body">
        Numbers from 1 to 4 are shown as "fewer than 5", and others are left out where one could work them out.
      </p>
      <SummaryList facts={figures.map(([name, value]) => ({ name, value }))} />
      <Table
        caption="Settings reached, by kind"
        rows={data.byType}
        keyOf={({ key }) => key}
        columns={[
          { name: 'Kind', of: ({ key }) => providerTypeNames[key] },
          { name: 'Reached', of: ({ share }) => shareWords(share) },
        ]}
      />
      <Table
        caption="Settings reached, by ward"
        rows={data.byWard}
        keyOf={({ key, name }) => key ?? name}
        columns={[
          { name: 'Ward', of: ({ name }) => name },
          { name: 'Reached', of: ({ share }) => shareWords(share) },
        ]}
      />
      <ListTools
        name="training-report"
        rows={() => [
          ['What', 'Value'],
          ...figures.map((line) => [...line]),
          ...data.byType.map(({ key, share }) => [`Reached: ${providerTypeNames[key]}`, shareWords(share)]),
          ...data.byWard.map(({ name, share }) => [`Reached: ${name}`, shareWords(share)]),
        ]}
      />
    </Page>
  )
}
