// What can be done with an action from here, as the service says for this person: one main button, the rest as links.
import type { ActionPage } from '@senco/contract/actions'
import type { ActionState } from '@senco/domain/actions/model'
import { call } from '../api/call.ts'
import { useSend } from '../forms/use-send.ts'
import { Button, ButtonLink } from '../govuk/button.tsx'
import { ErrorSummary } from '../govuk/error-summary.tsx'
import { PageLink } from '../govuk/link.tsx'
import { paths } from '../paths.ts'
import { isStaff, useMe } from '../session/person.ts'

/** The steps that ask nothing, in the order of the buttons. */
const oneTap: readonly { readonly from: ActionState; readonly to: ActionState; readonly name: string }[] = [
  { from: 'done', to: 'verified', name: 'Checked: it is done' },
  { from: 'open', to: 'in-progress', name: 'It has begun' },
  { from: 'in-progress', to: 'open', name: 'Not begun after all' },
  { from: 'done', to: 'open', name: 'Not done after all' },
  { from: 'verified', to: 'open', name: 'Reopen' },
  { from: 'cancelled', to: 'open', name: 'Reopen' },
]

export const ActionSteps = ({ page }: { readonly page: ActionPage }) => {
  const staff = isStaff(useMe())
  const { actionId, state, owner, doneBy = [] } = page.action
  const move = useSend((input: { to: ActionState }, key) => call('moveAction', { actionId, ...input }, key))
  // Where settings have done their part, it has begun.
  const settled = state === 'in-progress' && doneBy.length > 0
  const steps = oneTap.filter(({ from, to }) => from === state && page.ways.includes(to) && !settled)
  const doable = page.ways.includes('done') || (page.own.some(({ done }) => !done) && owner.kind === 'cluster')
  const doneName = owner.kind === 'cluster' && staff ? 'Close it for the whole cluster' : 'Say that it is done'
  if (steps.length === 0 && !doable && !page.mayChange) return null
  return (
    <>
      <ErrorSummary message={move.problem} problems={[]} attempt={move.problem === undefined ? 0 : 1} />
      <div className="govuk-button-group">
        {doable ? <ButtonLink to={paths.doneAction.to({ actionId })}>{doneName}</ButtonLink> : null}
        {steps.map(({ to, name }) => (
          <Button
            key={to}
            look={to === 'verified' ? 'primary' : 'secondary'}
            busy={move.busy}
            onClick={() => void move.send({ to })}
          >
            {name}
          </Button>
        ))}
        {page.mayChange ? <PageLink to={paths.changeAction.to({ actionId })}>Change it</PageLink> : null}
        {page.ways.includes('cancelled') ? (
          <PageLink to={paths.cancelAction.to({ actionId })}>Cancel it</PageLink>
        ) : null}
      </div>
    </>
  )
}
