// The form of an entry: its draft, its fields by the path of the content, and saving, alone or handed in at once.
import type { EntryPage } from '@senco/contract/offer-editing/page'
import { useLocation } from 'wouter'
import { call } from '../../api/call.ts'
import { toldByInput } from '../../forms/told-by.tsx'
import { useForm } from '../../forms/use-form.ts'
import type { FieldProps } from '../../govuk/field.tsx'
import { paths } from '../../paths.ts'
import { checkDraft, fieldOf } from './check-draft.ts'
import { contentOf } from './draft-content.ts'
import { draftOf, type EntryDraft, type TextName } from './entry-draft.ts'

type RowList = 'sections' | 'options' | 'contacts' | 'places' | 'schedules' | 'links'

export const useEntryForm = (page: EntryPage) => {
  const [, navigate] = useLocation()
  const { entryId, content, version } = page.entry
  const form = useForm({
    draft: `write-entry ${entryId}`,
    initial: draftOf(content, version),
    check: checkDraft,
    send: (draft, key) =>
      call(
        'saveEntry',
        { entryId, version: draft.version, content: contentOf(draft, content), ...toldByInput(draft.texts.toldBy) },
        key,
      ),
    saved: () =>
      navigate(paths.entry.to({ entryId }), {
        state: { saved: 'Saved as a draft. Hand it in for review when it is ready.' },
      }),
    rename: fieldOf,
  })
  const { values, set, problems } = form
  const errorAt = (name: string): string | undefined => problems.find(({ field }) => field === name)?.message
  return {
    form,
    text: (name: TextName): FieldProps => ({
      name,
      value: values.texts[name] ?? '',
      error: errorAt(name),
      onChange: (value) => set({ texts: { ...values.texts, [name]: value } }),
    }),
    rows: <K extends RowList>(list: K) => ({
      field: list,
      rows: values[list] as EntryDraft[K],
      onChange: (rows: EntryDraft[K]) => set({ [list]: rows } as Partial<EntryDraft>),
    }),
    /** One text of a row. */
    cell: (list: RowList, at: number, name: string, value: string, onChange: (value: string) => void): FieldProps => ({
      name: `${list}.${at}.${name}`,
      value,
      error: errorAt(`${list}.${at}.${name}`),
      onChange,
    }),
  }
}
export type EntryForm = ReturnType<typeof useEntryForm>
