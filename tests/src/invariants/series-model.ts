// A series of meetings as a few lists in memory, simple enough to believe: what becomes of it when one of its meetings is
// edited alone, with the later ones or with all. Days are numbers, clock times are minutes of the day.
export type Scope = 'this' | 'later' | 'all'

export type Edit =
  | { readonly what: 'title'; readonly title: string }
  | { readonly what: 'venue'; readonly slot: number; readonly venue: string }
  | { readonly what: 'places'; readonly slot: number; readonly places: number }
  | { readonly what: 'clock'; readonly slot: number; readonly start: number; readonly length: number }
  | { readonly what: 'day'; readonly slot: number; readonly days: number }
  | { readonly what: 'add'; readonly start: number }
  | { readonly what: 'remove'; readonly slot: number }

export interface ModelSlot {
  /** Its number in the series; times of one meeting alone have none. */
  readonly number: number | undefined
  day: number
  start: number
  end: number
  venue: string
  places: number
  inside: number[]
  queue: number[]
  sequence: number
}

export type Answer = 'coming' | 'deputy' | 'apology'

export interface ModelMeeting {
  title: string
  cancelled: boolean
  moved: boolean
  slots: ModelSlot[]
  marks: number[]
  /** What each setting answered last, by its number. */
  answers: Record<number, Answer>
}

/** Day 0 at noon. */
const noon = 720
const before = (day: number, minute: number): boolean => day < 0 || (day === 0 && minute <= noon)
const started = (slot: ModelSlot): boolean => before(slot.day, slot.start)
const over = (meeting: ModelMeeting): boolean => meeting.slots.every((slot) => before(slot.day, slot.end))

const settle = (slot: ModelSlot): void => {
  while (slot.inside.length < slot.places && slot.queue.length > 0) slot.inside.push(slot.queue.shift() as number)
}

const firstDay = (meeting: ModelMeeting): number => Math.min(...meeting.slots.map(({ day }) => day))

/** Times are in the order in which they begin, as everything shows them. */
export const inOrder = (slots: readonly ModelSlot[]): ModelSlot[] =>
  [...slots].sort(
    (one, other) => one.day - other.day || one.start - other.start || (one.number ?? 0) - (other.number ?? 0),
  )

class Refused extends Error {}

/** What an edit makes of one slot; `own` leaves its day and times. */
const editSlot = (slot: ModelSlot, edit: Edit, own: boolean): void => {
  const was = JSON.stringify([slot.day, slot.start, slot.end, slot.venue])
  if (edit.what === 'venue') slot.venue = edit.venue
  if (edit.what === 'places') {
    if (edit.places < slot.inside.length) throw new Refused()
    slot.places = edit.places
    settle(slot)
  }
  if (edit.what === 'clock' && !own) {
    if (edit.length <= 0) throw new Refused()
    slot.start = edit.start
    slot.end = edit.start + edit.length
  }
  if (edit.what === 'day' && !own) slot.day += edit.days
  const moved = was !== JSON.stringify([slot.day, slot.start, slot.end, slot.venue])
  if (moved) slot.sequence += 1
}

const timesOf = (slot: ModelSlot): string => JSON.stringify([slot.day, slot.start, slot.end])

export const makeSeries = (meetings: ModelMeeting[]) => {
  const nextNumber = () => Math.max(-1, ...meetings.flatMap(({ slots }) => slots.map(({ number }) => number ?? -1))) + 1

  const take = (meeting: ModelMeeting, slot: ModelSlot): void => {
    if (slot.day <= 0 || slot.inside.length > 0 || slot.queue.length > 0) throw new Refused()
    meeting.slots = meeting.slots.filter((each) => each !== slot)
  }

  const add = (meeting: ModelMeeting, start: number, number: number | undefined): void => {
    const day = firstDay(meeting)
    if (before(day, start)) throw new Refused()
    const fresh = { number, day, start, end: start + 60, venue: 'Fresh', places: 2, inside: [], queue: [], sequence: 0 }
    meeting.slots = [...meeting.slots, fresh]
  }

  /** The meeting whose form was saved: the time is the one that stands there. */
  const editThis = (meeting: ModelMeeting, edit: Edit, scope: Scope, number: number | undefined): void => {
    if (meeting.cancelled || over(meeting)) throw new Refused()
    if (edit.what === 'title') meeting.title = edit.title
    else if (edit.what === 'add') add(meeting, edit.start, number)
    else {
      const slot = inOrder(meeting.slots)[edit.slot] as ModelSlot
      const was = timesOf(slot)
      if (edit.what === 'remove') {
        take(meeting, slot)
        return
      }
      const startWas = JSON.stringify([slot.day, slot.start])
      editSlot(slot, edit, false)
      if (startWas !== JSON.stringify([slot.day, slot.start]) && started(slot)) throw new Refused()
      if (scope === 'this' && was !== timesOf(slot)) meeting.moved = true
    }
  }

  /** Another one: the time of the same number, as far as it has not begun. */
  const editOther = (meeting: ModelMeeting, edit: Edit, wanted: number | undefined, number: number): void => {
    if (edit.what === 'title') meeting.title = edit.title
    else if (edit.what === 'add') add(meeting, edit.start, number)
    else {
      const slot = wanted === undefined ? undefined : meeting.slots.find((each) => each.number === wanted)
      if (slot === undefined || started(slot)) return
      if (edit.what === 'remove') {
        if (meeting.slots.length > 1) take(meeting, slot)
        return
      }
      const startWas = JSON.stringify([slot.day, slot.start])
      editSlot(slot, edit, meeting.moved)
      if (startWas !== JSON.stringify([slot.day, slot.start]) && started(slot)) throw new Refused()
    }
  }

  /** An edit that changes nothing of the edited meeting says nothing to the others. */
  const says = (meeting: ModelMeeting, edit: Edit): boolean => {
    if (edit.what === 'title') return meeting.title !== edit.title
    if (edit.what === 'add' || edit.what === 'remove') return true
    const slot = inOrder(meeting.slots)[edit.slot] as ModelSlot
    if (edit.what === 'venue') return slot.venue !== edit.venue
    if (edit.what === 'places') return slot.places !== edit.places
    return true
  }

  /** False when it is refused, and then nothing has changed. */
  const edit = (at: number, scope: Scope, wish: Edit): boolean => {
    const kept = structuredClone(meetings)
    const meeting = meetings[at] as ModelMeeting
    const wanted = 'slot' in wish ? inOrder(meeting.slots)[wish.slot]?.number : undefined
    const reach = (other: ModelMeeting, n: number): boolean =>
      n !== at && scope !== 'this' && (scope === 'all' || n > at) && !other.cancelled && !over(other)
    // Only the start, only the end, or both are said to the others: whatever of the two is new.
    const slot = 'slot' in wish ? inOrder(meeting.slots)[wish.slot] : undefined
    const clocks = slot && { start: slot.start, end: slot.end }
    const number = nextNumber()
    try {
      const speaks = says(meeting, wish)
      editThis(meeting, wish, scope, scope === 'this' ? undefined : number)
      for (const [n, other] of meetings.entries())
        if (reach(other, n) && speaks) {
          const target = wanted === undefined ? undefined : other.slots.find(({ number }) => number === wanted)
          const said = wish.what === 'clock' && clocks && target ? onlyNew(wish, clocks, target) : wish
          editOther(other, said, wanted, number)
        }
      return true
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      meetings.splice(0, meetings.length, ...kept)
      return false
    }
  }

  const drop = (meeting: ModelMeeting, who: number): void => {
    for (const slot of meeting.slots) {
      slot.inside = slot.inside.filter((each) => each !== who)
      slot.queue = slot.queue.filter((each) => each !== who)
      settle(slot)
    }
  }

  /** Of meetings that have not begun. */
  const come = (at: number, who: number, which: number, answer: Answer): boolean => {
    const meeting = meetings[at] as ModelMeeting
    const slot = inOrder(meeting.slots)[which] as ModelSlot
    if (meeting.cancelled) return false
    if (slot.inside.includes(who) || slot.queue.includes(who)) {
      meeting.answers[who] = answer
      return true
    }
    const full = slot.inside.length >= slot.places
    if (full && meeting.slots.some(({ inside }) => inside.includes(who))) return false
    drop(meeting, who)
    meeting.answers[who] = answer
    slot.queue.push(who)
    settle(slot)
    return true
  }

  const sorry = (at: number, who: number): boolean => {
    const meeting = meetings[at] as ModelMeeting
    if (meeting.cancelled) return false
    drop(meeting, who)
    meeting.answers[who] = 'apology'
    return true
  }

  const cancel = (at: number): boolean => {
    const meeting = meetings[at] as ModelMeeting
    if (meeting.cancelled) return true
    if (over(meeting)) return false
    meeting.cancelled = true
    for (const slot of meeting.slots) slot.sequence += 1
    return true
  }

  /** A tap on the register of a meeting of today or before. */
  const mark = (at: number, who: number): boolean => {
    const meeting = meetings[at] as ModelMeeting
    const [slot] = inOrder(meeting.slots)
    if (meeting.cancelled || slot === undefined || slot.day > 0) return false
    if (!meeting.marks.includes(who)) meeting.marks = [...meeting.marks, who]
    return true
  }

  return { meetings, edit, come, sorry, cancel, mark }
}

const onlyNew = (
  wish: Extract<Edit, { readonly what: 'clock' }>,
  was: { readonly start: number; readonly end: number },
  target: ModelSlot,
): Edit => {
  const end = wish.start + wish.length
  const start = wish.start === was.start ? target.start : wish.start
  const newEnd = end === was.end ? target.end : end
  return { what: 'clock', slot: wish.slot, start, length: newEnd - start }
}
