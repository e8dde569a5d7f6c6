// Keeps what somebody typed, by person and form, until it is sent or they sign out. Never for a form about a child.

/** The part of sessionStorage that is used, so that tests need no browser. */
export type DraftStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const prefix = 'draft:'
const keyOf = (personId: string, form: string): string => `${prefix}${personId}:${form}`

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What was typed before, as far as it still fits the form: unknown fields and other types are left out. */
export const readDraft = <V extends object>(
  store: DraftStore,
  personId: string,
  form: string,
  initial: V,
): V | undefined => {
  const text = store.getItem(keyOf(personId, form))
  if (text === null) return undefined
  try {
    const kept: unknown = JSON.parse(text)
    if (!isRecord(kept)) return undefined
    const fitting = Object.entries(initial).map(([name, value]) => {
      const was = kept[name]
      return [name, typeof was === typeof value && Array.isArray(was) === Array.isArray(value) ? was : value]
    })
    return Object.fromEntries(fitting) as V
  } catch {
    return undefined
  }
}

/** A full or forbidden store loses the draft and never the form. */
export const keepDraft = (store: DraftStore, personId: string, form: string, values: object): void => {
  try {
    store.setItem(keyOf(personId, form), JSON.stringify(values))
  } catch {
    return
  }
}

export const dropDraft = (store: DraftStore, personId: string, form: string): void =>
  store.removeItem(keyOf(personId, form))

/** At sign-out: everybody's drafts of this tab. */
export const dropAllDrafts = (store: DraftStore): void => {
  const keys = Array.from({ length: store.length }, (_, at) => store.key(at))
  for (const key of keys) if (key?.startsWith(prefix)) store.removeItem(key)
}
