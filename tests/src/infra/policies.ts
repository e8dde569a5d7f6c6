// A small reader of IAM: which function may do what to which rows, worked out from the synthesised templates.
import { logical, ofType, type Template, type Templates } from './synthesised.ts'

export interface Statement {
  readonly Effect: 'Allow' | 'Deny'
  readonly Action: string | readonly string[]
  readonly Resource: unknown
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

const list = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value as T])

/** `data/service`: stack and logical name of the thing that a value points at, across stacks. */
export const pointsAt = (value: unknown, stack: string, templates: Templates): string => {
  if (typeof value === 'string') return value
  const ref = value as {
    Ref?: string
    'Fn::GetAtt'?: readonly string[]
    'Fn::ImportValue'?: string
    'Fn::Join'?: unknown[]
  }
  if (ref.Ref !== undefined) return `${stack}/${ref.Ref}`
  if (ref['Fn::GetAtt'] !== undefined) return `${stack}/${ref['Fn::GetAtt'].join('.')}`
  if (ref['Fn::ImportValue'] !== undefined) return imported(ref['Fn::ImportValue'], templates)
  if (ref['Fn::Join'] !== undefined)
    return list(ref['Fn::Join'][1])
      .map((part) => pointsAt(part, stack, templates))
      .join('')
  throw new Error(`Cannot read ${JSON.stringify(value)}`)
}

const imported = (exported: string, templates: Templates): string => {
  for (const [stack, template] of Object.entries(templates))
    for (const output of Object.values(template.Outputs ?? {}))
      if (output.Export?.Name === exported) return pointsAt(output.Value, stack, templates)
  throw new Error(`No stack exports ${exported}`)
}

/** Every statement of the roles of one function, found by the name of its construct. */
export const statementsOf = (name: string, stack: string, templates: Templates): Statement[] => {
  const template = templates[stack] ?? { Resources: {} }
  const roles = ofType(template, 'AWS::IAM::Role').filter(([id]) => id.startsWith(`${logical(name)}role`))
  return roles.flatMap(([role, { Properties }]) => [
    ...list((Properties['Policies'] ?? []) as { PolicyDocument: { Statement: Statement[] } }[]).flatMap(
      (policy) => policy.PolicyDocument.Statement,
    ),
    ...attached(role, template),
  ])
}

const attached = (role: string, template: Template): Statement[] =>
  ofType(template, 'AWS::IAM::Policy')
    .map(([, { Properties }]) => Properties as { Roles: { Ref: string }[]; PolicyDocument: { Statement: Statement[] } })
    .filter(({ Roles }) => Roles.some(({ Ref }) => Ref === role))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)

const matches = (pattern: string, text: string): boolean =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replace(/[.?+^$()[\]{}|\\]/g, '\\$&'))
      .join('.*')}$`,
    's',
  ).test(text)

const conditionHolds = (condition: Statement['Condition'], leadingKey: string): boolean =>
  Object.entries(condition ?? {}).every(([operator, keys]) => {
    const wanted = keys['dynamodb:LeadingKeys']
    if (wanted === undefined) return false
    if (operator === 'ForAllValues:StringLike')
      return list(wanted as string | string[]).some((pattern) => matches(pattern, leadingKey))
    if (operator === 'Null') return String(wanted) === 'false'
    throw new Error(`Cannot judge the condition ${operator}`)
  })

export interface Ask {
  readonly action: string
  /** Stack and start of the logical name, such as `data/service`. */
  readonly resource: string
  readonly leadingKey: string
}

/** Whether the statements let it: an Allow whose action, resource and row match, and no Deny that does. */
export const mayDo = (statements: readonly Statement[], ask: Ask, stack: string, templates: Templates): boolean => {
  const applies = (statement: Statement): boolean =>
    list(statement.Action).some((pattern) => matches(pattern.toLowerCase(), ask.action.toLowerCase())) &&
    list(statement.Resource).some((resource) => {
      const target = pointsAt(resource, stack, templates)
      return target === '*' || matches(target, ask.resource) || target.startsWith(ask.resource)
    }) &&
    conditionHolds(statement.Condition, ask.leadingKey)
  return (
    statements.some((statement) => statement.Effect === 'Allow' && applies(statement)) &&
    !statements.some((statement) => statement.Effect === 'Deny' && applies(statement))
  )
}
