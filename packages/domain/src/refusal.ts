// The one way to say no. Everything that is not a Refusal is a fault of ours and answers 500 without detail.

/** What kind of no it is. `serve` alone turns it into an HTTP status. */
export type RefusalKind = 'invalid' | 'signed-out' | 'forbidden' | 'not-found' | 'conflict' | 'too-many'

/** One thing to mend: `field` is the dotted path of the input, `message` says what to do, in plain words. */
export interface FieldProblem {
  readonly field: string
  readonly message: string
}

export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly kind: RefusalKind
  /** A stable code for programs, for example `older-edition`. */
  readonly code: string
  readonly problems: readonly FieldProblem[]

  constructor(kind: RefusalKind, code: string, message: string, problems: readonly FieldProblem[] = []) {
    super(message)
    this.kind = kind
    this.code = code
    this.problems = problems
  }
}

/** Bad input: each problem names its field and what to do. */
export const invalid = (problems: readonly FieldProblem[], message = 'Check what you entered.'): Refusal =>
  new Refusal('invalid', 'invalid', message, problems)

/** Another person's object and a missing one answer alike, byte for byte. */
export const notFound = (): Refusal => new Refusal('not-found', 'not-found', 'We cannot find that.')

export const forbidden = (message = 'Your role does not include this.'): Refusal =>
  new Refusal('forbidden', 'forbidden', message)

export const conflict = (code: string, message: string): Refusal => new Refusal('conflict', code, message)
