// What a setting's record means for its SENCO requirement, in the words of the domain. The colour only repeats them.
import { type Coverage, coverageOf, type Tone } from '@senco/domain/register/coverage'
import type { SettingSummary } from '@senco/domain/register/model'
import { Tag, type TagColour } from '../govuk/tag.tsx'
import { usePolicies } from '../session/policies.ts'

const colours: Readonly<Record<Tone, TagColour>> = {
  red: 'red',
  amber: 'orange',
  green: 'green',
  blue: 'blue',
  grey: 'grey',
}

/** Whole sentences do not fit a tag: a short one stands for each, and the sentence is on the setting's page. */
const short: Partial<Readonly<Record<Coverage['status'], string>>> = {
  'not-in-place': 'Expected, not in place',
  'none-needed': 'No SENCO named',
  check: 'Check a detail',
  'due-soon': 'Qualification due',
}

export const ToneTag = ({ coverage }: { readonly coverage: Coverage }) => (
  <Tag colour={colours[coverage.tone]}>{short[coverage.status] ?? coverage.words}</Tag>
)

export const CoverageTag = ({ summary, today }: { readonly summary: SettingSummary; readonly today: string }) => (
  <ToneTag coverage={coverageOf(summary, today, usePolicies())} />
)
