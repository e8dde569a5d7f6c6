// Everybody the service knows, with their roles.
import type { Person } from '@senco/domain/people/model'
import { roleNames, roles } from '@senco/domain/roles'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ButtonLink } from '../govuk/button.tsx'
import { Input } from '../govuk/input.tsx'
import { PageLink } from '../govuk/link.tsx'
import { Pagination } from '../govuk/pagination.tsx'
import { Select } from '../govuk/select.tsx'
import { Table } from '../govuk/table.tsx'
import { Tag } from '../govuk/tag.tsx'
import { ListTools } from '../lists/list-tools.tsx'
import { paths } from '../paths.ts'
import { peopleQuery } from '../queries/people.ts'
import { holds, useMe } from '../session/person.ts'
import { Page } from '../shell/page.tsx'
import { counted } from '../text/dates.ts'
import { rolesOf, statusColours, statusNames } from './words.ts'

const pageSize = 50

export const PeoplePage = () => {
  const me = useMe()
  const { data } = useSuspenseQuery(peopleQuery())
  const [search, setSearch] = useState('')
  const [role, setRole] = useState('')
  const [page, setPage] = useState(1)
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const found = data.people
    .filter((person) => role === '' || person.scopes.some((scope) => scope.role === role))
    .filter((person) => words.every((word) => `${person.name} ${person.email ?? ''}`.toLowerCase().includes(word)))
    .sort((one, other) => one.name.localeCompare(other.name, 'en-GB'))
  const pages = Math.max(1, Math.ceil(found.length / pageSize))
  const here = Math.min(page, pages)
  const mayInvite = holds(me, ['administrator', 'team-manager'])
  const nameOf = (person: Person) =>
    mayInvite ? <PageLink to={paths.person.to({ personId: person.personId })}>{person.name}</PageLink> : person.name
  return (
    <Page title="People" crumbs={[]}>
      {mayInvite ? (
        <div className="govuk-button-group">
          <ButtonLink to={paths.invitePerson.to()}>Invite somebody</ButtonLink>
          <ButtonLink to={paths.invitePeople.to()} look="secondary">
            Invite many
          </ButtonLink>
        </div>
      ) : null}
      <search className="filters">
        <Input
          field={{ name: 'search', value: search, onChange: setSearch }}
          label="Search"
          hint="Name or e-mail address"
          type="search"
        />
        <Select
          field={{ name: 'role', value: role, onChange: setRole }}
          label="Role"
          choices={[{ value: '', label: 'All' }, ...roles.map((value) => ({ value, label: roleNames[value] }))]}
        />
      </search>
      <p className="govuk-body" role="status">
        {counted(found.length, 'person', 'people')}
      </p>
      <ListTools
        name="people"
        emails={found.map((person) => person.email)}
        rows={() => [
          ['Name', 'E-mail', 'Telephone', 'Roles', 'Status'],
          ...found.map((person) => [
            person.name,
            person.email ?? '',
            person.telephone ?? '',
            rolesOf(person),
            statusNames[person.status],
          ]),
        ]}
      />
      <Table
        caption="People"
        captionHidden
        columns={[
          { name: 'Name', of: nameOf },
          { name: 'E-mail', of: (person) => <span className="break-anywhere">{person.email ?? 'None'}</span> },
          { name: 'Roles', of: rolesOf },
          {
            name: 'Status',
            of: (person) => <Tag colour={statusColours[person.status]}>{statusNames[person.status]}</Tag>,
          },
        ]}
        rows={found.slice((here - 1) * pageSize, here * pageSize)}
        keyOf={(person) => person.personId}
        empty="Nobody matches."
      />
      <Pagination page={here} pages={pages} onPage={setPage} label="Pages of people" />
    </Page>
  )
}
