// The schemas that the official Open Referral UK validator runs, where they lie beside the project, and what it warns of.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'

const folder = join(import.meta.dirname, '../../../..', 'shared/data/open-referral-uk/validator-schemas')

export const hasOfficialSchemas = existsSync(folder)

export type Problems = (value: unknown) => string[]

/** What one schema finds wrong with a value. */
export const problemsWith = (schema: string): Problems => {
  const ajv = new Ajv({ strict: false, allErrors: true })
  addFormats.default(ajv)
  const validate = ajv.compile(JSON.parse(readFileSync(join(folder, `${schema}.json`), 'utf8')))
  return (value) => {
    validate(value)
    return (validate.errors ?? []).map(({ instancePath, message }) => `${schema}${instancePath} ${message ?? ''}`)
  }
}

/** The validator warns of a field that says nothing. */
export const emptyFields = (value: unknown, path = ''): string[] => {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0 && !path.endsWith('contents')))
    return [`${path} is empty`]
  if (typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, inner]) => emptyFields(inner, `${path}/${name}`))
}
