// Whose place a page is about, for whoever acts for somebody else; one's own needs no name.
import type { RunPage } from '@senco/contract/training/page'
import { useMe } from '../session/person.ts'

type Place = RunPage['places'][number]

/** The name of somebody else; undefined for oneself. */
export const useWhose = (place: Place | undefined): string | undefined => {
  const me = useMe()
  return place === undefined || place.personId === me.person.personId ? undefined : place.name
}

export const WhosePlace = ({ place }: { readonly place: Place | undefined }) => {
  const name = useWhose(place)
  return name === undefined ? null : <p className="govuk-body">{name}</p>
}
