// The entry that an editor begins with: nothing is claimed yet, and everybody is welcome.
import type { EntryContent } from './model.ts'
import type { EntryKind } from './vocabulary.ts'

export const blankContent = (kind: EntryKind, title: string): EntryContent => ({
  kind,
  title,
  alsoKnownAs: [],
  provider: '',
  summary: '',
  whoFor: { words: '', needs: [] },
  whatHappens: '',
  sections: [],
  howToGetIt: { ways: [], steps: [] },
  howDecided: '',
  cost: { kind: 'free', words: '', options: [] },
  access: { features: [] },
  complaints: { words: '' },
  schedules: [],
  languages: ['en'],
  contacts: [],
  places: [],
  anywhere: [],
  serves: { words: '', outwardCodes: [], wardCodes: [] },
  links: [],
})
