// What the pages read of the register: each key in one place.
import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/call.ts'

const registerKey = ['register'] as const

export const settingsQuery = () =>
  queryOptions({ queryKey: [...registerKey, 'settings'], queryFn: () => call('listSettings', {}) })

export const mySettingsQuery = () =>
  queryOptions({ queryKey: [...registerKey, 'mine'], queryFn: () => call('listMySettings', {}) })

export const settingQuery = (settingId: string) =>
  queryOptions({ queryKey: [...registerKey, 'setting', settingId], queryFn: () => call('viewSetting', { settingId }) })

export const geographyQuery = () =>
  queryOptions({
    queryKey: [...registerKey, 'geography'],
    queryFn: () => call('viewGeography', {}),
    staleTime: 600_000,
  })

export const importQuery = (importId: string) =>
  queryOptions({ queryKey: ['import', importId], queryFn: () => call('previewImport', { importId }) })
