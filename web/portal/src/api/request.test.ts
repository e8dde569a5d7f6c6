import { expect, test } from 'vitest'
import { requestOf } from './request.ts'

test('path parts go into the address and the rest into the body, with the key of the submission', () => {
  const sent = requestOf('POST /api/settings/{settingId}/sencos', { settingId: 'stg_1', name: 'Amira' }, 'k1')
  expect(sent.url).toBe('/api/settings/stg_1/sencos')
  expect(sent.body).toBe('{"name":"Amira"}')
  expect(sent.headers).toMatchObject({ 'idempotency-key': 'k1', 'x-portal': '1' })
})

test('a read carries its input as a query and no body', () => {
  const sent = requestOf('GET /api/things', { page: 2, ward: undefined }, undefined)
  expect(sent).toMatchObject({ method: 'GET', url: '/api/things?page=2' })
  expect(sent.body).toBeUndefined()
})
