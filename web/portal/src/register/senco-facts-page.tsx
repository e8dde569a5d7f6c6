// Records what we know of a SENCO: qualifications, teacher status, hours.
import type { Designation } from '@senco/domain/register/model'
import { levelOf } from '@senco/domain/register/requirement'
import { settingLabel } from '@senco/domain/register/summary'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { checkToldBy, ToldByField, toldByInput } from '../forms/told-by.tsx'
import { typedFrom } from '../forms/typed-date.ts'
import { useForm } from '../forms/use-form.ts'
import { Checkbox } from '../govuk/checkboxes.tsx'
import { Input } from '../govuk/input.tsx'
import { paths } from '../paths.ts'
import { settingQuery } from '../queries/register.ts'
import { isStaff, useMe } from '../session/person.ts'
import { useToday } from '../session/today.ts'
import { NotFoundPage } from '../shell/not-found-page.tsx'
import { Page } from '../shell/page.tsx'
import { settingCrumbs } from './crumbs.ts'
import {
  checkFacts,
  type FactValues,
  factsInput,
  QualificationQuestions,
  renameFact,
  SchoolQuestions,
} from './senco-questions.tsx'

const answer = (value: boolean | undefined): string => (value === undefined ? '' : value ? 'yes' : 'no')

const valuesOf = (designation: Designation): FactValues => {
  const [first] = designation.qualifications
  return {
    qualifiedTeacher: answer(designation.qualifiedTeacher),
    isHead: answer(designation.isHead),
    qualification:
      first === undefined ? (designation.qualificationsKnown === true ? 'none' : '') : `${first.kind} ${first.status}`,
    qualificationDate: typedFrom(first?.status === 'achieved' ? first.achievedOn : first?.begunOn),
    schoolSencoSince: typedFrom(designation.schoolSencoSince),
    hoursPerWeek: designation.hoursPerWeek === undefined ? '' : String(designation.hoursPerWeek),
    isManager: designation.isManager === true ? 'yes' : '',
    publishName: designation.publishName === true ? 'yes' : '',
  }
}

type Params = Readonly<Record<string, string>>

export const SencoFactsPage = ({ params }: { readonly params: Params }) => {
  const { data } = useSuspenseQuery(settingQuery(params['settingId'] ?? ''))
  const designation = data.designations.find((one) => one.designationId === params['designationId'])
  return designation === undefined ? <NotFoundPage /> : <FactsForm designation={designation} />
}

const FactsForm = ({ designation }: { readonly designation: Designation }) => {
  const me = useMe()
  const [, navigate] = useLocation()
  const { settingId, designationId } = designation
  const { data } = useSuspenseQuery(settingQuery(settingId))
  const school = levelOf(data.setting.providerType, useToday()) === 'must'
  const back = paths.setting.to({ settingId })
  const form = useForm({
    draft: `senco-facts ${designationId}`,
    initial: { ...valuesOf(designation), toldBy: '' },
    rename: renameFact,
    check: (values) => [...checkFacts(values, school), ...checkToldBy(values.toldBy, isStaff(me))],
    send: (values, key) =>
      call(
        'changeSencoFacts',
        {
          settingId,
          designationId,
          ...factsInput(values, school),
          // On this page an empty box takes away what was ticked before.
          isManager: values.isManager === 'yes',
          publishName: values.publishName === 'yes',
          ...toldByInput(values.toldBy),
        },
        key,
      ),
    saved: () => navigate(back, { state: { saved: 'The facts about the SENCO are recorded.' } }),
  })
  return (
    <Page
      title="Record facts about the SENCO"
      heading={`Record facts about ${designation.name}`}
      caption={settingLabel(data.summary)}
      crumbs={settingCrumbs(me, settingId, settingLabel(data.summary))}
    >
      <Form form={form} button="Save facts" cancel={back}>
        {school ? <SchoolQuestions form={form} /> : <QualificationQuestions form={form} />}
        <Input field={form.field('hoursPerWeek')} label="Hours a week as SENCO" inputMode="decimal" width={5} />
        <Checkbox field={form.field('isManager')} label="They are also the manager" />
        <Checkbox field={form.field('publishName')} label="The name may be shown to the public" />
        <ToldByField field={form.field('toldBy')} />
      </Form>
    </Page>
  )
}
