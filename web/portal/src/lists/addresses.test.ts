import { expect, test } from 'vitest'
import { addressesOf } from './addresses.ts'

test('a mailbox shared by two settings is copied once, and settings without e-mail are left out', () => {
  expect(addressesOf(['zoe@a.example', undefined, 'Office@b.example', 'office@b.example', ''])).toEqual([
    'office@b.example',
    'zoe@a.example',
  ])
})
