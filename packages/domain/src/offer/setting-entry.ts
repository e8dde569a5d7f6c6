// What the register knows of a setting, as the beginning of its entry (practice 10.5, rule L9), and its facts kept apart
// from what people write.
import { conflict } from '../refusal.ts'
import type { Setting, SettingRecord } from '../register/model.ts'
import { settingLabel, summaryOf } from '../register/summary.ts'
import type { PlainDate } from '../time.ts'
import { blankContent } from './blank-entry.ts'
import type { EntryContent, SettingFacts } from './model.ts'

export const factsOfSetting = (setting: Setting, agreedOn: PlainDate | undefined): SettingFacts => ({
  settingId: setting.settingId,
  providerType: setting.providerType,
  ...(setting.ofstedUrn === undefined ? {} : { ofstedUrn: setting.ofstedUrn }),
  ...(setting.places === undefined ? {} : { places: setting.places }),
  ...(agreedOn === undefined ? {} : { agreedOn }),
})

/** One entry a setting: its id follows from the setting's, so that two who begin at once begin one. */
export const entryIdOfSetting = (settingId: string): string => `ent_${settingId.slice(4)}`

/** @throws Refusal when the setting is closed, or asked not to be shown (rule R9). */
export const requireShowable = ({ status, anonymous }: Setting): void => {
  if (status === 'closed') throw conflict('setting-closed', 'This setting is closed, so it has no entry.')
  if (anonymous === true)
    throw conflict('setting-anonymous', 'This setting asked not to be shown on public pages, so it has no entry.')
}

/** Its e-mail address is left out: it may be somebody's own. */
export const contentOfSetting = (record: SettingRecord, today: PlainDate): EntryContent => {
  const { setting } = record
  const { addressLines, town, postcode, wardCode, telephone } = setting
  const name = setting.name ?? settingLabel(summaryOf(record, today))
  return {
    ...blankContent('setting', name),
    provider: name,
    contacts: telephone === undefined ? [] : [{ title: name, telephone }],
    places:
      town === undefined && postcode === undefined
        ? []
        : [
            {
              placeId: 'here',
              addressLines: [...addressLines],
              town: town ?? '',
              ...(postcode === undefined ? {} : { postcode }),
              ...(wardCode === undefined ? {} : { wardCode }),
            },
          ],
    setting: factsOfSetting(setting, undefined),
  }
}
