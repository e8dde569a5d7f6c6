// The wards as a map, shaded by how many settings have no SENCO in place. The table below says the same in figures.
import type { Tally } from '../shared/setting-rows.ts'
import { outlinePaths, type Ward } from './ward-outline.ts'

interface Props {
  readonly wards: readonly Ward[]
  readonly lines: readonly (Tally & { readonly key: string; readonly name: string })[]
  readonly onWard: (wardCode: string) => void
}

const shades = ['none', '1', '2', '3', '4'] as const
const shadeOf = (count: number): (typeof shades)[number] =>
  count === 0 ? 'none' : count === 1 ? '1' : count <= 3 ? '2' : count <= 6 ? '3' : '4'
const shadeWords: Readonly<Record<(typeof shades)[number], string>> = {
  none: 'none',
  '1': '1',
  '2': '2 to 3',
  '3': '4 to 6',
  '4': '7 or more',
}

export const WardMap = ({ wards, lines, onWard }: Props) => {
  if (wards.length === 0) return <p className="govuk-body">No ward outlines are imported yet, so there is no map.</p>
  const { viewBox, paths } = outlinePaths(wards)
  const toAct = (wardCode: string): number => lines.find((line) => line.key === wardCode)?.toAct ?? 0
  return (
    <figure className="no-margin">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot hold a picture; the wards in it are links */}
      <svg
        className="ward-map"
        viewBox={viewBox}
        role="group"
        aria-label="Map of wards. The table after it says the same."
      >
        {wards.map((ward, at) => {
          const words = `${ward.name}: ${toAct(ward.wardCode)} not met or not in place`
          return (
            <a
              key={ward.wardCode}
              href={`?ward=${ward.wardCode}`}
              aria-label={words}
              onClick={(event) => {
                event.preventDefault()
                onWard(ward.wardCode)
              }}
            >
              <path className={`shade-${shadeOf(toAct(ward.wardCode))}`} d={paths[at]} fillRule="evenodd">
                <title>{words}</title>
              </path>
            </a>
          )
        })}
      </svg>
      <figcaption className="govuk-body-s">
        Settings in each ward where a SENCO is required or expected and none is in place:
        <ul className="map-key">
          {shades.map((shade) => (
            <li key={shade}>
              <svg width="24" height="16" aria-hidden="true">
                <rect width="24" height="16" className={`shade-${shade}`} />
              </svg>
              {shadeWords[shade]}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  )
}
