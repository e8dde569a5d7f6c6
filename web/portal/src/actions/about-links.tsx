// Links from an action to its cluster, its setting and the meeting that agreed it.
import type { Action } from '@senco/domain/actions/model'
import { settingLabel } from '@senco/domain/register/summary'
import { useSuspenseQuery } from '@tanstack/react-query'
import { PageLink } from '../govuk/link.tsx'
import { paths } from '../paths.ts'
import { clustersQuery, meetingQuery } from '../queries/clusters.ts'
import { settingQuery } from '../queries/register.ts'
import { holds, isStaff, useMe } from '../session/person.ts'

const ClusterLink = ({ id }: { readonly id: string }) => {
  const me = useMe()
  const { data } = useSuspenseQuery(clustersQuery())
  const name = data.clusters.find(({ clusterId }) => clusterId === id)?.name ?? 'A cluster that is gone'
  return isStaff(me) || holds(me, ['auditor']) ? (
    <PageLink to={paths.actionsOf.to({ kind: 'cluster', id })}>{name} cluster</PageLink>
  ) : (
    `${name} cluster`
  )
}

const SettingLink = ({ id }: { readonly id: string }) => {
  const { data } = useSuspenseQuery(settingQuery(id))
  return <PageLink to={paths.setting.to({ settingId: id })}>{settingLabel(data.summary)}</PageLink>
}

export const AboutLink = ({ context }: Pick<Action, 'context'>) => {
  if (context.kind === 'council') return <>The council’s own work</>
  return context.kind === 'cluster' ? <ClusterLink id={context.id} /> : <SettingLink id={context.id} />
}

/** Those who look from outside the team see that it was promised, and not the comment. */
export const CommentSource = ({ commentId }: { readonly commentId: string }) =>
  isStaff(useMe()) ? (
    <PageLink to={paths.offerComment.to({ commentId })}>The answer to a comment on the local offer</PageLink>
  ) : (
    <>The answer to a comment on the local offer</>
  )

export const SourceLink = ({ meetingId }: { readonly meetingId: string }) => {
  const { data } = useSuspenseQuery(meetingQuery(meetingId))
  return <PageLink to={paths.meeting.to({ meetingId })}>{data.meeting.title}</PageLink>
}

/** Settings find its dates among all training. */
export const CourseLink = ({ course }: { readonly course: NonNullable<Action['course']> }) =>
  isStaff(useMe()) ? (
    <PageLink to={paths.course.to({ courseId: course.courseId })}>{course.title}</PageLink>
  ) : (
    <PageLink to={paths.training.to()}>{course.title}</PageLink>
  )

export const ResourceLink = ({ resource }: { readonly resource: NonNullable<Action['resource']> }) => (
  <a className="govuk-link" href={resource.url} rel="noopener noreferrer">
    {resource.title}
  </a>
)
