// One setting: is its SENCO right, what to do about it, whom to ring, the facts and the history.
import { mayActForSetting, mayApproveSenco } from '@senco/domain/access'
import { confirmationOf } from '@senco/domain/register/confirmation'
import { type Coverage, coverageOf } from '@senco/domain/register/coverage'
import { requirementOf } from '@senco/domain/register/requirement'
import { settingLabel } from '@senco/domain/register/summary'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ButtonLink } from '../govuk/button.tsx'
import { PageLink } from '../govuk/link.tsx'
import { paths } from '../paths.ts'
import { settingQuery } from '../queries/register.ts'
import { actorOf, holds, isStaff, useMe } from '../session/person.ts'
import { usePolicies } from '../session/policies.ts'
import { useToday } from '../session/today.ts'
import { AreaSencoCard } from '../shared/area-senco-card.tsx'
import { ToneTag } from '../shared/coverage-tag.tsx'
import { History } from '../shared/history.tsx'
import { Page } from '../shell/page.tsx'
import { dateWords } from '../text/dates.ts'
import { providerTypeNames } from '../text/setting-name.ts'
import { listCrumb } from './crumbs.ts'
import { SencoFactsList } from './senco-list.tsx'
import { SettingFacts } from './setting-facts.tsx'

/** The whole sentence, and what stands behind it; nothing more to say when all is well. */
const CoverageWords = ({ coverage }: { readonly coverage: Coverage }) =>
  coverage.status === 'in-place' ? null : (
    <p className="govuk-body">
      {coverage.words.endsWith('.') ? coverage.words : `${coverage.words}.`} {coverage.detail ?? ''}
      {coverage.vacantSince === undefined ? '' : ` No SENCO since ${dateWords(coverage.vacantSince)}.`}
      {coverage.dueOn === undefined ? '' : ` Due by ${dateWords(coverage.dueOn)}.`}
    </p>
  )

export const SettingPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const me = useMe()
  const today = useToday()
  const policies = usePolicies()
  const { data } = useSuspenseQuery(settingQuery(params['settingId'] ?? ''))
  const { setting, summary, designations } = data
  const { settingId } = setting
  const coverage = coverageOf(summary, today, policies)
  const requirement = requirementOf(setting.providerType, today)
  const confirmation = confirmationOf(summary, today, policies).status
  const mayAct = mayActForSetting(actorOf(me), setting) && setting.status !== 'closed'
  const mayApprove = mayApproveSenco(actorOf(me), setting) && setting.status !== 'closed'
  const live = designations.filter((one) => one.status !== 'ended' && (one.endsOn === undefined || one.endsOn >= today))
  const past = designations.filter((one) => !live.includes(one))
  const school = coverage.level === 'must'
  const seesActions = mayActForSetting(actorOf(me), setting) || holds(me, ['auditor'])
  const asks = mayApprove && (confirmation === 'due' || confirmation === 'unconfirmed')
  return (
    <Page
      title="Setting"
      heading={settingLabel(summary)}
      caption={providerTypeNames[setting.providerType]}
      crumbs={[listCrumb(me)]}
    >
      <p className="govuk-body">
        <ToneTag coverage={coverage} />
      </p>
      <CoverageWords coverage={coverage} />
      {requirement === undefined ? null : (
        <p className="govuk-body-s">
          {requirement.words} Source: {requirement.source}.
        </p>
      )}
      {mayAct ? (
        <div className="govuk-button-group">
          {asks ? <ButtonLink to={paths.confirmSenco.to({ settingId })}>Confirm the SENCO</ButtonLink> : null}
          <ButtonLink to={paths.changeSenco.to({ settingId })} look={asks ? 'secondary' : 'primary'}>
            {live.length === 0 ? 'Name the SENCO' : 'Change the SENCO'}
          </ButtonLink>
          {mayApprove ? <PageLink to={paths.vacancy.to({ settingId })}>There is no SENCO at present</PageLink> : null}
        </div>
      ) : null}
      <AreaSencoCard
        areaSenco={data.areaSenco}
        heading={isStaff(me) ? 'Area SENCO for this setting' : 'Your Area SENCO'}
      />
      {seesActions ? (
        <p className="govuk-body">
          <PageLink to={paths.actionsOf.to({ kind: 'setting', id: settingId })}>Actions of this setting</PageLink>
        </p>
      ) : null}
      <h2 className="govuk-heading-m">SENCO</h2>
      {live.length === 0 ? <p className="govuk-body">No SENCO is recorded.</p> : null}
      {live.map((designation) => (
        <SencoFactsList
          key={designation.designationId}
          designation={designation}
          today={today}
          school={school}
          mayAct={mayAct}
          mayApprove={mayApprove}
          mayEnd={mayApprove || designation.personId === me.person.personId || designation.basis === 'shared-agency'}
          settings={data.shared?.find((one) => one.personId === designation.personId)?.settings ?? 1}
        />
      ))}
      {past.length === 0 ? null : (
        <>
          <h3 className="govuk-heading-s">Before</h3>
          <ul className="govuk-list">
            {past.map((one) => (
              <li key={one.designationId}>
                {one.name}, {dateWords(one.startsOn)} to{' '}
                {one.endsOn === undefined ? 'not recorded' : dateWords(one.endsOn)}
              </li>
            ))}
          </ul>
        </>
      )}
      <SettingFacts data={data} mayAct={mayAct} />
      <History entries={data.history} />
    </Page>
  )
}
