// Who has read the papers of some meetings, a row each: one BatchGet for the few that a home page asks about.

import { batchGet } from './batch-get.ts'
import type { Tables } from './client.ts'
import { keys } from './keys.ts'

export interface Reading {
  readonly meetingId: string
  readonly settingId: string
}

/** Those of the given pairs that nobody has said to have read. */
export const notRead = async (tables: Tables, pairs: readonly Reading[]): Promise<Reading[]> => {
  const wanted = pairs.map((pair) => ({ pair, key: keys.doc(pair.meetingId, `read#${pair.settingId}`) }))
  const found = await batchGet(
    tables,
    wanted.map(({ key }) => key),
    false,
  )
  const read = new Set(found.map(({ pk, sk }) => `${pk} ${sk}`))
  return wanted.filter(({ key }) => !read.has(`${key.pk} ${key.sk}`)).map(({ pair }) => pair)
}
