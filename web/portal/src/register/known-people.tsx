// Offers people whom the service knows while a name is typed, so that one SENCO can be shared by several settings.
import { settingLabel } from '@senco/domain/register/summary'
import { roleNames } from '@senco/domain/roles'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { TextButton } from '../govuk/button.tsx'
import { peopleQuery } from '../queries/people.ts'
import { mySettingsQuery } from '../queries/register.ts'
import { isStaff, useMe } from '../session/person.ts'
import { counted } from '../text/dates.ts'

interface Known {
  readonly personId: string
  readonly name: string
  readonly email?: string | undefined
  /** What tells two people of one name apart. */
  readonly about: string
}

interface Props {
  readonly typed: string
  /** People who are SENCO of this setting already are not offered. */
  readonly leftOut: readonly string[]
  readonly onChoose: (known: Known) => void
}

const shown = 5

const Offers = ({ typed, leftOut, onChoose, known }: Props & { readonly known: readonly Known[] }) => {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const found =
    typed.trim().length < 3
      ? []
      : known.filter(
          (one) => !leftOut.includes(one.personId) && words.every((word) => one.name.toLowerCase().includes(word)),
        )
  return (
    <div role="status">
      {found.length === 0 ? null : (
        <>
          <p className="govuk-body">Do you mean somebody we know? Choose them, so that they keep one account.</p>
          <ul className="govuk-list govuk-list--spaced">
            {found.slice(0, shown).map((one) => (
              <li key={one.personId}>
                <TextButton onClick={() => onChoose(one)}>Choose {one.name}</TextButton>
                <br />
                <span className="break-anywhere">{one.about}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

const about = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(', ')

const StaffOffers = (props: Props) => {
  const { data } = useSuspenseQuery(peopleQuery())
  const known = data.people
    .filter((person) => person.status !== 'deactivated')
    .map(({ personId, name, email, scopes }): Known => {
      const settings = new Set(
        scopes.flatMap((scope) => (scope.role === 'setting-senco' ? (scope.settingIds ?? []) : [])),
      )
      const roles = scopes.flatMap((scope) => (scope.role === 'setting-senco' ? [] : [roleNames[scope.role]]))
      const senco = settings.size === 0 ? undefined : `SENCO of ${counted(settings.size, 'setting')}`
      return { personId, name, email, about: about([senco, ...new Set(roles), email]) }
    })
  return <Offers {...props} known={known} />
}

/** People of a setting and of an agency choose among the SENCOs of the settings that they reach. */
const OwnOffers = (props: Props) => {
  const { data } = useSuspenseQuery(mySettingsQuery())
  const known = new Map<string, Known>()
  for (const { summary, designations } of data.settings)
    for (const { personId, name, email, status } of designations)
      if (status !== 'ended' && !known.has(personId))
        known.set(personId, { personId, name, email, about: about([`SENCO of ${settingLabel(summary)}`, email]) })
  return <Offers {...props} known={[...known.values()]} />
}

export const KnownPeople = (props: Props) => (isStaff(useMe()) ? <StaffOffers {...props} /> : <OwnOffers {...props} />)

/** Who was chosen, in place of the questions for a name and an address. Takes the focus from the choice that is gone. */
export const ChosenPerson = ({
  name,
  email,
  onOther,
}: {
  readonly name: string
  readonly email: string
  readonly onOther: () => void
}) => {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div className="govuk-inset-text" ref={box} tabIndex={-1}>
      New SENCO: {name}
      {email === '' ? '' : `, ${email}`}. They keep the account that they have.{' '}
      <TextButton onClick={onOther}>Choose somebody else</TextButton>
    </div>
  )
}
