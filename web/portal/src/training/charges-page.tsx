// Charges of a year: what is due, what was waived and why, and the file for finance.

import { londonDate } from '@senco/domain/time'
import type { DueCharge } from '@senco/domain/training/charges'
import { pounds } from '@senco/domain/training/pounds'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/call.ts'
import { useSend } from '../forms/use-send.ts'
import { Button } from '../govuk/button.tsx'
import { PageLink } from '../govuk/link.tsx'
import { Select } from '../govuk/select.tsx'
import { Table } from '../govuk/table.tsx'
import { Tag, type TagColour } from '../govuk/tag.tsx'
import { chargesFilePath, paths } from '../paths.ts'
import { chargesQuery, runsQuery } from '../queries/training.ts'
import { Page } from '../shell/page.tsx'
import { counted, dateWords } from '../text/dates.ts'
import { trainingCrumb } from './crumbs.ts'

const stateWords: Readonly<Record<DueCharge['state'], string>> = { due: 'Due', waived: 'Waived', sent: 'With finance' }
const stateColours: Readonly<Record<DueCharge['state'], TagColour>> = { due: 'yellow', waived: 'grey', sent: 'green' }

/** One transaction takes no more. */
const most = 90

export const ChargesPage = () => {
  const { data: runs } = useSuspenseQuery(runsQuery())
  const thisYear = Number(londonDate(runs.asOf).slice(0, 4))
  const [year, setYear] = useState(String(thisYear))
  const { data } = useSuspenseQuery(chargesQuery(year))
  const due = data.charges.filter(({ state }) => state === 'due').slice(0, most)
  const send = useSend((chargeIds: string[], key: string) => call('sendChargesToFinance', { year, chargeIds }, key))
  return (
    <Page title="Charges" crumbs={[trainingCrumb]}>
      <Select
        field={{ name: 'year', value: year, onChange: setYear }}
        label="Year"
        choices={[thisYear, thisYear - 1, thisYear - 2].map((one) => ({ value: String(one), label: String(one) }))}
      />
      <p className="govuk-body">{pounds(data.duePence)} due. Nothing is paid here: finance gets the file.</p>
      <Table
        caption={`Charges of ${year}`}
        rows={data.charges}
        keyOf={({ chargeId }) => chargeId}
        empty="No charge this year."
        columns={[
          { name: 'Day', of: ({ on }) => dateWords(on) },
          { name: 'Setting', of: ({ settingName }) => settingName },
          { name: 'Person', of: ({ personName }) => personName },
          {
            name: 'What for',
            of: ({ courseTitle, why }) => (
              <>
                {courseTitle}
                <span className="when">{why}</span>
              </>
            ),
          },
          { name: 'Amount', of: ({ pence }) => pounds(pence), numeric: true },
          {
            name: 'State',
            of: ({ state, waived, chargeId, personName }) => (
              <>
                <Tag colour={stateColours[state]}>{stateWords[state]}</Tag>
                {waived === undefined ? null : <span className="when">{waived.reason}</span>}
                {state === 'due' && data.mayWaive ? (
                  <span className="when">
                    <PageLink to={paths.waiveCharge.to({ year, chargeId })}>
                      Waive<span className="govuk-visually-hidden"> the charge of {personName}</span>
                    </PageLink>
                  </span>
                ) : null}
              </>
            ),
          },
        ]}
      />
      {send.problem === undefined ? null : (
        <p className="govuk-error-message" role="alert">
          {send.problem}
        </p>
      )}
      {data.mayWaive && data.charges.length > 0 ? (
        <div className="govuk-button-group">
          <a className="govuk-button" href={chargesFilePath(year)}>
            Download for finance (CSV)
          </a>
          {due.length === 0 ? null : (
            <Button
              look="secondary"
              busy={send.busy}
              onClick={() => void send.send(due.map(({ chargeId }) => chargeId))}
            >
              Finance has {counted(due.length, 'charge')}
            </Button>
          )}
        </div>
      ) : null}
    </Page>
  )
}
