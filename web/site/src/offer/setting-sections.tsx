// What a page says of a setting beside the rest: facts from the register, and its own ten answers about support.
import type { Published } from '@senco/domain/offer/published'
import { profileFields } from '@senco/domain/offer/vocabulary'
import { profileNames } from '@senco/domain/offer/words'
import { Part } from './entry-sections.tsx'
import { PlainText } from './plain-text.tsx'

interface SettingProps {
  readonly entry: Published
  readonly level: 'h2' | 'h3'
}

const typeNames: Readonly<Record<string, string>> = {
  'maintained-nursery-school': 'Maintained nursery school',
  school: 'School with nursery or reception classes',
  'independent-school': 'Independent school',
  'special-school': 'Special school',
  'pupil-referral-unit': 'Pupil referral unit',
  group: 'Nursery or pre-school',
  childminder: 'Childminder',
  domestic: 'Childcare in a home',
  'home-childcarer': 'Nanny',
  'out-of-school': 'Out of school club',
}

const Facts = ({ entry: { setting }, level }: SettingProps) =>
  setting === undefined ? null : (
    <Part title="About this setting" level={level}>
      <ul className="govuk-list">
        <li>{typeNames[setting.providerType] ?? 'Childcare'}</li>
        {setting.places === undefined ? null : <li>Registered for {setting.places} children</li>}
        {setting.ofstedUrn === undefined ? null : (
          <li>
            Ofsted number {setting.ofstedUrn}. Read{' '}
            <a
              className="govuk-link"
              href={`https://reports.ofsted.gov.uk/search?q=${encodeURIComponent(setting.ofstedUrn)}`}
            >
              its reports at Ofsted
            </a>
          </li>
        )}
      </ul>
      <p className="govuk-body-s">From the register of childcare.</p>
    </Part>
  )

/** Answers that are missing are asked for aloud: silence would look like an answer. */
const Profile = ({ entry: { profile }, level }: SettingProps) => {
  const answers = profileFields.flatMap((field) => {
    const text = profile?.[field] ?? ''
    return text === '' ? [] : [{ field, text }]
  })
  const missing = profileFields.length - answers.length
  return (
    <Part title="How it supports children with special educational needs and disabilities" level={level}>
      {answers.length === 0 ? (
        <p className="govuk-body">This setting has not told us yet. Ask it, or ring us.</p>
      ) : (
        answers.map(({ field, text }) => (
          <div key={field}>
            <h3 className="govuk-heading-s">{profileNames[field]}</h3>
            <PlainText text={text} />
          </div>
        ))
      )}
      {answers.length === 0 || missing === 0 ? null : (
        <p className="govuk-body-s">
          {missing === 1 ? '1 question is' : `${missing} questions are`} not answered yet. Ask the setting.
        </p>
      )}
    </Part>
  )
}

export const SettingSections = (props: SettingProps) =>
  props.entry.kind === 'setting' ? (
    <>
      <Facts {...props} />
      <Profile {...props} />
    </>
  ) : null
