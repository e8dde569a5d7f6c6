// The roles of somebody, each with its settings, agency or organisation. Roles add up.
import { settingLabel } from '@senco/domain/register/summary'
import { type Role, roleNames, roles } from '@senco/domain/roles'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { TextButton } from '../govuk/button.tsx'
import { Checkboxes, chosenOf } from '../govuk/checkboxes.tsx'
import type { FieldProps } from '../govuk/field.tsx'
import { Input } from '../govuk/input.tsx'
import { Select } from '../govuk/select.tsx'
import { entryOwnersQuery } from '../queries/offer-editing.ts'
import { settingsQuery } from '../queries/register.ts'
import { OrganisationField } from '../shared/organisation-field.tsx'
import { mayHaveOrganisation, needsAgency, needsSettings } from './scopes.ts'

interface Props {
  readonly roles: FieldProps
  readonly settingIds: FieldProps
  readonly agencyId: FieldProps
  readonly organisation: FieldProps
  /** Roles that the person who fills this in may give. */
  readonly offered: readonly Role[]
}

export const ScopeFields = ({ roles: roleField, settingIds, agencyId, organisation, offered }: Props) => {
  const { data } = useSuspenseQuery(settingsQuery())
  const chosen = chosenOf(roleField.value)
  return (
    <>
      <Checkboxes
        field={roleField}
        label="Roles"
        choices={roles.filter((role) => offered.includes(role)).map((value) => ({ value, label: roleNames[value] }))}
      />
      {chosen.some(needsSettings) ? <SettingPicker field={settingIds} settings={data.settings} /> : null}
      {chosen.some(needsAgency) ? (
        <Select
          field={agencyId}
          label="Childminder agency"
          choices={[
            { value: '', label: 'Choose' },
            ...data.agencies.map((agency) => ({ value: agency.agencyId, label: agency.name })),
          ]}
        />
      ) : null}
      {chosen.some(mayHaveOrganisation) ? <OrganisationOf field={organisation} /> : null}
    </>
  )
}

/** The names are only suggestions, so nothing waits for them. */
const OrganisationOf = ({ field }: { readonly field: FieldProps }) => {
  const { data } = useQuery(entryOwnersQuery())
  return (
    <OrganisationField
      field={field}
      hint="Whom they work for, by the name that keeps its entries in the local offer. They may change the words of those entries through review."
      organisations={data?.organisations ?? []}
    />
  )
}

type Summary = Parameters<typeof settingLabel>[0] & { readonly settingId: string; readonly status: string }

const SettingPicker = ({ field, settings }: { readonly field: FieldProps; readonly settings: readonly Summary[] }) => {
  const [text, setText] = useState('')
  const ids = chosenOf(field.value)
  const wanted = text.trim().toLowerCase()
  const found =
    wanted.length < 2
      ? []
      : settings
          .filter(
            (one) =>
              one.status !== 'closed' &&
              !ids.includes(one.settingId) &&
              settingLabel(one).toLowerCase().includes(wanted),
          )
          .slice(0, 8)
  const nameOf = (id: string): string => {
    const setting = settings.find((one) => one.settingId === id)
    return setting === undefined ? id : settingLabel(setting)
  }
  return (
    <>
      <Input
        field={{ name: field.name, value: text, error: field.error, onChange: setText }}
        label="Settings"
        hint="Type part of a name, then choose it"
        type="search"
        width={20}
      />
      <ul className="govuk-list govuk-list--spaced">
        {found.map((one) => (
          <li key={one.settingId}>
            <TextButton
              onClick={() => {
                field.onChange([...ids, one.settingId].join(','))
                setText('')
              }}
            >
              Add {settingLabel(one)}
            </TextButton>
          </li>
        ))}
        {ids.map((id) => (
          <li key={id}>
            {nameOf(id)}{' '}
            <TextButton onClick={() => field.onChange(ids.filter((each) => each !== id).join(','))}>
              Take away<span className="govuk-visually-hidden"> {nameOf(id)}</span>
            </TextButton>
          </li>
        ))}
      </ul>
    </>
  )
}
