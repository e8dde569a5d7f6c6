// The one consumer of the service table's stream, built from its environment.
import { consumers as clusters } from '../clusters.ts'
import type { Consumer } from '../consumers.ts'
import type { Deps } from '../deps.ts'
import { localSender, sesSender } from '../mail/sender.ts'
import { dispatch } from '../notices/stream.ts'
import { hidingSettings } from '../offer-editing/hiding-settings.ts'
import { publishing } from '../offer-editing/publishing.ts'
import { publishingComments } from '../offer-editing/publishing-comments.ts'
import { consumers as training } from '../training.ts'
import { environment } from './environment.ts'
import { needed } from './needed.ts'

/** Capabilities that act on events of others add themselves here. */
const consumersOf: readonly ((deps: Deps) => readonly Consumer[])[] = [
  clusters,
  publishing,
  publishingComments,
  hidingSettings,
  training,
]

const deps = environment()
const endpoint = process.env['MAIL_ENDPOINT']

export const handler = dispatch({
  ...deps,
  sender: endpoint === undefined || endpoint === '' ? sesSender() : localSender(endpoint),
  from: needed('MAIL_FROM'),
  consumers: consumersOf.flatMap((consumers) => consumers(deps)),
  now: () => new Date().toISOString(),
})
