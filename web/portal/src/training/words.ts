// Words of training for pages: where a place stands, how a run is held, what it costs.
import type { PlacePage, RunPage } from '@senco/contract/training/page'
import type { RunRow, Session } from '@senco/domain/training/model'
import { pounds } from '@senco/domain/training/pounds'
import type { TagColour } from '../govuk/tag.tsx'
import { counted } from '../text/dates.ts'

export const placeWords: Readonly<Record<PlacePage['word'], string>> = {
  place: 'Place',
  waiting: 'Waiting',
  offered: 'Offered',
  cancelled: 'Cancelled',
  done: 'Done',
}

export const placeColours: Readonly<Record<PlacePage['word'], TagColour>> = {
  place: 'green',
  waiting: 'yellow',
  offered: 'blue',
  cancelled: 'grey',
  done: 'grey',
}

export const modeWords: Readonly<Record<RunRow['mode'], string>> = {
  'in-person': 'In person',
  online: 'Online',
  'at-setting': 'At one setting',
}

export const runWords: Readonly<Record<RunRow['status'], string>> = {
  draft: 'Draft',
  open: 'Open',
  cancelled: 'Cancelled',
  done: 'Done',
}

export const runColours: Readonly<Record<RunRow['status'], TagColour>> = {
  draft: 'yellow',
  open: 'green',
  cancelled: 'red',
  done: 'grey',
}

export const whereWords = (session: Pick<Session, 'mode' | 'venue'>): string =>
  session.mode === 'online' ? 'online' : (session.venue ?? modeWords[session.mode].toLowerCase())

export const priceWords = (pence: number): string => (pence === 0 ? 'Free' : `${pounds(pence)} a place`)

/** Nothing is said to be left that those who wait come before (bug 19). */
export const placesLeft = ({
  free,
  run,
  waiting,
}: Pick<RunPage, 'free' | 'waiting'> & { readonly run: Pick<RunPage['run'], 'remaining'> }): string => {
  if (free === 'held') return 'Places are held for new SENCOs.'
  if (free === 'general') return String(run.remaining)
  return waiting === 0 ? 'Full' : `Full. ${counted(waiting, 'request waits', 'requests wait')}.`
}
