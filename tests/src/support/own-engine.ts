// A database for one test file while it runs. Portals of files that run at once do not share one: the engine's streams would
// hold them up. Tables without a stream share the one of the run (`dynamodb`).
import { inject } from 'vitest'

const file = crypto.randomUUID()

/** Its address; asked for once a portal, so that the lender knows how much it has had to bear. */
export const ownEngine = async (): Promise<string> => {
  const answer = await fetch(`${inject('engines')}/${process.env['VITEST_POOL_ID'] ?? 'one'}/${file}`)
  const said = await answer.text()
  if (!answer.ok) throw new Error(said)
  return said
}
