// The council's colour and font, set on the document through the CSSOM, which the content security policy allows.
import type { OutputOf } from '../api/call.ts'

export const applyTheme = (authority: OutputOf<'viewAuthority'>): void => {
  const { style } = document.documentElement
  style.setProperty('--council-colour', authority.colour)
  style.setProperty('--council-font', authority.fontFamily)
}
