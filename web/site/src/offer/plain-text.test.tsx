import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { PlainText } from './plain-text.tsx'

const drawn = (text: string) => renderToStaticMarkup(<PlainText text={text} />).replaceAll(/ class="[^"]*"/g, '')

it('makes paragraphs of lines, a list of lines with a dash, and HTML of nothing', () => {
  expect(drawn('Ring us.\n\nOr write:\n- a letter\n- a card\nWe answer.\r\n')).toBe(
    '<p>Ring us.</p><p>Or write:</p><ul><li>a letter</li><li>a card</li></ul><p>We answer.</p>',
  )
  expect(drawn('<b>bold</b> & more')).toBe('<p>&lt;b&gt;bold&lt;/b&gt; &amp; more</p>')
  expect(drawn('- one\n\n- two')).toBe('<ul><li>one</li></ul><ul><li>two</li></ul>')
  expect(drawn(' \n ')).toBe('')
})
