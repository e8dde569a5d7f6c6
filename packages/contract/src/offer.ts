// The public site, signed out: the front page, the two legal pages, and the local offer.
import * as z from 'zod/mini'
import { commenting } from './offer/commenting.ts'
import { openData } from './offer/open-data.ts'
import { searching } from './offer/searching.ts'
import { operation } from './operation.ts'

const nothing = z.object({})
const page = <const P extends `/${string}`>(path: P, summary: string) =>
  operation({ method: 'GET', path, kind: 'page', who: 'anyone', summary, input: nothing, output: nothing })

export const offer = {
  showFrontPage: page('/', 'What the service is and how to reach it'),
  showAccessibilityStatement: page('/accessibility', 'The accessibility statement'),
  showPrivacyNotice: page('/privacy', 'The privacy notice'),
  viewAuthority: operation({
    method: 'GET',
    path: '/api/authority',
    kind: 'json',
    who: 'anyone',
    summary: 'The council whose rows this portal keeps: name, colours, contact',
    input: nothing,
    output: z.object({
      slug: z.string(),
      name: z.string(),
      serviceName: z.string(),
      colour: z.string(),
      fontFamily: z.string(),
      telephone: z.string(),
      email: z.string(),
      impartialAdvice: z.object({ name: z.string(), telephone: z.string(), url: z.string() }),
    }),
  }),
  ...searching,
  ...commenting,
  ...openData,
}
