// One item of an agenda as it is written: what, who, how long, its links, and buttons that move it.
import type { FieldProblem } from '@senco/domain/refusal'
import { TextButton } from '../../govuk/button.tsx'
import { Input } from '../../govuk/input.tsx'
import type { ItemDraft } from './agenda-draft.ts'
import { LinkFields } from './link-fields.tsx'

interface Props {
  readonly item: ItemDraft
  readonly at: number
  readonly problems: readonly FieldProblem[]
  readonly first: boolean
  readonly last: boolean
  readonly set: (change: Partial<ItemDraft>) => void
  readonly move: (step: -1 | 1) => void
  readonly remove: () => void
}

const MoveButton = ({
  id,
  words,
  title,
  off,
  onClick,
}: Readonly<Record<'id' | 'words' | 'title', string>> & { off: boolean; onClick: () => void }) => (
  <button
    type="button"
    id={id}
    className="move-button"
    aria-disabled={off || undefined}
    onClick={() => (off ? undefined : onClick())}
  >
    {words}
    <span className="govuk-visually-hidden"> {title}</span>
  </button>
)

export const AgendaItemFields = ({ item, at, problems, first, last, set, move, remove }: Props) => {
  const field = (name: 'title' | 'owner' | 'minutes') => ({
    name: `items.${at}.${name}`,
    value: item[name],
    error: problems.find((problem) => problem.field === `items.${at}.${name}`)?.message,
    onChange: (value: string) => set({ [name]: value }),
  })
  const fixed = item.kind === 'last-actions'
  return (
    <fieldset className="govuk-fieldset slot-card">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">
        {at + 1}. {item.title === '' ? 'New item' : item.title}
      </legend>
      {fixed ? (
        <p className="govuk-hint">What is still open from last time is shown here. It always follows the welcome.</p>
      ) : null}
      {item.askedBy === '' ? null : <p className="govuk-hint">Asked for by {item.askedBy}</p>}
      <div className="agenda-fields">
        <Input field={field('title')} label="What" />
        <Input field={field('owner')} label="Who leads it (optional)" />
        <Input field={field('minutes')} label="Minutes" inputMode="numeric" width={5} />
      </div>
      <LinkFields
        field={`items.${at}.resources`}
        links={item.resources}
        problems={problems}
        of={item.title}
        onChange={(resources) => set({ resources })}
      />
      {fixed ? null : (
        <div className="row-actions">
          <MoveButton id={`up-${item.key}`} words="Move up" title={item.title} off={first} onClick={() => move(-1)} />
          <MoveButton id={`down-${item.key}`} words="Move down" title={item.title} off={last} onClick={() => move(1)} />
          <TextButton onClick={remove}>
            Take away<span className="govuk-visually-hidden"> {item.title}</span>
          </TextButton>
        </div>
      )}
    </fieldset>
  )
}
