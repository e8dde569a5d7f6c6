// What a setting says of its own support: the ten questions of Schedule 2, paragraph 5, and the facts of the register that
// cannot be changed here.
import type { EntryContent } from '@senco/domain/offer/model'
import { profileFields } from '@senco/domain/offer/vocabulary'
import { profileNames } from '@senco/domain/offer/words'
import { PageLink } from '../../govuk/link.tsx'
import { SummaryList } from '../../govuk/summary-list.tsx'
import { Textarea } from '../../govuk/textarea.tsx'
import { paths } from '../../paths.ts'
import { providerTypeNames } from '../../text/setting-name.ts'
import type { EntryForm } from './use-entry-form.ts'

export const RegisterFacts = ({ setting }: { readonly setting: NonNullable<EntryContent['setting']> }) => (
  <>
    <SummaryList
      facts={[
        {
          name: 'Type',
          value: providerTypeNames[setting.providerType as keyof typeof providerTypeNames] ?? setting.providerType,
        },
        setting.ofstedUrn === undefined ? undefined : { name: 'Ofsted number', value: setting.ofstedUrn },
        setting.places === undefined ? undefined : { name: 'Places', value: setting.places },
      ]}
    />
    <p className="govuk-body">
      These come from the register.{' '}
      <PageLink to={paths.setting.to({ settingId: setting.settingId })}>See the register’s record</PageLink>
    </p>
  </>
)

export const ProfileFields = ({ text }: { readonly text: EntryForm['text'] }) => (
  <>
    <p className="govuk-body">
      Ten questions that the law asks of every setting. Families compare settings by these answers. Short ones are read.
    </p>
    {profileFields.map((field) => (
      <Textarea key={field} field={text(`profile.${field}`)} label={profileNames[field]} rows={3} />
    ))}
  </>
)
