// A Lambda may answer with 6 MB: what is larger than some of that leaves compressed, or is refused with what to do.
import { Refusal } from '@senco/domain/refusal'
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { compression } from '../when-needed.ts'

const largeBytes = 1_000_000
/** In JSON and in base64 a body grows by a third. */
const mostBytes = 4_500_000

const tooLarge = () =>
  new Refusal(
    'invalid',
    'too-large',
    'This is too large for one answer. Ask for it page by page, or send Accept-Encoding: gzip.',
  )

/** @throws Refusal when it cannot be sent in one piece. */
export const fitted = (
  answer: APIGatewayProxyStructuredResultV2,
  acceptEncoding: string,
): APIGatewayProxyStructuredResultV2 => {
  const { body = '', headers } = answer
  // No character takes more than three bytes for each unit of the text.
  if (body.length * 3 < largeBytes || answer.isBase64Encoded === true) return answer
  const bytes = Buffer.from(body)
  if (bytes.length < largeBytes) return answer
  if (!/\bgzip\b/.test(acceptEncoding)) {
    if (bytes.length > mostBytes) throw tooLarge()
    return { ...answer, headers: { ...headers, vary: 'accept-encoding' } }
  }
  const packed = compression().gzipSync(bytes, { level: 5 })
  if (packed.length > mostBytes) throw tooLarge()
  return {
    ...answer,
    headers: { ...headers, 'content-encoding': 'gzip', vary: 'accept-encoding' },
    body: packed.toString('base64'),
    isBase64Encoded: true,
  }
}
