// What one has done: certificates, what is still to do for one, and awards from elsewhere.
import type { Learned } from '@senco/contract/training/learning'
import type { Award } from '@senco/domain/training/awards'
import { useSuspenseQuery } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import { useSend } from '../forms/use-send.ts'
import { ButtonLink, TextButton } from '../govuk/button.tsx'
import { PageLink } from '../govuk/link.tsx'
import { Table } from '../govuk/table.tsx'
import { awardFilePath, certificatePath, paths } from '../paths.ts'
import { learningQuery } from '../queries/training.ts'
import { useMe } from '../session/person.ts'
import { Page } from '../shell/page.tsx'
import { counted, dateWords } from '../text/dates.ts'
import { AwardUpload } from './award-upload.tsx'
import { trainingCrumb } from './crumbs.ts'

const CertificateCell = ({ learned }: { readonly learned: Learned }) => {
  const { certificate, runId, personId, title, missing } = learned
  if (certificate === undefined) return <>{missing ?? ''}</>
  return (
    <a className="govuk-link" href={certificatePath(runId, personId)}>
      Certificate {certificate.serial}
      <span className="govuk-visually-hidden"> for {title} (PDF)</span>
    </a>
  )
}

const todo = ({ runId, personId, title, ways }: Learned) => {
  const at = { runId, personId }
  return (
    <ul className="govuk-list">
      {ways.includes('evaluate') ? (
        <li>
          <PageLink to={paths.evaluate.to(at)}>
            Answer three questions<span className="govuk-visually-hidden"> about {title}</span>
          </PageLink>
        </li>
      ) : null}
      {ways.includes('make-up') ? (
        <li>
          <PageLink to={paths.makeUp.to(at)}>
            Join another date for what you missed<span className="govuk-visually-hidden"> of {title}</span>
          </PageLink>
        </li>
      ) : null}
      {ways.includes('review') ? (
        <li>
          <PageLink to={paths.impact.to(at)}>
            Say what changed<span className="govuk-visually-hidden"> after {title}</span>
          </PageLink>
        </li>
      ) : null}
    </ul>
  )
}

const AwardFile = ({ award }: { readonly award: Award }) =>
  award.file === undefined ? (
    <AwardUpload award={award} />
  ) : (
    <a className="govuk-link" href={awardFilePath(award.personId, award.awardId)}>
      Certificate<span className="govuk-visually-hidden"> of {award.title}</span>
    </a>
  )

const Remove = ({ award }: { readonly award: Award }) => {
  const remove = useSend((awardId: string, key: string) => call('removeAward', { awardId }, key))
  return (
    <>
      <TextButton onClick={() => void remove.send(award.awardId)}>
        Remove<span className="govuk-visually-hidden"> {award.title}</span>
      </TextButton>
      {remove.problem === undefined ? null : (
        <span className="govuk-error-message" role="alert">
          {remove.problem}
        </span>
      )}
    </>
  )
}

interface Earned {
  readonly settingId: string
  readonly hours: number
}

/** Coming counts for the setting: whoever works in several reads which. */
const MeetingHours = ({ earned }: { readonly earned: readonly Earned[] }) => {
  const { settings } = useMe()
  return earned.map(({ settingId, hours }) => {
    const name = settings.find((setting) => setting.settingId === settingId)?.name
    return (
      <p key={settingId} className="govuk-body">
        {counted(hours, 'hour')} of professional development by coming to cluster meetings this school year
        {earned.length > 1 && name !== undefined ? `: ${name}` : ''}.
      </p>
    )
  })
}

export const MyTrainingPage = () => {
  const { data } = useSuspenseQuery(learningQuery())
  return (
    <Page title="What you have done" crumbs={[trainingCrumb]}>
      <p className="govuk-body">
        {counted(data.hours, 'hour')} of professional development with a certificate this school year.
      </p>
      <MeetingHours earned={data.meetingHours} />
      <Table
        caption="Our training"
        rows={data.learned}
        keyOf={({ runId }) => runId}
        empty="You have not been to training yet."
        columns={[
          {
            name: 'Training',
            of: ({ runId, personId, title }) => <PageLink to={paths.learned.to({ runId, personId })}>{title}</PageLink>,
          },
          { name: 'Ended', of: ({ endsAt }) => dateWords(endsAt) },
          { name: 'Certificate', of: (learned) => <CertificateCell learned={learned} /> },
          { name: 'To do', of: todo },
        ]}
      />
      <Table
        caption="Awards and courses elsewhere"
        rows={data.awards}
        keyOf={({ awardId }) => awardId}
        empty="None yet. Add the national award, or a course that somebody else gave."
        columns={[
          { name: 'Course', of: ({ title }) => title },
          {
            name: 'When',
            of: ({ status, on }) => `${status === 'achieved' ? 'Finished' : 'Begun'} ${dateWords(on)}`,
          },
          { name: 'Certificate', of: (award) => <AwardFile award={award} /> },
          { name: 'Change', of: (award) => <Remove award={award} /> },
        ]}
      />
      <ButtonLink to={paths.addAward.to()} look="secondary">
        Add an award or course
      </ButtonLink>
    </Page>
  )
}
