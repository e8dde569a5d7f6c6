// Finds things of the demo by the names that people know them by.
import type { Portal } from './portal.ts'

export const settingIdOf = async (portal: Portal, name: string): Promise<string> => {
  const staff = await portal.as('team-manager')
  const { body } = await staff.get('/api/register/settings')
  const found = body.settings.find((one: { name: string | null }) => one.name === name)
  if (found === undefined) throw new Error(`The demo has no setting called ${name}`)
  return found.settingId
}
