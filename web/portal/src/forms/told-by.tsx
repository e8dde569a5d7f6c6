// "How were you told?": staff may record for a setting what it could do itself, and the history says how they knew.
import type { FieldProblem } from '@senco/domain/refusal'
import type { ToldBy } from '@senco/domain/register/model'
import type { FieldProps } from '../govuk/field.tsx'
import { Radios } from '../govuk/radios.tsx'
import { isStaff, useMe } from '../session/person.ts'

const choices: readonly { readonly value: ToldBy; readonly label: string }[] = [
  { value: 'telephone', label: 'Telephone' },
  { value: 'email', label: 'E-mail' },
  { value: 'visit', label: 'Visit' },
  { value: 'letter', label: 'Letter' },
]

export const toldByWords: Readonly<Record<ToldBy, string>> = {
  portal: 'in the portal',
  telephone: 'told by telephone',
  email: 'told by e-mail',
  visit: 'told on a visit',
  letter: 'told by letter',
  'reply-link': 'by the link in an e-mail',
  import: 'from an official file',
}

export const ToldByField = ({ field }: { readonly field: FieldProps }) =>
  isStaff(useMe()) ? <Radios field={field} label="How were you told?" choices={choices} inline /> : null

export const checkToldBy = (value: string, staff: boolean): readonly FieldProblem[] =>
  staff && value === '' ? [{ field: 'toldBy', message: 'Choose how you were told.' }] : []

/** As the operations take it; nothing for a setting that speaks for itself. */
export const toldByInput = (value: string): { readonly toldBy?: ToldBy } => {
  const found = choices.find((choice) => choice.value === value)
  return found === undefined ? {} : { toldBy: found.value }
}
