// What is too large for a Lambda leaves compressed, or is refused with what to do; what is small leaves as it is.
import { gunzipSync } from 'node:zlib'
import { Refusal } from '@senco/domain/refusal'
import { expect, it } from 'vitest'
import { fitted } from './large-answers.ts'

const answer = (body: string) => ({ statusCode: 200, headers: { 'content-type': 'application/x-ndjson' }, body })
const lines = (count: number): string => '{"name":"Portage – “play at home”"}\n'.repeat(count)

it('A small answer leaves as it is, whatever the reader takes', () => {
  for (const accepts of ['', 'gzip, br']) expect(fitted(answer(lines(10)), accepts)).toEqual(answer(lines(10)))
})

it('A large answer leaves compressed for whoever takes that, and says the same', () => {
  const sent = fitted(answer(lines(200_000)), 'br, gzip')
  expect(sent).toMatchObject({
    isBase64Encoded: true,
    headers: { 'content-encoding': 'gzip', vary: 'accept-encoding' },
  })
  expect(sent.body?.length).toBeLessThan(6_000_000)
  expect(gunzipSync(Buffer.from(sent.body ?? '', 'base64')).toString('utf8')).toBe(lines(200_000))
})

it('For whoever does not, it leaves whole while it fits, and is refused with what to do when it does not', () => {
  expect(fitted(answer(lines(30_000)), '').body).toBe(lines(30_000))
  expect(() => fitted(answer(lines(200_000)), 'identity')).toThrow(Refusal)
  expect(() => fitted(answer(lines(200_000)), 'identity')).toThrow('page by page')
})
