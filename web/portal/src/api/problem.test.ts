import { expect, test } from 'vitest'
import { isSignedOut, problemOf } from './problem.ts'

test('a refusal keeps its words, its code and each field to mend', () => {
  const problem = problemOf(400, {
    title: 'Check what you entered.',
    code: 'invalid',
    problems: [{ field: 'email', message: 'Enter an e-mail address.' }, { field: 7 }, null],
  })
  expect(problem.message).toBe('Check what you entered.')
  expect(problem.code).toBe('invalid')
  expect(problem.problems).toEqual([{ field: 'email', message: 'Enter an e-mail address.' }])
})

test('an answer that is no problem+json becomes a plain sentence and never shows what it held', () => {
  const problem = problemOf(502, '<html>nginx 10.0.0.7</html>')
  expect(problem.status).toBe(502)
  expect(problem.message).toBe('Something went wrong on our side. Try again in a minute.')
})

test('only 401 means that the session has ended', () => {
  expect(isSignedOut(problemOf(401, { title: 'Sign in to go on.', code: 'signed-out' }))).toBe(true)
  expect(isSignedOut(problemOf(403, { title: 'Your role does not include this.' }))).toBe(false)
})
