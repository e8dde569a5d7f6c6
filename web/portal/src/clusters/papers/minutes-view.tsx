// Minutes as they are read, on a screen or on paper.
import type { PapersPage } from '@senco/contract/clusters/papers'
import { ownerWords } from '@senco/domain/actions/actions'
import { themesOf } from '@senco/domain/clusters/minutes'
import type { MinuteItem } from '@senco/domain/clusters/papers-model'
import { dateWords } from '../../text/dates.ts'
import { ResourceList } from './resource-list.tsx'

interface Agreed {
  readonly title: string
  readonly owner: string
  readonly dueOn: string
}

/** As it stood when the minutes went out; before that, as it stands. */
const agreedOf = (item: MinuteItem, papers: PapersPage): readonly Agreed[] =>
  item.agreed ??
  papers.agreedHere
    .filter(({ actionId }) => item.actionIds.includes(actionId))
    .map(({ title, owner, dueOn }) => ({ title, owner: ownerWords(owner), dueOn }))

const Entry = ({ item, papers }: { readonly item: MinuteItem; readonly papers: PapersPage }) => {
  const agreed = agreedOf(item, papers)
  return (
    <section className="minute">
      <h3 className="govuk-heading-s">{item.title}</h3>
      {item.kind === 'anonymised-discussion' ? (
        <ul className="govuk-list govuk-list--bullet">
          {themesOf(item.text).map((theme) => (
            <li key={theme}>{theme}</li>
          ))}
        </ul>
      ) : item.text === '' ? null : (
        <p className="govuk-body keep-lines">{item.text}</p>
      )}
      {item.decision === undefined ? null : (
        <p className="govuk-body">
          <strong>Agreed:</strong> {item.decision}
        </p>
      )}
      {agreed.length === 0 ? null : (
        <ul className="govuk-list govuk-list--bullet">
          {agreed.map(({ title, owner, dueOn }) => (
            <li key={`${title} ${owner}`}>
              {title}: {owner}, by {dateWords(dueOn)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

export const DigestList = ({ digest }: { readonly digest: readonly string[] }) => (
  <ol className="govuk-list govuk-list--number">
    {digest.map((point, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: points may be alike and have no id
      <li key={at}>{point}</li>
    ))}
  </ol>
)

export const MinutesView = ({ papers }: { readonly papers: PapersPage }) => {
  const { minutes } = papers
  if (minutes === undefined) return null
  const written = minutes.items.filter(
    (item) => item.text !== '' || item.decision !== undefined || agreedOf(item, papers).length > 0,
  )
  return (
    <>
      {minutes.digest.every((point) => point === '') ? null : (
        <>
          <h2 className="govuk-heading-m">Three things to do</h2>
          <DigestList digest={minutes.digest.filter((point) => point !== '')} />
        </>
      )}
      <h2 className="govuk-heading-m">Minutes</h2>
      {written.map((item) => (
        <Entry key={item.itemId} item={item} papers={papers} />
      ))}
      {minutes.resources.length === 0 ? null : (
        <>
          <h3 className="govuk-heading-s">To read</h3>
          <ResourceList resources={minutes.resources} />
        </>
      )}
    </>
  )
}
