// Courses: what is given, from which dates are planned.
import type { Course } from '@senco/domain/training/model'
import { topicNames } from '@senco/domain/training/topics'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ButtonLink } from '../govuk/button.tsx'
import { PageLink } from '../govuk/link.tsx'
import { Table } from '../govuk/table.tsx'
import { paths } from '../paths.ts'
import { coursesQuery } from '../queries/training.ts'
import { Page } from '../shell/page.tsx'
import { levelWords } from './course-draft.ts'
import { trainingCrumb } from './crumbs.ts'
import { priceWords } from './words.ts'

const topicWords = (topic: string): string => topicNames[topic as keyof typeof topicNames] ?? topic

export const CoursesPage = () => {
  const { data } = useSuspenseQuery(coursesQuery())
  const active = data.courses.filter(({ status }) => status === 'active')
  const withdrawn = data.courses.filter(({ status }) => status !== 'active')
  const list = (caption: string, rows: readonly Course[]) => (
    <Table
      caption={caption}
      rows={rows}
      keyOf={({ courseId }) => courseId}
      empty="No course yet."
      columns={[
        {
          name: 'Course',
          of: ({ courseId, title }) => <PageLink to={paths.course.to({ courseId })}>{title}</PageLink>,
        },
        { name: 'Kind', of: ({ level }) => levelWords[level] },
        { name: 'About', of: ({ topics }) => topics.map(topicWords).join(', ') },
        { name: 'Cost', of: ({ pricePence }) => priceWords(pricePence) },
        {
          name: 'Dates',
          of: ({ courseId, title, external, status }) =>
            external !== undefined || status !== 'active' ? (
              (external?.provider ?? '')
            ) : (
              <PageLink to={paths.planRun.to({ courseId })}>
                Plan dates<span className="govuk-visually-hidden"> of {title}</span>
              </PageLink>
            ),
        },
      ]}
    />
  )
  return (
    <Page title="Courses" crumbs={[trainingCrumb]}>
      <ButtonLink to={paths.addCourse.to()}>Add a course</ButtonLink>
      {list('Courses', active)}
      {withdrawn.length === 0 ? null : list('No longer given', withdrawn)}
    </Page>
  )
}
