// Prints the page that is open.
import { Button } from '../../govuk/button.tsx'

export const PrintButton = () => (
  <Button look="secondary" onClick={() => window.print()}>
    Print
  </Button>
)
