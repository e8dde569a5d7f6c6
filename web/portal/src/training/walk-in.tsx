// Somebody came without a place: named on purpose, with their setting.
import { useState } from 'react'
import { call } from '../api/call.ts'
import { useSend } from '../forms/use-send.ts'
import { Button } from '../govuk/button.tsx'
import { Details } from '../govuk/details.tsx'
import { Input } from '../govuk/input.tsx'
import { Select } from '../govuk/select.tsx'
import { useSettingChoices } from './setting-choices.ts'

const WalkInForm = ({ runId, sessionId }: { readonly runId: string; readonly sessionId: string }) => {
  const settings = useSettingChoices()
  const [name, setName] = useState('')
  const [settingId, setSettingId] = useState('')
  const add = useSend(
    (typed: { readonly name: string; readonly settingId: string }, key: string) =>
      call('addWalkIn', { runId, sessionId, ...typed }, key),
    () => {
      setName('')
      setSettingId('')
    },
  )
  return (
    <>
      <Input field={{ name: 'walk-in-name', value: name, onChange: setName, error: add.problem }} label="Name" />
      <Select
        field={{ name: 'walk-in-setting', value: settingId, onChange: setSettingId }}
        label="Setting"
        choices={[{ value: '', label: 'Choose' }, ...settings]}
      />
      <Button look="secondary" busy={add.busy} onClick={() => void add.send({ name, settingId })}>
        Add them to the register
      </Button>
    </>
  )
}

export const WalkIn = (props: { readonly runId: string; readonly sessionId: string }) => (
  <div className="no-print">
    <Details summary="Somebody came without a place?">
      <WalkInForm {...props} />
    </Details>
  </div>
)
