// Which of their settings somebody works in now. People switch setting, never role.
import { useSyncExternalStore } from 'react'
import type { Me } from './person.ts'
import { useMe } from './person.ts'

const key = (me: Me): string => `setting:${me.person.personId}`
const listeners = new Set<() => void>()
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const switchSetting = (me: Me, settingId: string): void => {
  sessionStorage.setItem(key(me), settingId)
  for (const listener of listeners) listener()
}

/** The first one until somebody switches; undefined for people without a setting. */
export const useCurrentSetting = (): Me['settings'][number] | undefined => {
  const me = useMe()
  const chosen = useSyncExternalStore(subscribe, () => sessionStorage.getItem(key(me)))
  return me.settings.find((setting) => setting.settingId === chosen) ?? me.settings[0]
}
