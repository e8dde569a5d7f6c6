// Secrets of links and sessions: made here, handed out once, and kept only as a hash.
import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits as text that is safe in a URL and a cookie. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')
