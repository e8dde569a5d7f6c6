// What stands in the way at the same time: said before somebody goes on, and ticked by whoever goes on all the same.
import type { FieldProblem } from '@senco/domain/refusal'
import { Checkboxes } from '../govuk/checkboxes.tsx'
import type { FieldProps } from '../govuk/field.tsx'
import { PageLink } from '../govuk/link.tsx'

export interface Clash {
  readonly words: string
  /** Where it can be put right. */
  readonly link: { readonly to: string; readonly text: string }
}

export const unreadClash = (field: string, clashes: readonly Clash[], ticked: string): readonly FieldProblem[] =>
  clashes.length === 0 || ticked !== '' ? [] : [{ field, message: 'Tick that you have read this.' }]

const Link = ({ link }: Pick<Clash, 'link'>) => <PageLink to={link.to}>{link.text}</PageLink>

/** Read before there is anything to tick. */
export const ClashNotice = ({ clashes }: { readonly clashes: readonly Clash[] }) =>
  clashes.map(({ words, link }) => (
    <p className="govuk-inset-text" key={words}>
      {words} <Link link={link} />
    </p>
  ))

interface Props {
  readonly clashes: readonly Clash[]
  readonly field: FieldProps
  readonly hint: string
  readonly goOn: string
}

export const ClashQuestion = ({ clashes, field, hint, goOn }: Props) =>
  clashes.length === 0 ? null : (
    <Checkboxes
      field={field}
      label={clashes.map(({ words }) => words).join(' ')}
      hint={
        <>
          {hint}{' '}
          {clashes.map(({ words, link }) => (
            <Link key={words} link={link} />
          ))}
        </>
      }
      choices={[{ value: 'read', label: goOn }]}
    />
  )
