// Fields and roles that several operations on the local offer share on the wire.
import { Id } from '@senco/domain/ids'
import { EntryStatus } from '@senco/domain/offer/model'
import { councilStaff, settingStaff } from '@senco/domain/roles'
import * as z from 'zod/mini'

export const EntryId = Id('entry')

/** Those who may own an entry and edit it through review (practice 9.1, 9.2); which ones is decided for each entry. */
export const editors = [...councilStaff, ...settingStaff, 'professional', 'iass-adviser'] as const
export const lookers = [...editors, 'auditor'] as const
/** Administrators and team managers edit and publish all; the impartial service publishes its own. */
export const publishers = ['administrator', 'team-manager', 'iass-adviser'] as const
/** What of the offer is only the council's: the board, owners, the archive, imports (practice 9.2). */
export const keepers = ['administrator', 'team-manager'] as const

export const reason = z.string().check(z.trim(), z.maxLength(500, 'Use 500 characters or fewer.'))

/** The version that the person looked at: with another one stored by now, the call is refused. */
export const seen = { entryId: EntryId, version: z.int() }

/** What every change answers. */
export const Kept = z.object({ entryId: EntryId, version: z.number(), status: EntryStatus })
export type Kept = z.infer<typeof Kept>
