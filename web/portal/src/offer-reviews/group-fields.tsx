// One group that regulation 54 names: asked and how, or why not.
import { consultees } from '@senco/domain/offer/comments/consultees'
import { Input } from '../govuk/input.tsx'
import { Radios } from '../govuk/radios.tsx'
import type { GroupDraft } from './round-draft.ts'

interface Props {
  readonly group: GroupDraft
  readonly errorOf: (field: string) => string | undefined
  readonly onChange: (to: Partial<GroupDraft>) => void
}

export const GroupFields = ({ group, errorOf, onChange }: Props) => {
  const { consulteeId } = group
  const about = consultees.find((each) => each.consulteeId === consulteeId)
  const field = (name: 'how' | 'people' | 'whyNot') => ({
    name: `${name}.${consulteeId}`,
    value: group[name],
    error: errorOf(`${name}.${consulteeId}`),
    onChange: (value: string) => onChange({ [name]: value }),
  })
  return (
    <Radios
      field={{
        name: `consultations.${consulteeId}`,
        value: group.asked,
        error: errorOf(`consultations.${consulteeId}`),
        onChange: (asked) => onChange({ asked }),
      }}
      label={about?.who ?? consulteeId}
      choices={[
        {
          value: 'yes',
          label: 'Asked',
          under: (
            <>
              <Input field={field('how')} label="How were they asked?" />
              <Input field={field('people')} label="How many answered? (optional)" />
            </>
          ),
        },
        { value: 'no', label: 'Not asked', under: <Input field={field('whyNot')} label="Why not?" /> },
      ]}
    />
  )
}
