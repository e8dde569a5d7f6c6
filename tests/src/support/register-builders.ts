// Builds invented settings and designations for tests: say only what matters, the rest is plausible.
import type { Designation, Setting, SettingRecord } from '@senco/domain/register/model'

let made = 0
const next = (prefix: string): string => `${prefix}_${String(++made).padStart(16, '0')}`

const aSetting = (facts: Partial<Setting> = {}): Setting => ({
  settingId: next('stg'),
  name: 'Larkfield Nursery',
  providerType: 'group',
  status: 'active',
  addressLines: ['1 Mill Lane'],
  updatedAt: '2026-09-01T08:00:00.000Z',
  ...facts,
})

export const aDesignation = (setting: Setting, facts: Partial<Designation> = {}): Designation => ({
  designationId: next('dsg'),
  settingId: setting.settingId,
  personId: next('per'),
  name: 'Amira Khan',
  email: 'amira.khan@larkfield.example',
  status: 'active',
  startsOn: '2026-09-01',
  basis: 'own',
  qualifications: [],
  ...facts,
})

/** A setting with its designations; each is made for this setting. */
export const aRecord = (facts: Partial<Setting> = {}, ...sencos: Partial<Designation>[]): SettingRecord => {
  const setting = aSetting(facts)
  return { setting, designations: sencos.map((senco) => aDesignation(setting, senco)) }
}
