// Who decides about comments, and who writes reviews and statements. Source: practice 9.2, "Local-offer raw comments" and
// "Local offer (published)". Who may look at all is in the contract.
import { type Actor, hasRole } from '../../roles.ts'

/** Publish, withhold, answer; and see how to reach who wrote. */
export const mayModerateComments = (actor: Actor): boolean => hasRole(actor, ['administrator'])

/** Review rounds and annual statements. */
export const mayWriteReviews = (actor: Actor): boolean => hasRole(actor, ['administrator', 'team-manager'])
