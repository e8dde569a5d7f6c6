// Fields that several operations on clusters share on the wire.
import { Id } from '@senco/domain/ids'
import * as z from 'zod/mini'

export const ClusterId = Id('cluster')
export const MeetingId = Id('meeting')
export const SettingId = Id('setting')
export const SlotId = Id('slot')

export const title = z
  .string()
  .check(z.trim(), z.minLength(1, 'Enter a name.'), z.maxLength(500, 'Use 500 characters or fewer.'))
export const line = z.string().check(z.trim(), z.maxLength(500, 'Use 500 characters or fewer.'))
