// Serves a folder of built files: the portal and the public site's styles, as CloudFront would from a bucket.
import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { send } from './http.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
}

/** Vite and esbuild put a hash in a name that never changes its contents. */
const isHashed = (path: string): boolean => /-[\w-]{8,}\.\w+$/.test(path)

const read = async (folder: string, path: string): Promise<Buffer | undefined> => {
  const file = normalize(join(folder, path))
  if (!file.startsWith(folder + sep) || path.includes('\0')) return undefined
  try {
    return await readFile(file)
  } catch {
    return undefined
  }
}

const decoded = (path: string): string | undefined => {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

export interface Folder {
  /** Absolute, without a trailing slash. */
  readonly folder: string
  /** Answered for an address without a file extension that names no file: the client's own routes. */
  readonly fallback?: string
}

/** Answers with the file and resolves true, or leaves the response alone and resolves false. */
export const sendFile = async (
  response: ServerResponse,
  { folder, fallback }: Folder,
  path: string,
): Promise<boolean> => {
  const wanted = decoded(path) ?? ''
  const direct = extname(wanted) === '' ? undefined : await read(folder, wanted)
  const isRoute = direct === undefined && fallback !== undefined && extname(wanted) === ''
  const name = isRoute ? fallback : wanted
  const body = isRoute ? await read(folder, fallback) : direct
  if (body === undefined) return false
  send(response, 200, types[extname(name)] ?? 'application/octet-stream', body, {
    'cache-control': isHashed(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
  })
  return true
}
