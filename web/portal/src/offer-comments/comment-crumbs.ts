// Where the pages of one comment stand. No crumb repeats a word of it.
import type { Crumb } from '../govuk/breadcrumbs.tsx'
import { paths } from '../paths.ts'

const list: Crumb = { name: 'Comments', to: paths.offerComments.to() }

export const commentCrumbs = (commentId?: string): readonly Crumb[] =>
  commentId === undefined ? [list] : [list, { name: 'Comment', to: paths.offerComment.to({ commentId }) }]
