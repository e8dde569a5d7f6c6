// Adds a setting that came without a place: found by name, then added by a second, deliberate press.

import { settingLabel } from '@senco/domain/register/summary'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, TextButton } from '../govuk/button.tsx'
import { Input } from '../govuk/input.tsx'
import { settingsQuery } from '../queries/register.ts'

interface Props {
  readonly taken: readonly string[]
  readonly onAdd: (settingId: string, name: string) => void
}

export const WalkIn = ({ taken, onAdd }: Props) => {
  const { data } = useSuspenseQuery(settingsQuery())
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<{ readonly settingId: string; readonly name: string }>()
  const wanted = text.trim().toLowerCase()
  const found =
    wanted.length < 2
      ? []
      : data.settings
          .filter((one) => one.status !== 'closed' && !taken.includes(one.settingId))
          .map((one) => ({ settingId: one.settingId, name: settingLabel(one) }))
          .filter((one) => one.name.toLowerCase().includes(wanted))
          .slice(0, 8)
  return (
    <>
      <Input
        field={{
          name: 'walk-in',
          value: text,
          onChange: (value) => {
            setText(value)
            setChosen(undefined)
          },
        }}
        label="Find any setting, also of another cluster"
        hint="Type part of its name"
        type="search"
        width={20}
      />
      {chosen === undefined ? (
        <ul className="govuk-list govuk-list--spaced">
          {found.map((one) => (
            <li key={one.settingId}>
              <TextButton onClick={() => setChosen(one)}>{one.name}</TextButton>
            </li>
          ))}
        </ul>
      ) : (
        <Button
          onClick={() => {
            onAdd(chosen.settingId, chosen.name)
            setText('')
            setChosen(undefined)
          }}
        >
          Add {chosen.name} as a walk-in
        </Button>
      )}
    </>
  )
}
