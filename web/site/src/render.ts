// Turns the main part of a page, written in React, into a whole document. Nothing of React reaches the browser.
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { type DocumentParts, htmlDocument } from './document.ts'

export const renderPage = (parts: Omit<DocumentParts, 'main'>, main: ReactNode): string =>
  htmlDocument({ ...parts, main: renderToStaticMarkup(main) })
