// Handlers that are loaded at the first call of any of them: what it takes to answer does not lengthen the start, and lies
// in one file more and not in a dozen.
import type { Capability } from '@senco/contract/operation'
import type { Handlers } from './context.ts'

type Handler = (input: unknown, ctx: unknown) => Promise<unknown>

/** One handler for each operation of a capability. Tried again at the next call when loading fails. */
export const whenCalled = <C extends Capability>(capability: C, load: () => Promise<Handlers<C>>): Handlers<C> => {
  let loading: Promise<Handlers<C>> | undefined
  const loaded = (): Promise<Handlers<C>> => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined
      throw error
    })
    return loading
  }
  const handlerOf =
    (name: keyof C & string): Handler =>
    async (input, ctx) =>
      // Each operation has typed its own input and answer; the list of names forgets which.
      ((await loaded())[name] as unknown as Handler)(input, ctx)
  return Object.fromEntries(Object.keys(capability).map((name) => [name, handlerOf(name)])) as unknown as Handlers<C>
}
