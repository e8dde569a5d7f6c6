// Finds settings of the demo by the name that its stories use.
import { type DemoSetting, groups, nurserySchools, primaries } from './settings.ts'

/** Three nurseries of one owner, with one SENCO. */
export const tumbledown = [
  'Tumbledown Nursery Beechwood',
  'Tumbledown Nursery Birchfield',
  'Tumbledown Nursery Bridgewater',
]

export const settingNamed = (name: string): DemoSetting => {
  const found = [...groups, ...nurserySchools, ...primaries].find((setting) => setting.name === name)
  if (found === undefined) throw new Error(`The demo has no setting named ${name}`)
  return found
}
