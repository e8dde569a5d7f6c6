import { describe, expect, it } from 'vitest'
import { isCallable, isPublicAddress } from './public-address.ts'

describe('Which addresses the checker of links may call', () => {
  it('lets it call public ones', () => {
    for (const address of ['8.8.8.8', '1.1.1.1', '172.32.0.1', '100.128.0.1', '192.169.0.1', '2a00:1450::1', '2600::'])
      expect([address, isPublicAddress(address)]).toEqual([address, true])
  })

  it('keeps it from networks inside, this machine, many at once, and addresses that stand for others', () => {
    for (const address of [
      '0.0.0.0',
      '10.255.255.255',
      '100.64.0.1',
      '127.8.8.8',
      '169.254.169.254',
      '172.16.0.1',
      '172.31.255.255',
      '192.0.2.1',
      '192.168.1.1',
      '198.19.0.1',
      '224.0.0.1',
      '255.255.255.255',
      '::',
      '::1',
      '::ffff:8.8.8.8',
      '::ffff:127.0.0.1',
      '64:ff9b::7f00:1',
      'fc00::1',
      'fd12:3456::1',
      'fe80::1',
      'fe80::1%eth0',
      'ff02::1',
      '2001:db8::1',
      '2001::1',
      '2002:7f00:1::',
      'localhost',
      '1.2.3',
      '1.2.3.4.5',
      '',
    ])
      expect([address, isPublicAddress(address)]).toEqual([address, false])
  })

  it('takes web addresses alone, without a port, a name or a password', () => {
    expect(isCallable(new URL('https://www.example.org/page'))).toBe(true)
    expect(isCallable(new URL('http://www.example.org:80/'))).toBe(true)
    for (const url of ['ftp://example.org/', 'https://example.org:6379/', 'http://me:secret@example.org/', 'file:///x'])
      expect([url, isCallable(new URL(url))]).toEqual([url, false])
  })
})
