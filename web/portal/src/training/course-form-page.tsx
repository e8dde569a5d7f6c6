// Adds a course, or changes one; dates that are planned keep what they began with.
import { defaultPathway } from '@senco/domain/training/pathway'
import { topicNames, topics } from '@senco/domain/training/topics'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { type Form as FormState, useForm } from '../forms/use-form.ts'
import { Checkbox, Checkboxes } from '../govuk/checkboxes.tsx'
import { Details } from '../govuk/details.tsx'
import { Input } from '../govuk/input.tsx'
import { Select } from '../govuk/select.tsx'
import { Textarea } from '../govuk/textarea.tsx'
import { paths } from '../paths.ts'
import { coursesQuery } from '../queries/training.ts'
import { Page } from '../shell/page.tsx'
import { type CourseDraft, courseDraftOf, emptyCourse, levelWords, readCourse } from './course-draft.ts'
import { coursesCrumbs } from './crumbs.ts'

const Fields = ({ form }: { readonly form: FormState<CourseDraft> }) => (
  <>
    <Input field={form.field('title')} label="Name of the course" />
    <Textarea field={form.field('aims')} label="What people learn" rows={3} />
    <Select
      field={form.field('level')}
      label="Kind"
      choices={Object.entries(levelWords).map(([value, label]) => ({ value, label }))}
    />
    <Select
      field={form.field('pathwayStep')}
      label="Part of the first year of new SENCOs"
      choices={[
        { value: '', label: 'No' },
        ...defaultPathway
          .filter(({ kind }) => kind === 'training')
          .map(({ key, title }) => ({ value: key, label: title })),
      ]}
    />
    <Checkboxes
      field={form.field('topics')}
      label="What is it about?"
      choices={topics.map((topic) => ({ value: topic, label: topicNames[topic] }))}
    />
    <Input field={form.field('hours')} label="Hours of professional development" width={5} inputMode="decimal" />
    <Input field={form.field('capacity')} label="Places" width={5} inputMode="numeric" />
    <Input
      field={form.field('minToRun')}
      label="Fewest people"
      hint="With fewer, we ask you seven working days before whether it goes ahead."
      width={5}
      inputMode="numeric"
    />
    <Input
      field={form.field('pounds')}
      label="Price of a place in pounds"
      hint="0 is free"
      width={5}
      inputMode="decimal"
    />
    <Input field={form.field('audience')} label="Who it is for (optional)" />
    <Checkbox field={form.field('joint')} label="SENCOs of schools may book too" />
    <Checkbox field={form.field('recording')} label="There is a recording to watch afterwards" />
    <Textarea field={form.field('accessibility')} label="Access (optional)" rows={2} />
    <Details summary="Given by somebody else">
      <Input
        field={form.field('provider')}
        label="Who gives it? (optional)"
        hint="It is recorded and pointed to, not booked here."
      />
      <Input field={form.field('url')} label="Web address (optional)" type="url" />
    </Details>
  </>
)

const problemsOf = (draft: CourseDraft) => {
  const read = readCourse(draft)
  return 'problems' in read ? read.problems : []
}
const courseOf = (draft: CourseDraft) => {
  const read = readCourse(draft)
  if ('problems' in read) throw new Error('Sent with problems')
  return read.course
}
const rename = (field: string): string =>
  ({ 'external.provider': 'provider', 'external.url': 'url', pricePence: 'pounds' })[field] ?? field

export const AddCoursePage = () => {
  const [, navigate] = useLocation()
  const form = useForm({
    draft: 'add-course',
    initial: emptyCourse,
    check: problemsOf,
    send: (draft, key) => call('addCourse', courseOf(draft), key),
    rename,
    saved: () => navigate(paths.courses.to(), { state: { saved: 'The course is added. Plan its dates.' } }),
  })
  return (
    <Page title="Add a course" crumbs={coursesCrumbs}>
      <Form form={form} button="Add the course" cancel={paths.courses.to()}>
        <Fields form={form} />
      </Form>
    </Page>
  )
}

export const ChangeCoursePage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const courseId = params['courseId'] ?? ''
  const [, navigate] = useLocation()
  const { data } = useSuspenseQuery(coursesQuery())
  const course = data.courses.find((one) => one.courseId === courseId)
  const form = useForm({
    draft: `course ${courseId}`,
    initial: {
      ...(course === undefined ? emptyCourse : courseDraftOf(course)),
      withdrawn: course?.status === 'withdrawn' ? 'yes' : '',
    },
    check: problemsOf,
    send: ({ withdrawn, ...draft }, key) =>
      call(
        'changeCourse',
        {
          ...courseOf(draft),
          courseId,
          status: withdrawn === 'yes' ? 'withdrawn' : 'active',
          version: course?.version ?? 0,
        },
        key,
      ),
    rename,
    saved: () => navigate(paths.courses.to(), { state: { saved: 'The course is changed.' } }),
  })
  if (course === undefined)
    return (
      <Page title="Course" crumbs={coursesCrumbs}>
        <p className="govuk-body">We cannot find this course.</p>
      </Page>
    )
  return (
    <Page title="Change a course" caption={course.title} crumbs={coursesCrumbs}>
      <Form form={form} button="Save" cancel={paths.courses.to()}>
        <Fields form={form as unknown as FormState<CourseDraft>} />
        <Checkbox field={form.field('withdrawn')} label="It is no longer given" />
      </Form>
    </Page>
  )
}
