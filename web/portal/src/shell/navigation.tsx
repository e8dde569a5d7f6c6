// The service navigation: what the roles of a person add up to.
import { councilStaff, type Role, settingStaff } from '@senco/domain/roles'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { paths } from '../paths.ts'
import { holds, type Me } from '../session/person.ts'

interface Item {
  readonly name: string
  readonly to: string
  readonly who: readonly Role[]
}

const items: readonly Item[] = [
  { name: 'Home', to: paths.home.to(), who: [] },
  { name: 'My settings', to: paths.mySettings.to(), who: [...settingStaff, 'school-senco', 'agency-coordinator'] },
  { name: 'Coverage', to: paths.coverage.to(), who: [...councilStaff, 'auditor'] },
  { name: 'Settings', to: paths.settings.to(), who: [...councilStaff, 'auditor'] },
  {
    name: 'Meetings',
    to: paths.meetings.to(),
    who: [...councilStaff, ...settingStaff, 'agency-coordinator', 'auditor'],
  },
  {
    name: 'Actions',
    to: paths.actions.to(),
    who: [...councilStaff, ...settingStaff, 'agency-coordinator', 'auditor'],
  },
  {
    name: 'Local offer',
    to: paths.localOffer.to(),
    who: [...councilStaff, ...settingStaff, 'professional', 'iass-adviser', 'auditor'],
  },
  {
    name: 'Training',
    to: paths.training.to(),
    who: [...councilStaff, ...settingStaff, 'agency-coordinator', 'school-senco', 'auditor'],
  },
  { name: 'Clusters', to: paths.clusters.to(), who: [...councilStaff, 'auditor'] },
  { name: 'Term dates', to: paths.termDates.to(), who: [...councilStaff, 'auditor'] },
  { name: 'People', to: paths.people.to(), who: councilStaff },
  { name: 'Imports', to: paths.imports.to(), who: ['administrator', 'team-manager'] },
]

const nameFor = (item: Item, me: Me): string =>
  item.to === paths.mySettings.to() && me.settings.length === 1 ? 'My setting' : item.name

export const Navigation = ({ me }: { readonly me: Me }) => {
  const [location] = useLocation()
  const [open, setOpen] = useState(false)
  const shown = items.filter((item) => item.who.length === 0 || holds(me, item.who))
  return (
    <div className="govuk-service-navigation">
      <div className="govuk-width-container">
        <div className="govuk-service-navigation__container">
          <nav aria-label="Menu" className="govuk-service-navigation__wrapper">
            <button
              type="button"
              className="govuk-service-navigation__toggle menu-toggle"
              aria-controls="navigation"
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              Menu
            </button>
            <ul
              className={open ? 'govuk-service-navigation__list' : 'govuk-service-navigation__list menu-closed'}
              id="navigation"
            >
              {shown.map((item) => {
                const isHere = location === item.to
                const isActive = isHere || (item.to !== paths.home.to() && location.startsWith(`${item.to}/`))
                return (
                  <li
                    key={item.to}
                    className={`govuk-service-navigation__item${isActive ? ' govuk-service-navigation__item--active' : ''}`}
                  >
                    <Link
                      href={item.to}
                      className="govuk-service-navigation__link"
                      aria-current={isHere ? 'page' : isActive ? 'true' : undefined}
                      onClick={() => setOpen(false)}
                    >
                      {isActive ? (
                        <strong className="govuk-service-navigation__active-fallback">{nameFor(item, me)}</strong>
                      ) : (
                        nameFor(item, me)
                      )}
                    </Link>
                  </li>
                )
              })}
            </ul>
          </nav>
        </div>
      </div>
    </div>
  )
}
