// Says before a decision what it means for who wrote the comment: whom an e-mail goes to, and whom to ring first.
import type { Contact } from '@senco/domain/offer/comments/model'
import { TelephoneLink } from '../govuk/link.tsx'

interface Props {
  readonly contact: Contact | undefined
  /** An e-mail leaves with this decision. */
  readonly tells?: boolean
  /** The contact is deleted with this decision. */
  readonly last?: boolean
}

export const ContactNote = ({ contact, tells = true, last = true }: Props) => {
  if (contact === undefined) return null
  const { email, telephone } = contact
  return (
    <p className="govuk-inset-text">
      {email === undefined || !tells ? null : <>We send an e-mail to the address that they left. </>}
      {email !== undefined || telephone === undefined || !tells ? null : (
        <>
          They left only a telephone number. Ring them first: <TelephoneLink number={telephone} />.{' '}
        </>
      )}
      {last ? 'Then their contact details are deleted.' : 'Their contact details stay until what we promise is done.'}
    </p>
  )
}
