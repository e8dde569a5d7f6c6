// What somebody decided in an import, and which import they are in, kept in the tab so that a reload goes on.
import { dropDraft, keepDraft, readDraft } from '../forms/drafts.ts'

export interface Choices {
  /** By key: closed, moved, ask-next-month, new, or the id of the setting that it continues. */
  readonly decisions: Readonly<Record<string, string>>
  /** Keys of SENCO lines whose suggested cluster was taken away. */
  readonly noCluster: readonly string[]
}
export const noChoices: Choices = { decisions: {}, noCluster: [] }

export const readChoices = (personId: string, importId: string): Choices =>
  readDraft(sessionStorage, personId, `import ${importId}`, noChoices) ?? noChoices

export const keepChoices = (personId: string, importId: string, choices: Choices): void =>
  keepDraft(sessionStorage, personId, `import ${importId}`, choices)

export const lastImport = (personId: string): string | undefined => {
  const kept = readDraft(sessionStorage, personId, 'last-import', { importId: '' })?.importId
  return kept === '' ? undefined : kept
}

export const keepLastImport = (personId: string, importId: string): void =>
  keepDraft(sessionStorage, personId, 'last-import', { importId })

export const forgetImport = (personId: string, importId: string): void => {
  dropDraft(sessionStorage, personId, `import ${importId}`)
  dropDraft(sessionStorage, personId, 'last-import')
}
