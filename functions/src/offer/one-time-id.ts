// One-time ids of forms that anybody may send: when the page was made, something random, and a signature over both.

import type { Instant } from '@senco/domain/time'
import { cryptography } from '../when-needed.ts'

const signatureOf = (text: string, key: string): string =>
  cryptography().createHmac('sha256', key).update(text).digest('base64url').slice(0, 22)

/** @param random differs each time. */
export const oneTimeId = (random: string, now: Instant, key: string): string => {
  const text = `${Date.parse(now).toString(36)}.${random}`
  return `${text}.${signatureOf(text, key)}`
}

export interface ReadId {
  /** Made by us, for some page. */
  readonly genuine: boolean
  readonly ageSeconds: number
}

export const readOneTimeId = (id: string, now: Instant, key: string): ReadId => {
  const [made = '', random = '', signature = ''] = id.split('.')
  const [given, wanted] = [Buffer.from(signature), Buffer.from(signatureOf(`${made}.${random}`, key))]
  const genuine = given.length === wanted.length && cryptography().timingSafeEqual(given, wanted)
  return { genuine, ageSeconds: genuine ? (Date.parse(now) - Number.parseInt(made, 36)) / 1000 : 0 }
}
