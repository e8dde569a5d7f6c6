// Applies one agency, postcode sector or ward. A sector or ward that the new edition leaves out is taken away.
import { comparePlaces } from '@senco/domain/register/imports/compare-places'
import { commit } from '@senco/store/commit'
import { sectorDelete, sectorWrite, wardDelete } from '@senco/store/postcodes'
import { agencyWrite, wardWrite } from '@senco/store/register/geography'
import { type Applied, appliedWrite } from '@senco/store/register-imports'
import type { Write } from '@senco/store/transact'
import { heldPlaces, placeOf } from './held.ts'
import type { RowContext, RowOutcome } from './row-context.ts'

/** An agency's id is its reference, so that every import of it finds the same one. */
export const agencyIdOf = (reference: string): string => `agy_${reference.toLowerCase()}`

const writeOf = ({ deps, row, found, key }: RowContext): Write | undefined => {
  const { tables } = deps
  if (row?.kind === 'agency')
    return agencyWrite(tables, { agencyId: agencyIdOf(key), name: row.name, urn: key, status: row.status })
  if (row?.kind === 'postcodes') return sectorWrite(tables, row)
  if (row?.kind === 'ward') return wardWrite(tables, { wardCode: key, name: row.name, outline: row.outline })
  if (found.source === 'postcodes') return sectorDelete(tables, key)
  return found.source === 'wards' ? wardDelete(tables, key) : undefined
}

/** Applies places together: what is held is read once, and each place is one small transaction. */
export const applyPlaces = async (contexts: readonly RowContext[]): Promise<RowOutcome[]> => {
  const [first] = contexts
  if (first === undefined) return []
  const { deps, found, ctx } = first
  const held = await heldPlaces(deps.tables, found.source)
  const heldKeys = new Set(held.map(({ key }) => key))
  const { added, changed } = comparePlaces(
    contexts.flatMap(({ row }) => (row === undefined ? [] : placeOf(row))),
    held,
    {
      replacesAll: false,
    },
  )
  const differing = new Set([...added, ...changed].map(({ key }) => key))
  const outcomes: RowOutcome[] = []
  for (const context of contexts) {
    const { key, row } = context
    const write = (row === undefined ? heldKeys.has(key) : differing.has(key)) ? writeOf(context) : undefined
    outcomes.push(write === undefined ? 'unchanged' : 'applied')
    if (write === undefined) continue
    const applied: Applied = { key, what: heldKeys.has(key) ? 'changed' : 'added', label: key }
    await commit(deps.tables, ctx, {
      writes: [write, appliedWrite(deps.tables, found.importId, applied)],
      answer: undefined,
    })
  }
  return outcomes
}
