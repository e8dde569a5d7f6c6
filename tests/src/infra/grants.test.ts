// The data zones of the design, read back from the IAM statements that would be deployed.
import { contract } from '@senco/contract/contract'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { describe, expect, it } from 'vitest'
import { mayDo, type Statement, statementsOf } from './policies.ts'
import { ofType, synthesise, type Templates } from './synthesised.ts'

const templates = synthesise()
const actions = [
  'GetItem',
  'BatchGetItem',
  'Query',
  'Scan',
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'PartiQLSelect',
  'DeleteTable',
]
const rows = [
  'PUB#place',
  'COMMENT#1',
  'SETTING#stg_1',
  'PERSON#per_1',
  'SESSION#1',
  'LINK#1',
  'MEETING#mtg_1',
  'IMPORT#imp_1',
  'BOARD#meetings',
  'BOARD#people',
  'BOARD#settings',
  'BOARD#entries',
  'ENTRY#ent_1',
  'LINKCHECKS',
]
const functions = [
  ...Object.keys(contract).map((name) => ({ name, stack: 'api' })),
  { name: 'dispatch', stack: 'dispatch' },
  { name: 'daily', stack: 'dispatch' },
  { name: 'link-checker', stack: 'dispatch' },
]

/** `GetItem offer PUB#place` for everything that a function may do to the rows above. */
const reach = (name: string, stack: string, of: Templates): string[] => {
  const statements = statementsOf(name, stack, of)
  return ['offer', 'service', 'child'].flatMap((table) =>
    actions.flatMap((action) =>
      rows
        .filter((leadingKey) => {
          const ask = { action: `dynamodb:${action}`, resource: `data/${table}`, leadingKey }
          return mayDo(statements, ask, stack, of)
        })
        .map((row) => `${action} ${table} ${row}`),
    ),
  )
}

describe('What each function may reach', () => {
  it('lets the public function read published rows, put comments and do nothing else', () => {
    expect(reach('offer', 'api', templates)).toEqual([
      'GetItem offer PUB#place',
      'BatchGetItem offer PUB#place',
      'Query offer PUB#place',
      'PutItem offer COMMENT#1',
    ])
  })

  it('sees a public function that was given a table too many', () => {
    const wrong = synthesise({
      change: ({ api, data }) => {
        const offer = api.functions.find(({ node }) => node.id === 'offer')
        const given = new PolicyStatement({ actions: ['dynamodb:GetItem'], resources: [data.tables.child.tableArn] })
        offer?.lambda.addToRolePolicy(given)
      },
    })
    expect(reach('offer', 'api', wrong)).toContain('GetItem child PERSON#per_1')
  })

  it('lets nobody but the dispatcher and the morning run write what is published', () => {
    const writers = functions.filter(({ name, stack }) =>
      reach(name, stack, templates).some((line) => /^(PutItem|UpdateItem|DeleteItem) offer PUB#/.test(line)),
    )
    expect(writers.map(({ name }) => name)).toEqual(['dispatch', 'daily'])
    expect(reach('dispatch', 'dispatch', templates).filter((line) => / offer COMMENT#/.test(line))).toEqual([])
  })

  it('keeps what is signed out away from imports and lists of people, and lets it look up one person at a time', () => {
    const links = reach('links', 'api', templates)
    expect(links).toContain('Query service MEETING#mtg_1')
    expect(links).toContain('GetItem service LINK#1')
    // A letter about a place has a new link in it; one that was sent is never changed or taken away.
    expect(links).toContain('PutItem service LINK#1')
    expect(links.filter((line) => /^(Update|Delete)Item service LINK/.test(line))).toEqual([])
    expect(links.filter((line) => /child|offer|SESSION|IMPORT|Scan|BOARD#(people|settings)/.test(line))).toEqual([])
    // A calendar address is looked up beside its person, by the whole key: no Query, so nothing that is not known.
    expect(links.filter((line) => /PERSON|BOARD/.test(line))).toEqual([
      'GetItem service PERSON#per_1',
      'Query service BOARD#meetings',
      'PutItem service BOARD#entries',
    ])
    // An entry whose owner has a link: read and written by its whole key, and never looked for.
    expect(links.filter((line) => /ENTRY/.test(line))).toEqual([
      'GetItem service ENTRY#ent_1',
      'PutItem service ENTRY#ent_1',
    ])
  })

  it('lets the checker of links, which calls the internet, reach entries and its own findings and nothing else', () => {
    expect(reach('link-checker', 'dispatch', templates)).toEqual([
      'BatchGetItem service ENTRY#ent_1',
      'Query service BOARD#entries',
      'Query service LINKCHECKS',
      'PutItem service LINKCHECKS',
      'DeleteItem service LINKCHECKS',
    ])
  })

  it.each(functions)('never lets $name scan, delete a table or touch the records of children', ({ name, stack }) => {
    const reached = reach(name, stack, templates)
    expect(reached.length, 'it reaches something, so the reader found its statements').toBeGreaterThan(0)
    expect(reached.filter((line) => /^(Scan|DeleteTable|PartiQL)| child /.test(line))).toEqual([])
  })

  it.each(functions)('gives $name no action with a star and no resource that is all there is', ({ name, stack }) => {
    const wide = wideStatements(statementsOf(name, stack, templates))
    expect(wide).toEqual([])
  })

  it('sees a star in an action when there is one', () => {
    expect(wideStatements([{ Effect: 'Allow', Action: 'dynamodb:*', Resource: { Ref: 'table' } }])).toHaveLength(1)
  })

  it('lets the dispatcher alone send e-mail', () => {
    const senders = functions.filter(({ name, stack }) =>
      statementsOf(name, stack, templates).some(({ Action }) => [Action].flat().some((one) => one.startsWith('ses:'))),
    )
    expect(senders.map(({ name }) => name)).toEqual(['dispatch'])
  })

  it('tells each function the names of the tables it may reach and of no others', () => {
    const told = ofType(templates['api'], 'AWS::Lambda::Function').map(([id, { Properties }]) => {
      const { Variables } = Properties['Environment'] as { Variables: Record<string, unknown> }
      return [id.split('function')[0], Object.keys(Variables).filter((name) => name.startsWith('TABLE_'))]
    })
    expect(Object.fromEntries(told)).toEqual({
      offer: ['TABLE_OFFER'],
      offerediting: ['TABLE_SERVICE', 'TABLE_OFFER'],
      people: ['TABLE_SERVICE'],
      register: ['TABLE_SERVICE'],
      calendar: ['TABLE_SERVICE'],
      clusters: ['TABLE_SERVICE'],
      training: ['TABLE_SERVICE'],
      actions: ['TABLE_SERVICE'],
      links: ['TABLE_SERVICE'],
    })
  })
})

const wideStatements = (statements: readonly Statement[]): string[] =>
  statements.flatMap(({ Action, Resource }) =>
    [Action]
      .flat()
      .filter((action) => action.includes('*') || Resource === '*')
      .map((action) => `${action} on ${Resource === '*' ? '*' : 'something'}`),
  )
