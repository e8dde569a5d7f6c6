// One action: what, who, by when, what can be done with it now, and what happened so far.
import { isOpen, needsChecking, stateWords } from '@senco/domain/actions/actions'
import { useSuspenseQuery } from '@tanstack/react-query'
import { SummaryList } from '../govuk/summary-list.tsx'
import { Tag } from '../govuk/tag.tsx'
import { paths } from '../paths.ts'
import { actionQuery } from '../queries/actions.ts'
import { useToday } from '../session/today.ts'
import { lateWords, outcomeNames, stateColours } from '../shared/action-words.ts'
import { History } from '../shared/history.tsx'
import { Page } from '../shell/page.tsx'
import { dateWords } from '../text/dates.ts'
import { AboutLink, CommentSource, CourseLink, ResourceLink, SourceLink } from './about-links.tsx'
import { ActionSteps } from './action-steps.tsx'
import { WhoHasDoneIt } from './who-has-done-it.tsx'

export const ActionPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const today = useToday()
  const { data } = useSuspenseQuery(actionQuery(params['actionId'] ?? ''))
  const { action } = data
  const late = lateWords(action, today)
  const shared = action.owner.kind === 'cluster'
  return (
    <Page title="Action" heading={action.title} crumbs={[{ name: 'Actions', to: paths.actions.to() }]}>
      <p className="govuk-body tags">
        <Tag colour={stateColours[action.state]}>{stateWords[action.state]}</Tag>
        {late === undefined ? null : <Tag colour="orange">{late}</Tag>}
        {needsChecking(action) ? <Tag colour="purple">To check</Tag> : null}
      </p>
      {action.detail === undefined ? null : <p className="govuk-body keep-lines">{action.detail}</p>}
      <ActionSteps page={data} />
      <SummaryList
        facts={[
          { name: 'Who does it', value: shared ? `Every setting of ${action.owner.name}` : action.owner.name },
          { name: 'To do by', value: dateWords(action.dueOn) },
          action.measure === undefined ? undefined : { name: 'How we shall know', value: action.measure },
          action.course === undefined
            ? undefined
            : { name: 'Training that helps', value: <CourseLink course={action.course} /> },
          action.resource === undefined
            ? undefined
            : { name: 'Something to read', value: <ResourceLink resource={action.resource} /> },
          { name: 'About', value: <AboutLink context={action.context} /> },
          action.source.kind === 'meeting'
            ? { name: 'Agreed at', value: <SourceLink meetingId={action.source.id} /> }
            : undefined,
          action.source.kind === 'local-offer-comment'
            ? { name: 'Promised in', value: <CommentSource commentId={action.source.id} /> }
            : undefined,
          { name: 'Added', value: `${dateWords(action.createdAt)} by ${action.createdBy}` },
          action.outcome === undefined ? undefined : { name: 'How it turned out', value: outcomeNames[action.outcome] },
          action.note === undefined
            ? undefined
            : { name: action.state === 'cancelled' ? 'Why it was cancelled' : 'Note', value: action.note },
          action.closedAt === undefined
            ? undefined
            : {
                name: action.state === 'cancelled' ? 'Cancelled' : 'Done',
                value: `${dateWords(action.closedAt)} by ${action.closedBy ?? 'somebody'}`,
              },
        ]}
      />
      {shared ? <WhoHasDoneIt page={data} open={isOpen(action)} /> : null}
      {data.history.length === 0 ? null : <History entries={data.history} />}
    </Page>
  )
}
