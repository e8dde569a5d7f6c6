// The moves of an entry that are one press of a button: hand in, still right, out of the archive.
import { call } from '../api/call.ts'
import { useSend } from '../forms/use-send.ts'

export type OneStep = 'hand-in' | 'confirm' | 'take-out'

const saidOf: Readonly<Record<OneStep, string>> = {
  'hand-in': 'It waits for a review now. The council reads it before the public does.',
  confirm: 'Checked: still right. The public page says so.',
  'take-out': 'It is out of the archive, as a draft.',
}

export const useEntrySteps = (entryId: string, version: number, said: (words: string) => void) =>
  useSend(
    async (step: OneStep, key) => {
      if (step === 'hand-in') await call('handInEntry', { entryId, version }, key)
      else if (step === 'confirm') await call('confirmEntry', { entryId }, key)
      else await call('takeEntryOut', { entryId }, key)
      return step
    },
    (step) => said(saidOf[step]),
  )
