// What a local offer has for the early years: appendix 2 of the Early Years SEND toolkit (Action for Children and the
// Council for Disabled Children), line by line, in our own words.
import type { OfferLine } from './model.ts'

const line = (strength: OfferLine['strength'], lineId: string, words: string): OfferLine => ({
  lineId: `toolkit-${lineId}`,
  source: 'toolkit',
  reference: 'Early Years SEND toolkit, appendix 2',
  words,
  nature: 'content',
  strength,
  parts: [],
})

export const toolkitLines: readonly OfferLine[] = [
  line('must', 'providers', 'What the council expects of every provider of early years education.'),
  line('must', 'medical', 'Services that help providers support young children with medical conditions.'),
  line('must', 'childcare', 'Childcare for disabled children and children with special educational needs.'),
  line('must', 'advice', 'Information, advice and support services for parents and children.'),
  line('must', 'parent-groups', 'Groups that support parents and carers of disabled children.'),
  line(
    'should',
    'specialists',
    'Area SENCOs, learning support, sensory support, specialist teachers, and therapies such as speech and language therapy.',
  ),
  line('should', 'home', "Help for parents with their child's development at home, such as Portage."),
  line('should', 'assessment', "How children's needs are found and assessed in the early years."),
  line(
    'should',
    'reviews',
    "How children's progress is reviewed, with the health and development review at two to three.",
  ),
  line('should', 'funding', 'How the council gives top-up funding for children with high needs.'),
  line('should', 'plans', 'How education, health and care needs assessments and plans work.'),
]
