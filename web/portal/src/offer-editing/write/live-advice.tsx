// Advice while somebody writes: worked out here from the words as they are now, after a short pause.

import type { EntryContent } from '@senco/domain/offer/model'
import { adviceFor, proseOf } from '@senco/domain/offer/readability/advice'
import { gradeOf } from '@senco/domain/offer/readability/grade'
import { useDeferredValue, useMemo } from 'react'
import { AdviceList } from '../advice-list.tsx'
import { fieldOf } from './check-draft.ts'
import { contentOf } from './draft-content.ts'
import type { EntryDraft } from './entry-draft.ts'

const goTo = (path: string): void => {
  const control = document.getElementById(fieldOf(path))
  control?.closest('details')?.setAttribute('open', '')
  control?.focus()
  control?.closest('.govuk-form-group')?.scrollIntoView({ block: 'nearest' })
}

export const LiveAdvice = ({ draft, before }: { readonly draft: EntryDraft; readonly before: EntryContent }) => {
  const quiet = useDeferredValue(draft)
  const { advice, readingAge } = useMemo(() => {
    const content = contentOf(quiet, before)
    const prose = proseOf(content)
      .map(({ text }) => text)
      .join('\n')
    return { advice: adviceFor(content), readingAge: gradeOf(prose)?.readingAge }
  }, [quiet, before])
  return (
    <aside className="live-advice" aria-labelledby="live-advice-heading">
      <h2 id="live-advice-heading" className="govuk-heading-m">
        Advice on the words
      </h2>
      <AdviceList advice={advice} readingAge={readingAge} onGo={goTo} />
    </aside>
  )
}
