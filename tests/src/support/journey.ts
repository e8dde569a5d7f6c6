// A journey is steps in order, each a sentence. After a step that failed the rest fail too, saying so.
import { describe, it } from 'vitest'
import { whatEverybodySees } from './browser.ts'

export type Step = (sentence: string, work: () => Promise<void>) => void

export const journey = (name: string, tell: (step: Step) => void): void => {
  describe(name, () => {
    let failed: string | undefined
    tell((sentence, work) => {
      it(sentence, { timeout: 180_000 }, async () => {
        if (failed !== undefined) throw new Error(`An earlier step failed: ${failed}`)
        failed = sentence
        await work().catch(async (error: unknown) => {
          if (error instanceof Error) error.message += `\nWhat was on the screens:\n${await whatEverybodySees()}`
          throw error
        })
        failed = undefined
      })
    })
  })
}
