// Links to things to read, as they are typed in: a name and an address each.
import type { FieldProblem } from '@senco/domain/refusal'
import { TextButton } from '../../govuk/button.tsx'
import { Input } from '../../govuk/input.tsx'
import type { LinkDraft } from './agenda-draft.ts'

interface Props {
  /** Name of the field that holds them, for problems and ids. */
  readonly field: string
  readonly links: readonly LinkDraft[]
  readonly problems: readonly FieldProblem[]
  readonly onChange: (links: readonly LinkDraft[]) => void
  /** Said to screen readers beside each button: what these links belong to. */
  readonly of: string
}

export const LinkFields = ({ field, links, problems, onChange, of }: Props) => {
  const part = (at: number, name: 'title' | 'url') => ({
    name: `${field}.${at}.${name}`,
    value: links[at]?.[name] ?? '',
    error: problems.find((problem) => problem.field === `${field}.${at}.${name}`)?.message,
    onChange: (value: string) =>
      onChange(links.map((link, index) => (index === at ? { ...link, [name]: value } : link))),
  })
  return (
    <>
      {links.map((_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: links have no id
        <fieldset className="govuk-fieldset link-fields" key={at}>
          <legend className="govuk-visually-hidden">
            Link {at + 1} of {of}
          </legend>
          <Input field={part(at, 'title')} label="Name of the link" />
          <Input field={part(at, 'url')} label="Web address" type="url" />
          <p className="govuk-body">
            <TextButton onClick={() => onChange(links.filter((_each, index) => index !== at))}>
              Take this link away
            </TextButton>
          </p>
        </fieldset>
      ))}
      <p className="govuk-body">
        <TextButton onClick={() => onChange([...links, { title: '', url: '' }])}>
          Add a link<span className="govuk-visually-hidden"> to {of}</span>
        </TextButton>
      </p>
    </>
  )
}
