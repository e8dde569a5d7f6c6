// The row of a certificate that anybody may check. Alone in its file, because it is all that the signed-out function reads.
import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { CertificateCheck } from '@senco/domain/training/certificates'
import type { Tables } from '../client.ts'
import { keys } from '../keys.ts'

export const readCheck = async (tables: Tables, serial: string): Promise<CertificateCheck | undefined> => {
  const found = await tables.document.send(
    new GetCommand({ TableName: tables.service, Key: keys.certificateCheck(serial), ConsistentRead: true }),
  )
  return found.Item === undefined ? undefined : CertificateCheck.parse(found.Item)
}
