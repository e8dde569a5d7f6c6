// Stands before the open feed as CloudFront does: its headers on every answer, its answer to a browser that asks first.
import { openDataMaxAge, openDataMethods, openDataPrefix } from '@senco/infra/open-data'
import type { Mount } from './gateway.ts'

export const isOpenData = (path: string): boolean => path === openDataPrefix || path.startsWith(`${openDataPrefix}/`)

/** The stub without the slash at its end. */
export const openDataPath = (path: string): string => (path === `${openDataPrefix}/` ? openDataPrefix : path)

const headers = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': openDataMethods.join(', '),
  'access-control-allow-headers': '*',
  'access-control-expose-headers': '*',
  'access-control-max-age': String(openDataMaxAge),
}

/** Answers questions whether one may ask, and leaves its headers for whoever answers the rest. */
export const mountOpenData = (): Mount => (request, response, path) => {
  if (!isOpenData(path)) return false
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  if (request.method !== 'OPTIONS') return false
  response.writeHead(204).end()
  return true
}
