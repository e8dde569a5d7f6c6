// What CloudFront does before the open feed: any website may read it, and its stub works with and without a slash.
import { openDataEdge } from '@senco/infra/open-data'
import { isOpenData, openDataPath } from '@senco/local/open-data-edge'
import { describe, expect, it } from 'vitest'

interface Viewer {
  readonly request: { readonly method: string; readonly uri: string }
}

/** The function as CloudFront would run it. */
const edge = new Function(`${openDataEdge}; return handler`)() as (viewer: Viewer) => {
  readonly statusCode?: number
  readonly uri?: string
}

describe('Before the open feed', () => {
  it('a browser that asks first is answered, and the stub loses its slash: in the cloud as on one machine', () => {
    expect(edge({ request: { method: 'OPTIONS', uri: '/openreferral/services' } }).statusCode).toBe(204)
    for (const uri of ['/openreferral', '/openreferral/', '/openreferral/services', '/openreferral/services/']) {
      expect(edge({ request: { method: 'GET', uri } }).uri, uri).toBe(openDataPath(uri))
      expect(isOpenData(uri)).toBe(true)
    }
    expect(openDataPath('/openreferral/')).toBe('/openreferral')
    expect(isOpenData('/openreferrals')).toBe(false)
  })
})
