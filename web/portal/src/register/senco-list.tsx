// The SENCOs of a setting now and next, with what can be done about each; those before are in the history below.
import type { Designation } from '@senco/domain/register/model'
import { EmailLink, PageLink } from '../govuk/link.tsx'
import { SummaryList } from '../govuk/summary-list.tsx'
import { paths } from '../paths.ts'
import { dateWords } from '../text/dates.ts'
import { basisNames, qualificationWords } from './words.ts'

const yesNo = (value: boolean | undefined): string => (value === undefined ? 'Not recorded yet' : value ? 'Yes' : 'No')

interface Props {
  readonly designation: Designation
  readonly today: string
  readonly school: boolean
  readonly mayAct: boolean
  readonly mayApprove: boolean
  readonly mayEnd: boolean
  /** At how many settings they are SENCO, this one included. */
  readonly settings: number
}

export const SencoFactsList = ({ designation, today, school, mayAct, mayApprove, mayEnd, settings }: Props) => {
  const { settingId, designationId, name, email, status, startsOn, endsOn } = designation
  const at = { settingId, designationId }
  const heading =
    status === 'proposed' ? 'Proposed' : startsOn > today ? `Starts on ${dateWords(startsOn)}` : 'SENCO now'
  return (
    <section aria-label={`SENCO: ${name}`}>
      <h3 className="govuk-heading-s">
        {name} <span className="govuk-caption-m">{heading}</span>
      </h3>
      <SummaryList
        facts={[
          { name: 'E-mail', value: email === undefined ? 'Not recorded yet' : <EmailLink address={email} /> },
          { name: status === 'proposed' || startsOn > today ? 'From' : 'Since', value: dateWords(startsOn) },
          endsOn === undefined ? undefined : { name: 'Until', value: dateWords(endsOn) },
          { name: 'How', value: basisNames[designation.basis] },
          settings > 1 ? { name: 'Shared', value: `Across ${settings} settings` } : undefined,
          designation.hoursPerWeek === undefined
            ? undefined
            : { name: 'Hours a week', value: designation.hoursPerWeek },
          school ? { name: 'Qualified teacher working here', value: yesNo(designation.qualifiedTeacher) } : undefined,
          school ? { name: 'Head or acting head', value: yesNo(designation.isHead) } : undefined,
          designation.isManager === true ? { name: 'Also the manager', value: 'Yes' } : undefined,
          { name: 'Qualifications', value: qualificationWords(designation) },
          {
            name: 'Last confirmed',
            value: designation.confirmedOn === undefined ? 'Not yet' : dateWords(designation.confirmedOn),
          },
        ]}
      />
      {mayAct ? (
        <ul className="govuk-list no-print">
          {status === 'proposed' ? (
            <li>
              {mayApprove ? (
                <PageLink to={paths.acceptSenco.to(at)}>Accept {name} as SENCO</PageLink>
              ) : (
                'The manager of the setting is asked to accept this.'
              )}
            </li>
          ) : (
            <li>
              <PageLink to={paths.sencoFacts.to(at)}>Record facts about {name}</PageLink>
            </li>
          )}
          {mayEnd ? (
            <li>
              <PageLink to={paths.endSenco.to(at)}>End {name}’s time as SENCO</PageLink>
            </li>
          ) : null}
        </ul>
      ) : null}
    </section>
  )
}
