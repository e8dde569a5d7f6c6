import { describe, expect, it } from 'vitest'
import { type AnnualStatement, statementText } from './annual-statement.ts'
import { changeStatement, publishedStatement, publishStatement, sectionsOf, startStatement } from './statement.ts'

const draft: AnnualStatement = {
  title: 'What families told us',
  from: '2025-04-01',
  to: '2026-03-31',
  sections: [
    { heading: 'What we heard', paragraphs: ['We had 2 comments.', 'We answered 1.'] },
    { heading: 'Something is missing', paragraphs: ['You said: more groups.'] },
  ],
}
const { statement } = startStatement(draft, 'stm_0001', '2026-04-02')
const at = '2026-04-10T09:00:00.000Z'

describe('an annual statement that somebody edits', () => {
  it('reads the headings of its draft again as they were written', () => {
    expect(sectionsOf(statementText(draft))).toEqual(draft.sections)
    expect(sectionsOf('\r\n\r\nWhat we heard \r\n  We had 2 comments.\r\n \r\n \r\nNext\r\nMore.')).toEqual([
      { heading: 'What we heard', paragraphs: ['We had 2 comments.'] },
      { heading: 'Next', paragraphs: ['More.'] },
    ])
  })

  it('is public only when somebody published it, with the day', () => {
    expect(publishedStatement(statement)).toBeUndefined()
    const done = publishStatement(statement, at).statement
    expect(publishedStatement(done)).toMatchObject({ sections: draft.sections, publishedOn: '2026-04-10' })
    expect(() => publishStatement(done, at)).toThrow('published already')
  })

  it('may be half done while it is a draft, and never when it is public', () => {
    const empty = changeStatement(statement, { title: ' ', text: '' }).statement
    expect(() => publishStatement(empty, at)).toThrow('Check what you entered')
    const done = publishStatement(statement, at).statement
    expect(() => changeStatement(done, { title: 'What families told us', text: 'Only a heading' })).toThrow()
    expect(changeStatement(done, { title: 'New', text: 'A\nB' }).sentence).toBe('Corrected the published statement')
  })

  it('is not drafted of days to come', () => {
    expect(() => startStatement(draft, 'stm_0001', '2026-03-30')).toThrow()
    expect(() => startStatement({ ...draft, to: '2025-03-01' }, 'stm_0001', '2026-04-02')).toThrow()
  })
})
