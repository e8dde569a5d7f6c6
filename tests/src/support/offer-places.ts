// Two wards and a few postcodes for tests of the local offer, put where the public function reads them.
import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Place } from '@senco/domain/offer/model'
import type { Tables } from '@senco/store/client'
import { offerKeys } from '@senco/store/offer/offer-keys'

const widnes = { lat: 53.3708, lng: -2.7399 }
const runcorn = { lat: 53.3335, lng: -2.6958 }

const square = (west: number, south: number): [number, number][] => [
  [west, south],
  [west + 0.06, south],
  [west + 0.06, south + 0.03],
  [west, south + 0.03],
  [west, south],
]

export const keepPlaces = async ({ document, offer }: Tables): Promise<void> => {
  const rows = [
    { ...offerKeys.postcodes('WA8 7'), units: { QF: ['E05000001', widnes.lat, widnes.lng] } },
    { ...offerKeys.outward('WA8'), point: widnes, inArea: true },
    { ...offerKeys.outward('WA7'), point: runcorn, inArea: true },
    { ...offerKeys.ward('E05000001'), code: 'E05000001', name: 'Northbank', outline: [square(-2.77, 53.36)] },
    { ...offerKeys.ward('E05000002'), code: 'E05000002', name: 'Southbank', outline: [square(-2.73, 53.32)] },
  ]
  for (const row of rows) await document.send(new PutCommand({ TableName: offer, Item: { v: 1, ...row } }))
}

export const aPlace = (town: 'Widnes' | 'Runcorn', more: Partial<Place> = {}): Place => ({
  placeId: 'one',
  name: `${town} Hall`,
  addressLines: ['1 Sample Street'],
  town,
  postcode: town === 'Widnes' ? 'WA8 7QF' : 'WA7 2AA',
  point: town === 'Widnes' ? widnes : runcorn,
  wardCode: town === 'Widnes' ? 'E05000001' : 'E05000002',
  ...more,
})

/** What visitors left: comments in the inbox, or searches that found nothing. */
export const leftBehind = async (
  { document, offer }: Tables,
  what: 'inbox' | 'gap',
): Promise<readonly Record<string, unknown>[]> => {
  const { Items = [] } = await document.send(
    new QueryCommand({
      TableName: offer,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': offerKeys[what]('').pk },
    }),
  )
  return Items
}
