// One run: every session, the place and the cost on one page, with "Ask for a place"; for staff also who is on it.

import type { RunPage as Run } from '@senco/contract/training/page'
import { mayBookForTeam } from '@senco/domain/access'
import type { Course } from '@senco/domain/training/model'
import { useSuspenseQueries } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import { useSend } from '../forms/use-send.ts'
import { Button, ButtonLink } from '../govuk/button.tsx'
import { PageLink } from '../govuk/link.tsx'
import { SummaryList } from '../govuk/summary-list.tsx'
import { Tag } from '../govuk/tag.tsx'
import { paths } from '../paths.ts'
import { coursesQuery, runQuery } from '../queries/training.ts'
import { useCurrentSetting } from '../session/current-setting.ts'
import { actorOf, isStaff, useMe, worksInSetting } from '../session/person.ts'
import { ClashNotice } from '../shared/clash.tsx'
import { Page } from '../shell/page.tsx'
import { counted } from '../text/dates.ts'
import { trainingCrumb } from './crumbs.ts'
import { clashesOf } from './meeting-clash.tsx'
import { OwnPlace } from './own-place.tsx'
import { RunList } from './run-list.tsx'
import { SessionList } from './session-list.tsx'
import { modeWords, placesLeft, priceWords, runColours, runWords } from './words.ts'

const isOn = ({ word }: Run['places'][number]): boolean => word !== 'cancelled'

const fact = (name: string, value: string | undefined) => (value === undefined ? undefined : { name, value })

const Facts = ({ page, course }: { readonly page: Run; readonly course: Course | undefined }) => {
  const { run } = page
  return (
    <SummaryList
      facts={[
        fact('What you learn', course?.aims),
        fact('Who it is for', course?.audience),
        fact('Before you come', course?.prerequisites),
        { name: 'Cost', value: priceWords(run.pricePence) },
        { name: 'How', value: modeWords[run.mode] },
        { name: 'Hours', value: `${run.hours}` },
        fact('Given by', run.trainers.length === 0 ? undefined : run.trainers.map(({ name }) => name).join(', ')),
        fact('Access', course?.accessibility),
        fact('If you miss it', course?.recording === true ? 'There is a recording to watch afterwards.' : undefined),
        { name: 'Places left', value: placesLeft(page) },
      ]}
    />
  )
}

const Asking = ({ page }: { readonly page: Run }) => {
  const me = useMe()
  const current = useCurrentSetting()
  const { run, places, asOf } = page
  const first = run.sessions.map(({ startsAt }) => startsAt).sort()[0] ?? ''
  if (run.status !== 'open' || first <= asOf || current === undefined || isStaff(me)) return null
  const { settingId } = current
  const mine = places.find(({ personId }) => personId === me.person.personId)
  const asked = mine !== undefined && mine.word !== 'cancelled'
  const team = mayBookForTeam(actorOf(me), { settingId })
  return (
    <div className="govuk-button-group">
      {asked || !(worksInSetting(me) || run.joint === true) ? null : (
        <ButtonLink to={paths.askForPlace.to({ runId: run.runId, settingId })}>Ask for a place</ButtonLink>
      )}
      {team ? (
        <ButtonLink to={paths.bookTeam.to({ runId: run.runId, settingId })} look={asked ? 'primary' : 'secondary'}>
          Book for colleagues
        </ButtonLink>
      ) : null}
    </div>
  )
}

const StaffWays = ({ page }: { readonly page: Run }) => {
  const { run } = page
  const at = { runId: run.runId }
  const publish = useSend((_: undefined, key: string) => call('publishRun', at, key))
  const close = useSend((_: undefined, key: string) => call('closeRun', at, key))
  const last =
    run.sessions
      .map(({ endsAt }) => endsAt)
      .sort()
      .at(-1) ?? ''
  const over = last <= page.asOf
  const problem = publish.problem ?? close.problem
  return (
    <>
      {problem === undefined ? null : (
        <p className="govuk-error-message" role="alert">
          {problem}
        </p>
      )}
      {page.decide ? (
        <div className="govuk-warning-text">
          <span className="govuk-warning-text__icon" aria-hidden="true">
            !
          </span>
          <strong className="govuk-warning-text__text">
            <span className="govuk-visually-hidden">Decide: </span>
            {counted(run.capacity - run.remaining - run.reserved, 'person is', 'people are')} booked and it needs{' '}
            {run.minToRun}. Let it go ahead, or <PageLink to={paths.cancelRun.to(at)}>cancel it</PageLink>.
          </strong>
        </div>
      ) : null}
      <div className="govuk-button-group">
        {run.status === 'draft' ? (
          <Button busy={publish.busy} onClick={() => void publish.send(undefined)}>
            Publish
          </Button>
        ) : (
          <ButtonLink to={paths.runRegister.to(at)}>Register</ButtonLink>
        )}
        {run.status === 'open' && over ? (
          <Button look="secondary" busy={close.busy} onClick={() => void close.send(undefined)}>
            Close the register
          </Button>
        ) : null}
        {run.status === 'open' && !over ? (
          <>
            <PageLink to={paths.runCapacity.to(at)}>Change the number of places</PageLink>
            <PageLink to={paths.changeRun.to(at)}>Change dates or trainers</PageLink>
            <PageLink to={paths.cancelRun.to(at)}>Cancel this run</PageLink>
          </>
        ) : null}
      </div>
    </>
  )
}

export const RunPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const me = useMe()
  const staff = isStaff(me)
  const [{ data: page }, { data: all }] = useSuspenseQueries({
    queries: [runQuery(params['runId'] ?? ''), coursesQuery()],
  })
  const { run, places } = page
  const course = all.courses.find(({ courseId }) => courseId === run.courseId)
  const mine = places.filter(({ personId }) => personId === me.person.personId)
  const others = places.filter(({ personId }) => personId !== me.person.personId)
  return (
    <Page title="Training" heading={run.title} crumbs={[trainingCrumb]}>
      {run.status === 'open' ? null : (
        <p className="govuk-body">
          <Tag colour={runColours[run.status]}>{runWords[run.status]}</Tag>
          {run.cancelReason === undefined ? '' : ` ${run.cancelReason}`}
        </p>
      )}
      {staff ? <StaffWays page={page} /> : null}
      {staff ? null : mine.map((place) => <OwnPlace key={place.personId} place={place} mine />)}
      <h2 className="govuk-heading-m">{counted(run.sessions.length, 'session')}</h2>
      <SessionList sessions={run.sessions} />
      <Facts page={page} course={course} />
      <ClashNotice clashes={clashesOf(page.meetings, [{ personId: me.person.personId }, ...others.filter(isOn)])} />
      <Asking page={page} />
      {staff ? <RunList page={page} /> : null}
      {staff || others.length === 0 ? null : (
        <>
          <h2 className="govuk-heading-m">Your colleagues</h2>
          {others.map((place) => (
            <OwnPlace key={place.personId} place={place} mine={false} />
          ))}
        </>
      )}
    </Page>
  )
}
