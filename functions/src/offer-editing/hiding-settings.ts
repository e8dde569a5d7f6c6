// Takes the entry of a setting off the public pages when the setting closes or asks not to be shown (rule R9).
import { archive } from '@senco/domain/offer/moves'
import { entryIdOfSetting } from '@senco/domain/offer/setting-entry'
import type { CommitContext } from '@senco/store/commit'
import { readEntry } from '@senco/store/entries'
import type { Consumer, StoredEvent } from '../consumers.ts'
import type { Deps } from '../deps.ts'
import { keepEntry } from '../keep-entry.ts'

const reasons: Readonly<Record<string, string>> = {
  'setting-closed': 'The setting closed.',
  'setting-hidden': 'The setting asked not to be shown.',
}

const hide = async (deps: Deps, { type, data }: StoredEvent, ctx: CommitContext): Promise<void> => {
  const entry = await readEntry(deps.tables, entryIdOfSetting(String(data['settingId'])))
  if (entry === undefined || entry.status === 'archived') return
  await keepEntry(deps, ctx, entry, archive(entry, reasons[type] ?? type, ctx.now))
}

export const hidingSettings = (deps: Deps): readonly Consumer[] => [
  {
    name: 'offerEditing.hideSetting',
    on: Object.keys(reasons),
    handle: (event, ctx) => hide(deps, event, ctx),
  },
]
