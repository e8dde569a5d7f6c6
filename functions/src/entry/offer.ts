// The function of the public pages, built from its environment. It knows no sessions and reads only what is published, so
// that it loads no AWS SDK and goes on when sign-in and the other tables are gone. All that answers is loaded at the first call.
import { offer } from '@senco/contract/offer'
import { authorityOf } from '@senco/domain/authority/authorities'
import { serve } from '../serve/serve.ts'
import { whenCalled } from '../serve/when-called.ts'
import { needed } from './needed.ts'

const baseUrl = needed('BASE_URL')
const deps = { authority: authorityOf(needed('AUTHORITY')), baseUrl, formKey: needed('FORM_KEY') }
const table = {
  table: needed('TABLE_OFFER'),
  region: needed('AWS_REGION'),
  accessKeyId: needed('AWS_ACCESS_KEY_ID'),
  secretAccessKey: needed('AWS_SECRET_ACCESS_KEY'),
  sessionToken: process.env['AWS_SESSION_TOKEN'],
  endpoint: process.env['DYNAMODB_ENDPOINT'],
}

export const handler = serve(
  offer,
  whenCalled(offer, async () => (await import('../offer.ts')).opened(deps, table)),
  { baseUrl },
)
