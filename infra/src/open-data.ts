// What stands before the open feed, whatever answers behind it: any website may read every answer, errors included, and
// the stub of the feed works with and without a slash at its end. CloudFront does it, and the local gateway the same.

/** The stub of the feed, and everything below it. */
export const openDataPrefix = '/openreferral'

export const openDataMethods = ['GET', 'HEAD', 'OPTIONS'] as const
export const openDataMaxAge = 86_400

/** As CloudFront runs it: a browser's question whether it may ask is answered at once, and the stub loses its slash. */
export const openDataEdge = `function handler(event) {
  var request = event.request
  if (request.method === 'OPTIONS') return { statusCode: 204, statusDescription: 'No Content' }
  if (request.uri === '${openDataPrefix}/') request.uri = '${openDataPrefix}'
  return request
}`
