// Something that stops the local cloud and that the reader can mend: shown as a plain message, without a stack.

export class LocalProblem extends Error {
  override readonly name = 'LocalProblem'
}
