// Importing official files through the pipeline: preview, apply, again, cut off, older, too much missing, typed over.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ImportDifferences } from '@senco/domain/register/imports/model'
import { inScope } from '@senco/domain/register/scope'
import type { Tables } from '@senco/store/client'
import { queryAll } from '@senco/store/query-all'
import { readBoard } from '@senco/store/register/board'
import { readAgencies, readGeography } from '@senco/store/register/geography'
import { readSetting, readSettingPage, settingWrites } from '@senco/store/register/settings'
import { transact } from '@senco/store/transact'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Importer, importer } from '../support/importing.ts'
import { aDesignation } from '../support/register-builders.ts'
import { freshTables } from '../support/tables.ts'

const samples = join(import.meta.dirname, '..', '..', '..', 'packages', 'local', 'src', 'sample-files')
const file = (name: string): Blob => new Blob([readFileSync(join(samples, name))])
const [august, september, october] = ['08-31', '09-30', '10-31'].map(
  (day) => `childcare-providers-2026-${day}.csv`,
) as [string, string, string]

const counts = (found: ImportDifferences) => ({
  added: found.added.length,
  changed: found.changed.length,
  closed: found.closed.length,
  restored: found.restored.length,
  absent: found.absent.length,
  same: found.same,
})
const none = { added: 0, changed: 0, closed: 0, restored: 0, absent: 0 }
const now = '2026-11-22T09:00:00.000Z'

describe('importing official files', { timeout: 180_000 }, () => {
  let tables: Tables
  let office: Importer
  beforeEach(async () => {
    tables = await freshTables()
    office = importer(tables)
  })

  const board = async () => new Map((await readBoard(tables)).map((summary) => [summary.urn ?? '', summary]))
  const byUrn = async (urn: string) => {
    const stored = await readSetting(tables, (await board()).get(urn)?.settingId ?? '')
    if (stored === undefined) throw new Error(`No setting has ${urn}`)
    return stored
  }
  const type = async (urn: string, facts: object, ...sencos: object[]) => {
    const before = await byUrn(urn)
    const designations = [...before.designations, ...sencos.map((senco) => aDesignation(before.setting, senco))]
    await transact(
      tables,
      settingWrites(tables, before, { setting: { ...before.setting, ...facts }, designations }, now),
    )
  }

  it('brings in every row of the council, childminders without a name among them, and leaves out other councils', async () => {
    const { found, applied } = await office.run('ofsted', file(september), september)
    expect(counts(found)).toEqual({ ...none, added: 40, same: 0 })
    expect(found.edition).toBe('2026-09-30')
    expect(applied).toBe(40)
    const settings = await readBoard(tables)
    expect(settings).toHaveLength(40)
    expect(settings.filter(({ name, providerType }) => name === null && providerType === 'childminder')).toHaveLength(
      19,
    )
    expect(settings.filter((summary) => !summary.inScope)).toHaveLength(found.addedOutOfScope)
    expect(found.addedOutOfScope).toBe(4)
    expect(
      settings.every(({ senco, vacancyRecordedOn }) => senco === undefined && vacancyRecordedOn === undefined),
    ).toBe(true)
  })

  it('changes nothing when the same file comes again', async () => {
    await office.run('ofsted', file(september), september)
    const before = await readBoard(tables)
    const again = await office.run('ofsted', file(september), september)
    expect(counts(again.found)).toEqual({ ...none, same: 40 })
    expect(again.applied).toBe(0)
    expect(await readBoard(tables)).toEqual(before)
  })

  it('shows the same rows in another layout and encoding as no difference, and the rest field by field', async () => {
    await office.run('ofsted', file(august), august)
    const { found } = await office.run('ofsted', file(september), september)
    expect(found.previousEdition).toBe('2026-08-31')
    expect(found.changed.map(({ key, fields }) => ({ key, fields }))).toEqual([
      { key: 'EY990001', fields: [{ field: 'Places', from: '20', to: '24' }] },
      { key: 'EY990004', fields: [{ field: 'Name', from: 'Daisy Chain Playgroup', to: 'Daisy Chain Nursery' }] },
    ])
    expect(counts(found)).toMatchObject({ added: 1, absent: 0 })
  })

  it('refuses an older edition, at the start and when a newer one was applied meanwhile', async () => {
    const early = await office.stage('ofsted', file(august), august)
    await office.run('ofsted', file(september), september)
    await expect(office.stage('ofsted', file(august), august)).rejects.toThrow('409')
    const late = await office.apply(early.importId, ['EY990001'])
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'older-edition', title: expect.stringContaining('30 September 2026') },
    })
  })

  it('goes on where it was cut off, and does nothing twice', async () => {
    const { importId, found } = await office.stage('ofsted', file(september), september)
    const keys = found.added.map(({ key }) => key)
    await office.apply(importId, keys.slice(0, 15))
    // The command was killed here. A new one looks again and sees only what is left.
    const left = (await office.call('GET', `/${importId}`)).body
    expect(counts(left)).toMatchObject({ added: 25, same: 15 })
    expect((await office.apply(importId, keys.slice(0, 40))).body).toMatchObject({ applied: 25, unchanged: 15 })
    await office.finish(importId)
    expect(await readBoard(tables)).toHaveLength(40)
  })

  it('two that apply the same import at once make each setting once', async () => {
    const { importId, found } = await office.stage('ofsted', file(september), september)
    const keys = found.added.map(({ key }) => key)
    const both = await Promise.all([office.apply(importId, keys), office.apply(importId, keys)])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect(await readBoard(tables)).toHaveLength(40)
  })

  it('does not take a batch for an import that is being applied, nor finish while rows are missing', async () => {
    const begun = await office.call('POST', '', {
      source: 'ofsted',
      edition: '2026-09-30',
      fileName: 'x.csv',
      rows: 2,
      rejected: [],
      leftOut: 0,
    })
    const { importId } = begun.body
    expect((await office.apply(importId, [])).body.code).toBe('incomplete')
    const { importId: other } = await office.stage('ofsted', file(september), september)
    await office.apply(other, [])
    expect((await office.call('PUT', `/${other}/batches/0`, { rows: [] })).body.code).toBe('applying')
  })

  it('stops when more than 5 % of the settings are missing, and changes nothing', async () => {
    await office.run('ofsted', file(september), september)
    const text = await file(october).text()
    const lines = text.split('\r\n')
    const short = lines.filter((line) => !/EY99000[4-8]|EY99001/.test(line)).join('\r\n')
    const { importId, found } = await office.stage('ofsted', short, october)
    expect(found.status).toBe('stopped')
    expect(found.stopped).toMatch(/of 40 settings .* more than 5 %/)
    const before = await readBoard(tables)
    expect(
      (
        await office.apply(
          importId,
          found.changed.map(({ key }) => key),
        )
      ).body.code,
    ).toBe('too-many-absent')
    expect(await readBoard(tables)).toEqual(before)
  })

  it('closes nothing that is absent until somebody chooses, and asks again next month', async () => {
    await office.run('ofsted', file(september), september)
    const { found } = await office.run('ofsted', file(october), october, [{ key: 'EY990103', decision: 'new' }])
    expect(found.absent).toHaveLength(2)
    const settings = await board()
    for (const { key } of found.absent) expect(settings.get(key)?.status).not.toBe('closed')
    const again = await office.stage('ofsted', file(october), october)
    expect(again.found.absent.every(({ askedBefore }) => askedBefore === '2026-11-22')).toBe(true)
  })

  it('closes or moves what somebody chose: designations end there and the history says why', async () => {
    await office.run('ofsted', file(september), september)
    await type('EY990003', { clusterId: 'clu_0000000000000001' }, { name: 'Amira Khan' })
    const { found } = await office.run('ofsted', file(october), october, [{ key: 'EY990003', decision: 'moved' }])
    expect(found.absent.find(({ key }) => key === 'EY990003')?.openWork).toEqual([
      'Amira Khan is the SENCO here',
      'It belongs to a cluster',
    ])
    const { setting, designations } = await byUrn('EY990003')
    expect(setting.status).toBe('closed')
    expect(designations.map(({ status }) => status)).toEqual(['ended'])
    const page = await readSettingPage(tables, setting.settingId)
    const summary = "Moved out of the area: it is not in Ofsted's file of 31 October 2026"
    expect(page?.history).toContainEqual(expect.objectContaining({ summary, toldBy: 'import' }))
  })

  it('a nursery that the file closes ends its designations; when the file opens it again it is open', async () => {
    await office.run('ofsted', file(september), september)
    await type('EY990009', {}, { name: 'Amira Khan' })
    const { found } = await office.run('ofsted', file(october), october)
    expect(found.closed).toMatchObject([{ key: 'EY990009', openWork: ['Amira Khan is the SENCO here'] }])
    expect((await byUrn('EY990009')).setting.status).toBe('closed')
    const reopened = (await file(october).text())
      .replace('Resigned', 'Active')
      .replace('31 October 2026', '30 November 2026')
    const next = await office.run('ofsted', reopened, 'x.csv')
    expect(next.found.restored).toMatchObject([{ key: 'EY990009' }])
    expect((await byUrn('EY990009')).setting).toMatchObject({ status: 'active' })
  })

  it('a sold nursery keeps its SENCO, cluster, notes and history under its new registration', async () => {
    await office.run('ofsted', file(september), september)
    await type('EY990003', { clusterId: 'clu_0000000000000001', notes: 'Ring after four' }, { name: 'Amira Khan' })
    const before = await byUrn('EY990003')
    const { settingId } = before.setting
    const { importId, found } = await office.stage('ofsted', file(october), october)
    expect(found.added.find(({ key }) => key === 'EY990103')?.maybeSameAs).toMatchObject([
      { settingId, why: 'The same postcode, WA8 6PB' },
    ])
    const keys = [...found.added, ...found.changed, ...found.closed].map(({ key }) => key)
    await office.apply(importId, keys, [{ key: 'EY990103', decision: 'same-nursery', sameAs: settingId }])
    await office.finish(importId)
    const after = await byUrn('EY990103')
    expect(after.setting).toMatchObject({
      settingId,
      name: 'Canalside Day Nursery and Pre-school',
      clusterId: 'clu_0000000000000001',
      notes: 'Ring after four',
      status: 'active',
    })
    expect(after.designations).toEqual(before.designations)
    expect((await board()).has('EY990003')).toBe(false)
    const page = await readSettingPage(tables, settingId)
    expect(page?.history.map(({ summary }) => summary)).toContain(
      "New registration EY990103 in place of EY990003: the same nursery, by Ofsted's file of 31 October 2026",
    )
    expect((await office.stage('ofsted', file(october), october)).found.absent.map(({ key }) => key)).not.toContain(
      'EY990003',
    )
  })

  it('never overwrites what a person typed, for a nameless childminder or a nursery', async () => {
    await office.run('ofsted', file(september), september)
    await type(
      '990002',
      { name: 'Sally Example', postcode: 'WA8 9AJ', email: 'sally@example.com' },
      { name: 'Sally Example' },
    )
    await type('EY990002', { telephone: '01632 960777' })
    const { found } = await office.run('ofsted', file(october), october)
    expect(found.changed.find(({ key }) => key === 'EY990002')?.fields).toEqual(
      [{ field: 'Telephone', from: '01632 960202', to: '01632 960299', kept: '01632 960777' }].map((field) => ({
        ...field,
        from: '01632 960201',
      })),
    )
    const sally = await byUrn('990002')
    expect(sally.setting).toMatchObject({ name: 'Sally Example', postcode: 'WA8 9AJ', email: 'sally@example.com' })
    expect(sally.designations).toMatchObject([{ name: 'Sally Example', status: 'active' }])
    expect((await byUrn('EY990002')).setting.telephone).toBe('01632 960777')
  })

  it('tells each Area SENCO concerned once, with names of settings and no names of people', async () => {
    await office.run('ofsted', file(september), september)
    const { knownPerson } = await import('@senco/domain/people/account')
    const { personWrites } = await import('@senco/store/people')
    const personId = 'per_0000000000000042'
    const account = knownPerson({ personId, name: 'Jo Bright', email: 'jo@council.example' })
    await transact(tables, personWrites(tables, undefined, account))
    await type('EY990002', { areaSencoId: personId }, { name: 'Amira Khan' })
    const { importId } = await office.run('ofsted', file(october), october)
    await office.finish(importId)
    const { ScanCommand } = await import('@aws-sdk/lib-dynamodb')
    const all = (await tables.document.send(new ScanCommand({ TableName: tables.service }))).Items ?? []
    const mails = all.filter(({ pk }) => String(pk).startsWith('OUTBOX#'))
    expect(mails).toHaveLength(1)
    expect(mails[0]).toMatchObject({
      to: 'jo@council.example',
      subject: "Ofsted's file of 31 October 2026 changed 1 of your settings",
    })
    expect(mails[0]?.['text']).toContain('Bluebell Wood Pre-school')
    expect(mails[0]?.['text']).not.toContain('Amira')
  })

  it('takes schools, and leaves secondary, special and pupil referral out of scope and closed ones out altogether', async () => {
    const { found } = await office.run('schools', file('schools-2026-09-30.csv'), 'schools-2026-09-30.csv')
    expect(found.alreadyClosed).toBe(1)
    const schools = [...(await board()).values()]
    expect(
      schools
        .filter((school) => school.inScope)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([
      'Brook Primary School',
      'Highfield House School',
      'Hillcrest Academy',
      'Rainbow Nursery School',
      'Sandfield Primary Free School',
      "St Bride's CofE Primary School",
    ])
  })

  it('works out wards from postcodes, also for settings that were there before', async () => {
    await office.run('ofsted', file(september), september)
    expect([...(await board()).values()].every(({ wardCode }) => wardCode === undefined)).toBe(true)
    await office.run('wards', file('wards-2025.geojson'), 'wards-2025.geojson')
    const { found } = await office.run('postcodes', file('postcodes-2025-11.csv'), 'postcodes-2025-11.csv')
    expect(found.added.length).toBeGreaterThan(3)
    expect((await board()).get('EY990001')?.wardCode).toBe('E05013169')
    expect(
      [...(await board()).values()]
        .filter(({ postcode }) => postcode !== undefined)
        .every(({ wardCode }) => wardCode !== undefined),
    ).toBe(true)
    expect((await board()).get('990002')?.wardCode).toBeUndefined()
    expect((await readGeography(tables)).wards).toHaveLength(18)
    const again = await office.run('postcodes', file('postcodes-2025-11.csv'), 'postcodes-2025-11.csv')
    expect(counts(again.found)).toMatchObject(none)
  })

  it('a new edition of wards replaces the last, and a place whose ward is no more is looked up by its outline', async () => {
    await office.run('ofsted', file(september), september)
    await office.run('postcodes', file('postcodes-2025-11.csv'), 'postcodes-2025-11.csv')
    await office.run('wards', file('wards-2025.geojson'), 'wards-2025.geojson')
    const renamed = (await file('wards-2025.geojson').text())
      .replaceAll('WD25', 'WD26')
      .replaceAll('E05013169', 'E05019999')
    await office.run('wards', renamed, 'wards-2026.geojson')
    const codes = (await readGeography(tables)).wards.map(({ wardCode }) => wardCode)
    expect(codes).toHaveLength(18)
    expect(codes).not.toContain('E05013169')
    expect((await board()).get('EY990001')?.wardCode).toBe('E05019999')
  })

  it('keeps every agency, whatever its council, and knows it again', async () => {
    const name = 'childminder-agencies-2026-08-31.csv'
    await office.run('agencies', file(name), name)
    expect((await readAgencies(tables)).map(({ agencyId }) => agencyId)).toEqual(['agy_ca999001', 'agy_ca999002'])
    expect(counts((await office.run('agencies', file(name), name)).found)).toEqual({ ...none, same: 2 })
  })

  it("names SENCOs from the council's list by the usual rule, and never in place of one that is recorded", async () => {
    await office.run('ofsted', file(september), september)
    await office.run('schools', file('schools-2026-09-30.csv'), 'schools-2026-09-30.csv')
    await type('EY990002', {}, { name: 'Amira Khan' })
    const name = 'sencos-2026-09-30.csv'
    const { found } = await office.run('sencos', file(name), name)
    expect(found.added.map(({ label }) => label)).toEqual([
      'Acorn Lane Nursery: Priya Example',
      'Brook Primary School: Rhian Pretend',
    ])
    expect(found.kept).toMatchObject([
      { key: 'EY990002', reason: 'Amira Khan is recorded as SENCO. The file says Tom Sample. Nothing changes.' },
    ])
    expect(found.rejected.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '6 Enter the start date, like 01/09/2026.',
      '5 We hold no setting with the number EY999999.',
    ])
    expect((await board()).get('EY990001')?.senco).toMatchObject({
      name: 'Priya Example',
      startsOn: '2025-09-01',
      email: 'priya@acornlane.example',
    })
    expect((await board()).get('EY990002')?.senco?.name).toBe('Amira Khan')
    const again = await office.run('sencos', file(name), name)
    expect(counts(again.found)).toEqual({ ...none, same: 2 })
  })

  it('writes every event of a closing with the change itself, once', async () => {
    await office.run('ofsted', file(september), september)
    const { importId } = await office.run('ofsted', file(october), october)
    await office.apply(importId, ['EY990009'])
    const { settingId } = (await byUrn('EY990009')).setting
    const { ScanCommand } = await import('@aws-sdk/lib-dynamodb')
    const all = (await tables.document.send(new ScanCommand({ TableName: tables.service }))).Items ?? []
    const events = all.filter(({ pk }) => String(pk).startsWith('EVENT#'))
    expect(events).toMatchObject([{ type: 'setting-closed', data: { settingId, reason: 'closed' } }])
    expect(inScope((await byUrn('EY990001')).setting)).toBe(true)
    expect(
      await queryAll(tables, {
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': 'OFFICIAL#ofsted' },
      }),
    ).toHaveLength(41)
  })
})
