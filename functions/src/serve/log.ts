// What is logged when a request does not succeed: operation and code, never the input and never a name.
import { Refusal } from '@senco/domain/refusal'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'

export const logFailure = (event: APIGatewayProxyEventV2, operation: string | undefined, error: unknown): void => {
  const requestId = event.requestContext.requestId
  if (error instanceof Refusal)
    console.log(JSON.stringify({ level: 'info', requestId, operation, refused: error.code }))
  else
    console.error(
      JSON.stringify({ level: 'error', requestId, operation, fault: error instanceof Error ? error.stack : 'unknown' }),
    )
}
