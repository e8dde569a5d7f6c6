// Where the pages of reviews and statements stand.
import type { Crumb } from '../govuk/breadcrumbs.tsx'
import { paths } from '../paths.ts'

const list: Crumb = { name: 'Reviews', to: paths.offerReviews.to() }

export const reviewCrumbs = (...more: readonly Crumb[]): readonly Crumb[] => [list, ...more]
