// What the local identity provider remembers, in memory: it forgets everything when the machine's cloud ends.
import type { Adapter, AdapterPayload } from 'oidc-provider'

interface Kept {
  readonly payload: AdapterPayload
  readonly endsAt: number
}

/** One store a provider, so that two clouds in one process know nothing of one another. */
export const makeAdapterFactory = (): ((model: string) => Adapter) => {
  const kept = new Map<string, Kept>()
  const read = (key: string): AdapterPayload | undefined => {
    const found = kept.get(key)
    if (found === undefined || found.endsAt > Date.now()) return found?.payload
    kept.delete(key)
    return undefined
  }
  const where = async (field: 'uid' | 'userCode', value: string): Promise<AdapterPayload | undefined> =>
    [...kept.keys()].map(read).find((payload) => payload?.[field] === value)

  return (model) => ({
    upsert: async (id, payload, expiresIn) => {
      kept.set(`${model}:${id}`, { payload, endsAt: Date.now() + (expiresIn ?? 86_400) * 1000 })
    },
    find: async (id) => read(`${model}:${id}`),
    findByUid: (uid) => where('uid', uid),
    findByUserCode: (userCode) => where('userCode', userCode),
    consume: async (id) => {
      const payload = read(`${model}:${id}`)
      if (payload !== undefined) payload['consumed'] = Math.floor(Date.now() / 1000)
    },
    destroy: async (id) => {
      kept.delete(`${model}:${id}`)
    },
    revokeByGrantId: async (grantId) => {
      for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key)
    },
  })
}
