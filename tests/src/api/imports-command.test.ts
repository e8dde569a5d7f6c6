// `npm run import` against a running portal: shows, applies when asked to, and says plainly what is wrong.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { startPortal } from '../support/portal.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const sample = (name: string): string => join(root, 'packages', 'local', 'src', 'sample-files', name)

const run = async (...options: string[]): Promise<{ code: number; said: string }> => {
  const command = join(root, 'packages', 'local', 'src', 'import.ts')
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [command, ...options])
    return { code: 0, said: stdout }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, said: stdout + stderr }
  }
}

describe('npm run import', { timeout: 180_000 }, () => {
  it('shows the differences, applies them with --apply, and then finds none', async () => {
    const portal = await startPortal()
    const administrator = await portal.as('administrator')
    const from = ['--address', portal.origin]
    const september = ['ofsted', sample('childcare-providers-2026-09-30.csv'), ...from]

    const shown = await run(...september)
    expect(shown).toMatchObject({
      code: 0,
      said: expect.stringContaining('40 of Brindleford are kept, 2 of other councils are left out, 0 are rejected'),
    })
    expect(shown.said).toContain('40 new (4 of them out of scope), 0 changed')
    expect(shown.said).toContain('Nothing was changed. Add --apply')
    expect((await administrator.get('/api/register/settings')).body.settings).toHaveLength(0)

    expect(await run(...september, '--apply')).toMatchObject({
      code: 0,
      said: expect.stringContaining('40 of 40 applied'),
    })
    expect((await administrator.get('/api/register/settings')).body.settings).toHaveLength(40)
    expect((await run(...september)).said).toContain(
      '0 new (0 of them out of scope), 0 changed, 0 closed, 0 open again, 0 not in this file, 40 the same',
    )

    const older = await run('ofsted', sample('childcare-providers-2026-08-31.csv'), ...from)
    expect(older).toMatchObject({
      code: 1,
      said: expect.stringContaining(
        'This file is of 31 August 2026. The file of 30 September 2026 was imported already.',
      ),
    })

    const october = await run(
      'ofsted',
      sample('childcare-providers-2026-10-31.csv'),
      ...from,
      '--apply',
      '--absent',
      'closed',
    )
    expect(october.said).toContain('The same nursery as Canalside Day Nursery (The same postcode, WA8 6PB)?')
    const { settings } = (await administrator.get('/api/register/settings')).body
    expect(settings.filter(({ status }: { status: string }) => status === 'closed')).toHaveLength(3)
  })

  it('says what is wrong in plain words', async () => {
    const portal = await startPortal()
    await portal.as('administrator')
    const from = ['--address', portal.origin]
    expect((await run()).said).toContain('npm run import -- ofsted|schools|agencies|postcodes|wards|sencos FILE')
    expect((await run('sencos', '--template')).said).toBe('Setting URN,SENCO name,SENCO email,Start date,Cluster\n')
    expect((await run('ofsted', 'no-such.csv', ...from)).said).toContain('There is no file no-such.csv.')
    expect((await run('schools', sample('childcare-providers-2026-09-30.csv'), ...from)).said).toContain(
      "This looks like Ofsted's provider-level file.",
    )
    expect(
      (await run('ofsted', sample('childcare-providers-2026-09-30.csv'), ...from, '--authority', 'halton')).said,
    ).toContain('The portal that answers is of Brindleford')
    const nowhere = await run('ofsted', 'x.csv', '--address', 'http://127.0.0.1:9')
    expect(nowhere).toMatchObject({ code: 1, said: expect.stringContaining('No portal answers at http://127.0.0.1:9') })
  })
})
