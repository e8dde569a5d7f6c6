import { authorityOf } from '@senco/domain/authority/authorities'
import { expect, it } from 'vitest'
import { certificatePdf } from './certificate-pdf.ts'

it('A certificate is one page that a screen reader can read, with every letter of a name', async () => {
  const bytes = await certificatePdf({
    certificate: {
      certificateId: 'crt_7k4m2q9xc3td0000',
      serial: 'EY-7K4M-2Q9X-C3TD',
      personId: 'per_0000000000000001',
      name: 'Zoë Wiśniewska-Nguyễn',
      runId: 'run_0000000000000001',
      courseTitle: 'New SENCO: the role and its duties',
      hours: 6,
      completedOn: '2026-11-20',
      issuedAt: '2026-11-21T09:00:00.000Z',
    },
    authority: authorityOf('demo'),
    checkAddress: 'https://portal.example/certificate',
  })
  const text = Buffer.from(bytes).toString('latin1')
  expect(text.slice(0, 8)).toBe('%PDF-1.7')
  expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1)
  expect(text).toContain('/MarkInfo')
  expect(text).toContain('/Lang (en-GB)')
  // No font that lacks letters.
  expect(text).not.toContain('/BaseFont /Helvetica')
  if (process.env['SHOTS'] !== undefined)
    (await import('node:fs')).writeFileSync(`${process.env['SHOTS']}/c.pdf`, bytes)
})
