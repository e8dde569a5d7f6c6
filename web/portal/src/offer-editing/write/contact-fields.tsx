// How the public reaches it: desks and roles, the web page, and links to read more.
import { Input } from '../../govuk/input.tsx'
import { emptyRows } from './entry-draft.ts'
import { Rows } from './rows.tsx'
import type { EntryForm } from './use-entry-form.ts'

export const ContactFields = ({ form }: { readonly form: EntryForm }) => (
  <>
    <Rows
      {...form.rows('contacts')}
      heading="Contacts"
      hint="A desk or a role, never somebody’s own address."
      one="Contact"
      empty={() => emptyRows.contacts}
    >
      {(row, at, set) => {
        const cell = (name: keyof typeof row) =>
          form.cell('contacts', at, name, row[name], (value) => set({ [name]: value }))
        return (
          <>
            <Input field={cell('title')} label="What it is called" hint="Like: Ring the clinic" />
            <div className="agenda-fields">
              <Input field={cell('telephone')} label="Telephone" type="tel" />
              <Input field={cell('email')} label="E-mail" type="email" />
            </div>
            <Input field={cell('words')} label="Note (optional)" hint="Like: mornings only" />
          </>
        )
      }}
    </Rows>
    <Input field={form.text('url')} label="Web page (optional)" type="url" />
    <Rows {...form.rows('links')} heading="Links (optional)" one="Link" empty={() => emptyRows.links}>
      {(row, at, set) => (
        <>
          <Input
            field={form.cell('links', at, 'title', row.title, (title) => set({ title }))}
            label="Name of the link"
          />
          <Input field={form.cell('links', at, 'url', row.url, (url) => set({ url }))} label="Web address" type="url" />
        </>
      )}
    </Rows>
  </>
)
