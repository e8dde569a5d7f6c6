// Every active setting by name, to choose one from.
import { settingLabel } from '@senco/domain/register/summary'
import { useSuspenseQuery } from '@tanstack/react-query'
import { settingsQuery } from '../queries/register.ts'

export const useSettingChoices = () => {
  const { data } = useSuspenseQuery(settingsQuery())
  return data.settings
    .filter(({ status }) => status === 'active')
    .map((setting) => ({ value: setting.settingId, label: settingLabel(setting) }))
    .sort((one, other) => one.label.localeCompare(other.label))
}
