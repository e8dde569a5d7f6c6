// What the service asks about a SENCO beside the name: for schools what the law asks, for all of them a few facts.
import type { FieldProblem } from '@senco/domain/refusal'
import type { Qualification } from '@senco/domain/register/model'
import { readDate } from '../forms/typed-date.ts'
import type { Form } from '../forms/use-form.ts'
import { DateInput } from '../govuk/date-input.tsx'
import { Radios } from '../govuk/radios.tsx'
import { Select } from '../govuk/select.tsx'
import { qualificationNames } from './words.ts'

export const noFacts = {
  qualifiedTeacher: '',
  isHead: '',
  qualification: '',
  qualificationDate: '',
  schoolSencoSince: '',
  hoursPerWeek: '',
  isManager: '',
  publishName: '',
}
export type FactValues = typeof noFacts

const yesNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: '', label: 'I do not know' },
]

const kinds: readonly Qualification['kind'][] = ['npq-senco', 'nasenco', 'level-3-early-years-senco', 'other']
const qualificationChoices = [
  { value: '', label: 'I do not know' },
  { value: 'none', label: 'None' },
  ...kinds.flatMap((kind) => [
    { value: `${kind} achieved`, label: `${qualificationNames[kind]}: achieved` },
    { value: `${kind} enrolled`, label: `${qualificationNames[kind]}: begun, not finished` },
  ]),
]

export const QualificationQuestions = <V extends FactValues>({ form }: { readonly form: Form<V> }) => {
  const fields = form as unknown as Form<FactValues>
  const chosen = fields.values.qualification
  return (
    <>
      <Select field={fields.field('qualification')} label="SENCO qualification" choices={qualificationChoices} />
      {chosen === '' || chosen === 'none' ? null : (
        <DateInput
          field={fields.field('qualificationDate')}
          label={chosen.endsWith('achieved') ? 'When did they achieve it?' : 'When did they begin it?'}
          hint="Leave it empty if you do not know."
        />
      )}
    </>
  )
}

/** The law asks that a school's SENCO is a qualified teacher working there, or the head or acting head. */
export const SchoolQuestions = <V extends FactValues>({ form }: { readonly form: Form<V> }) => {
  const fields = form as unknown as Form<FactValues>
  return (
    <>
      <Radios
        field={fields.field('qualifiedTeacher')}
        label="Is the SENCO a qualified teacher working at the school?"
        choices={yesNo}
        inline
      />
      <Radios field={fields.field('isHead')} label="Is the SENCO the head or acting head?" choices={yesNo} inline />
      <QualificationQuestions form={form} />
      <DateInput
        field={fields.field('schoolSencoSince')}
        label="First day as SENCO of any school, if earlier"
        hint="Leave it empty if this is their first school as SENCO."
      />
    </>
  )
}

const dateProblem = (field: 'qualificationDate' | 'schoolSencoSince', typed: string, what: string): FieldProblem[] => {
  const read = typed === '' ? undefined : readDate(typed, what)
  return read !== undefined && 'problem' in read ? [{ field, message: read.problem }] : []
}

/** What was typed and cannot be read is said, and never left out in silence. */
export const checkFacts = (values: FactValues, school: boolean): readonly FieldProblem[] => [
  ...(values.qualification === '' || values.qualification === 'none'
    ? []
    : dateProblem('qualificationDate', values.qualificationDate, 'the date of the qualification')),
  ...(school ? dateProblem('schoolSencoSince', values.schoolSencoSince, 'the first day as SENCO of any school') : []),
  ...(values.hoursPerWeek.trim() !== '' && Number.isNaN(Number(values.hoursPerWeek))
    ? [{ field: 'hoursPerWeek', message: 'Enter the hours a week as a number, like 7.5.' }]
    : []),
]

/** The box of this form that a field of the operation came from. */
export const renameFact = (field: string): string => (field.startsWith('qualifications') ? 'qualificationDate' : field)

const flag = (value: string): boolean | undefined => (value === 'yes' ? true : value === 'no' ? false : undefined)
const dateOf = (typed: string): string | undefined => {
  const read = readDate(typed, 'it')
  return 'date' in read ? read.date : undefined
}

const qualificationInput = ({
  qualification,
  qualificationDate,
}: FactValues): { readonly qualifications?: Qualification[] } => {
  if (qualification === '') return {}
  if (qualification === 'none') return { qualifications: [] }
  const kind = kinds.find((one) => qualification.startsWith(`${one} `)) ?? 'other'
  const status = qualification.endsWith('achieved') ? 'achieved' : 'enrolled'
  const on = dateOf(qualificationDate)
  return {
    qualifications: [
      { kind, status, ...(on === undefined ? {} : status === 'achieved' ? { achievedOn: on } : { begunOn: on }) },
    ],
  }
}

/** As the operations take it; what nobody answered stays unsaid. */
export const factsInput = (values: FactValues, school: boolean) => {
  const qualifiedTeacher = flag(values.qualifiedTeacher)
  const isHead = flag(values.isHead)
  const since = dateOf(values.schoolSencoSince)
  const hours = values.hoursPerWeek.trim() === '' ? undefined : Number(values.hoursPerWeek)
  return {
    ...(school && qualifiedTeacher !== undefined ? { qualifiedTeacher } : {}),
    ...(school && isHead !== undefined ? { isHead } : {}),
    ...(school && since !== undefined ? { schoolSencoSince: since } : {}),
    ...qualificationInput(values),
    ...(hours === undefined || Number.isNaN(hours) ? {} : { hoursPerWeek: hours }),
    ...(values.isManager === 'yes' ? { isManager: true } : {}),
    ...(values.publishName === 'yes' ? { publishName: true } : {}),
  }
}
