// What people looked for in the local offer and did not find: counts, with small numbers hidden.
import type { GapsPage as Data } from '@senco/contract/offer-editing/gaps'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Table } from '../govuk/table.tsx'
import { gapsQuery } from '../queries/offer-comments.ts'
import { OfferPages } from '../shared/offer-pages.tsx'
import { Page } from '../shell/page.tsx'
import { counted, dateWords } from '../text/dates.ts'

type Counted = NonNullable<Data['byAge']>

const few = 'Fewer than 5'

const ageWords = (key: string): string =>
  key === 'none' ? 'No age given' : key === '0' ? 'Under 1' : `${key} ${key === '1' ? 'year' : 'years'}`
const placeWords = (key: string): string => (key === 'none' ? 'No place given' : key)
const monthWords = (key: string): string => dateWords(`${key}-01`).replace(/^1 /, '')

interface PartsProps {
  readonly caption: string
  readonly heading: string
  readonly parts: Counted | undefined
  readonly words: (key: string) => string
}

const Parts = ({ caption, heading, parts, words }: PartsProps) => (
  <div>
    <h2 className="govuk-heading-m">{caption}</h2>
    {parts === undefined ? (
      <p className="govuk-body">There are too few to show.</p>
    ) : (
      <Table
        caption={caption}
        captionHidden
        rows={parts.cells}
        keyOf={({ key }) => key}
        columns={[
          { name: heading, of: ({ key }) => words(key) },
          {
            name: 'Searches',
            numeric: true,
            of: ({ count }) => count?.toLocaleString('en-GB') ?? (parts.alsoLarger ? 'Not shown' : few),
          },
        ]}
      />
    )}
    {parts?.alsoLarger === true ? (
      <p className="govuk-body-s">Not shown: a small number, and one that would give it away.</p>
    ) : null}
  </div>
)

export const GapsPage = () => {
  const { data } = useSuspenseQuery(gapsQuery())
  const nothing = data.topics.length === 0
  return (
    <Page title="Gaps in the local offer" crumbs={[]}>
      <OfferPages here="gaps" />
      <p className="govuk-body">
        Searches that found nothing in the last 13 months. We keep what they were about, an age and the first half of a
        postcode. We never keep the words that somebody typed. A number under 5 is not shown.
      </p>
      {nothing ? (
        <p className="govuk-body">Every search has found something.</p>
      ) : (
        <>
          <p className="govuk-body">
            {data.searches === undefined ? 'Fewer than 5 searches' : counted(data.searches, 'search', 'searches')} found
            nothing. One search can be about several things.
          </p>
          <Table
            caption="What they were about"
            rows={data.topics}
            keyOf={({ about }) => about}
            columns={[
              { name: 'About', of: ({ words }) => words },
              { name: 'Searches', numeric: true, of: ({ count }) => count?.toLocaleString('en-GB') ?? few },
              { name: 'Most often near', of: ({ outwardCodes }) => outwardCodes.join(', ') || 'Not known' },
              {
                name: 'Most often for',
                of: ({ years }) => years.map((year) => ageWords(String(year))).join(', ') || 'Not known',
              },
            ]}
          />
          <div className="columns">
            <Parts caption="By age" heading="Age" parts={data.byAge} words={ageWords} />
            <Parts caption="By area" heading="Postcode begins" parts={data.byPlace} words={placeWords} />
            <Parts caption="By month" heading="Month" parts={data.byMonth} words={monthWords} />
          </div>
        </>
      )}
    </Page>
  )
}
