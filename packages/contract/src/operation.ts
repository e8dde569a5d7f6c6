// What an operation is on the wire: everything that serve, the OpenAPI page, the web client and the infrastructure
// need to know about it, in one value. It leaves the doing to functions/.
import type { Role } from '@senco/domain/roles'
import type * as z from 'zod/mini'

/** json: the portal's API. page and form: plain HTML. file: a download. callback: a redirect that may set cookies. */
export type Kind = 'json' | 'page' | 'form' | 'file' | 'callback'

/** Who may call it. `link` holders prove themselves by a secret in the path; roles are checked against the session. */
export type Who = 'anyone' | 'link' | readonly Role[]

export type Schema = z.ZodMiniType

export interface Operation<I extends Schema = Schema, O extends Schema = Schema, K extends Kind = Kind> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** `{name}` marks a part that becomes a field of the input. */
  readonly path: `/${string}`
  readonly kind: K
  readonly who: Who
  readonly summary: string
  /** Any website may read every answer of it, refusals too. */
  readonly open?: true
  /** Path parts, then the query (GET) or the body; a path part wins over a field of the same name. */
  readonly input: I
  readonly output: O
}

export type Capability = Readonly<Record<string, Operation>>

/** Keeps the exact types of an operation's schemas. */
export const operation = <I extends Schema, O extends Schema, const K extends Kind>(
  described: Operation<I, O, K>,
): Operation<I, O, K> => described

export interface PageReply {
  readonly html: string
  readonly status?: number
  /** Pages of links and forms are `no-store`, which is the default. */
  readonly cacheControl?: string
  readonly cookies?: readonly string[]
  readonly headers?: Readonly<Record<string, string>>
}
export interface SeeOther {
  readonly seeOther: string
  readonly cookies?: readonly string[]
  /** Beside the security headers, for example Clear-Site-Data at sign-out. */
  readonly headers?: Readonly<Record<string, string>>
}
export interface FileReply {
  readonly body: string
  /** The body is bytes in base64 and leaves as bytes. */
  readonly base64?: boolean
  readonly contentType: string
  /** Absent when the browser should show it in place. */
  readonly filename?: string
  /** `no-store` when absent. */
  readonly cacheControl?: string
  /** Of these contents, quoted: who has them already (If-None-Match) is told so and sent nothing. */
  readonly etag?: string
}

/** What a handler of an operation answers, by its kind. */
export type Answer<Op extends Operation> = Op['kind'] extends 'json'
  ? z.infer<Op['output']>
  : Op['kind'] extends 'file'
    ? FileReply
    : PageReply | SeeOther

export type Input<Op extends Operation> = z.infer<Op['input']>

/** True for an operation that may change something, which then needs same-origin and carries an idempotency key. */
export const isWrite = (op: Operation): boolean => op.method !== 'GET'

/** API Gateway's name of the route, and the key that serve dispatches on. */
export const routeKey = (op: Operation): string => `${op.method} ${op.path}`
