// The function of the public pages, built from its environment. It knows no sessions and writes nothing, so that it
// loads no AWS SDK and goes on when sign-in and the other tables are gone.
import { offer } from '@senco/contract/offer'
import { authorityOf } from '@senco/domain/authority/authorities'
import { operations } from '../offer.ts'
import { serve } from '../serve/serve.ts'
import { needed } from './needed.ts'

export const handler = serve(offer, operations({ authority: authorityOf(needed('AUTHORITY')) }), {
  baseUrl: needed('BASE_URL'),
})
