// The differences of an import, kind by kind, with the questions that only a person can answer.
import type { ImportDifferences } from '@senco/domain/register/imports/model'
import { Checkbox } from '../govuk/checkboxes.tsx'
import { Radios } from '../govuk/radios.tsx'
import { Table } from '../govuk/table.tsx'
import { dateWords } from '../text/dates.ts'
import { providerTypeNames } from '../text/setting-name.ts'
import type { Choices } from './import-draft.ts'
import { LongList } from './long-list.tsx'

interface Shown {
  readonly differences: ImportDifferences
}
interface Chosen extends Shown {
  readonly choices: Choices
  readonly choose: (choices: Choices) => void
}

const Work = ({ work }: { readonly work: readonly string[] }) =>
  work.length === 0 ? null : (
    <ul className="govuk-list govuk-list--bullet">
      {work.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  )

const decide = ({ choices, choose }: Chosen, key: string, value: string): void =>
  choose({ ...choices, decisions: { ...choices.decisions, [key]: value } })

/** Those that may be a nursery we know come first: they need an answer. */
export const Added = (props: Chosen & { readonly open: readonly string[] }) => {
  const { differences, choices, choose } = props
  const asked = differences.added.filter((one) => one.maybeSameAs.length > 0)
  const plain = differences.added.filter((one) => one.maybeSameAs.length === 0)
  const suggested = plain.filter((one) => one.suggestedCluster !== undefined)
  return (
    <>
      <LongList
        heading="New: is it the same nursery?"
        hint="A sold nursery comes with a new registration. If it is the same, its SENCO, cluster and history go along."
        rows={asked}
      >
        {(rows) =>
          rows.map((one) => (
            <Radios
              key={one.key}
              field={{
                name: `same-${one.key}`,
                value: choices.decisions[one.key] ?? '',
                onChange: (value) => decide(props, one.key, value),
                ...(props.open.includes(one.key) ? { error: 'Choose one.' } : {}),
              }}
              label={`${one.label} (${one.key})`}
              choices={[
                ...one.maybeSameAs.map((same) => ({
                  value: same.settingId,
                  label: `The same as ${same.label}`,
                  hint: same.why,
                })),
                { value: 'new', label: 'No, it is new' },
              ]}
            />
          ))
        }
      </LongList>
      <LongList heading="New" rows={plain.filter((one) => one.suggestedCluster === undefined)}>
        {(rows) => (
          <Table
            caption="New"
            captionHidden
            columns={[
              { name: 'Name', of: (one) => one.label },
              { name: 'Number', of: (one) => one.key },
              {
                name: 'Type',
                of: (one) => (one.providerType === undefined ? '' : providerTypeNames[one.providerType]),
              },
            ]}
            rows={rows}
            keyOf={(one) => one.key}
          />
        )}
      </LongList>
      <LongList heading="New, with a cluster suggested" rows={suggested}>
        {(rows) =>
          rows.map((one) => (
            <Checkbox
              key={one.key}
              field={{
                name: `cluster-${one.key}`,
                value: choices.noCluster.includes(one.key) ? '' : 'yes',
                onChange: (value) =>
                  choose({
                    ...choices,
                    noCluster:
                      value === 'yes'
                        ? choices.noCluster.filter((key) => key !== one.key)
                        : [...choices.noCluster, one.key],
                  }),
              }}
              label={`${one.label}: put its setting in the suggested cluster`}
              hint={one.suggestedCluster?.why}
            />
          ))
        }
      </LongList>
    </>
  )
}

/** A nursery that goes on under a new registration is not missing. */
const missing = ({ differences, choices }: Chosen) =>
  differences.absent.filter((one) => !Object.values(choices.decisions).includes(one.settingId ?? ''))

export const Absent = (props: Chosen) => (
  <LongList heading="Not in this month’s file" hint="Nothing changes until you choose." rows={missing(props)}>
    {(rows) =>
      rows.map((one) => (
        <div key={one.key}>
          <Radios
            field={{
              name: `absent-${one.key}`,
              value: props.choices.decisions[one.key] ?? '',
              onChange: (value) => decide(props, one.key, value),
            }}
            label={`${one.label} (${one.key})`}
            hint={one.askedBefore === undefined ? undefined : `Missing since the file of ${dateWords(one.askedBefore)}`}
            choices={[
              { value: 'closed', label: 'It has closed' },
              { value: 'moved', label: 'It has moved to another authority' },
              { value: 'ask-next-month', label: 'Ask again next month' },
            ]}
            inline
          />
          <Work work={one.openWork} />
        </div>
      ))
    }
  </LongList>
)

export const Closed = ({ differences }: Shown) => (
  <LongList
    heading="Closed"
    hint="Their SENCOs’ time there ends. What is still open is listed."
    rows={differences.closed}
  >
    {(rows) => (
      <Table
        caption="Closed"
        captionHidden
        columns={[
          { name: 'Name', of: (one) => one.label },
          { name: 'Number', of: (one) => one.key },
          { name: 'Closed on', of: (one) => (one.closedOn === undefined ? 'Not given' : dateWords(one.closedOn)) },
          { name: 'Open work', of: (one) => (one.openWork.length === 0 ? 'None' : <Work work={one.openWork} />) },
        ]}
        rows={rows}
        keyOf={(one) => one.key}
      />
    )}
  </LongList>
)

export const Restored = ({ differences }: Shown) => (
  <LongList heading="Open again" rows={differences.restored}>
    {(rows) => (
      <Table
        caption="Open again"
        captionHidden
        columns={[
          { name: 'Name', of: (one) => one.label },
          { name: 'Number', of: (one) => one.key },
        ]}
        rows={rows}
        keyOf={(one) => one.key}
      />
    )}
  </LongList>
)

export const Changed = ({ differences }: Shown) => (
  <LongList heading="Changed" rows={differences.changed}>
    {(rows) => (
      <Table
        caption="Changed"
        captionHidden
        columns={[
          { name: 'Name', of: (one) => `${one.label} (${one.key})` },
          {
            name: 'What changes',
            of: (one) => (
              <ul className="govuk-list">
                {one.fields.map((field) => (
                  <li key={field.field}>
                    {field.field}: {field.from ?? 'nothing'} to {field.to ?? 'nothing'}
                    {field.kept === undefined ? '' : `. What a person entered stays: ${field.kept}`}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
        rows={rows}
        keyOf={(one) => one.key}
      />
    )}
  </LongList>
)

export const Kept = ({ differences }: Shown) => (
  <LongList heading="What people entered stays" rows={differences.kept}>
    {(rows) => (
      <Table
        caption="What people entered stays"
        captionHidden
        columns={[
          { name: 'Name', of: (one) => one.label },
          { name: 'Why', of: (one) => one.reason },
        ]}
        rows={rows}
        keyOf={(one) => `${one.key} ${one.reason}`}
      />
    )}
  </LongList>
)
