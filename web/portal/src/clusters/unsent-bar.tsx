// Says when marks could not be sent, keeps them on the device and sends them again.
import { useEffect } from 'react'
import { Button } from '../govuk/button.tsx'
import { counted } from '../text/dates.ts'
import type { useMarks } from './use-marks.ts'

export const UnsentBar = ({ marks }: { readonly marks: ReturnType<typeof useMarks> }) => {
  const { unsent, sending } = marks
  useEffect(() => {
    if (unsent === 0) return
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [unsent])
  return (
    <div role="status">
      {unsent === 0 || sending ? null : (
        <div className="govuk-warning-text unsent-bar">
          <span className="govuk-warning-text__icon" aria-hidden="true">
            !
          </span>
          <div className="govuk-warning-text__text">
            <p className="govuk-body">
              {counted(unsent, 'mark is', 'marks are')} not saved yet. We could not reach the service. They are kept on
              this device, and we try again when the connection is back.
            </p>
            <Button look="secondary" onClick={marks.sendAgain}>
              Send again
            </Button>
          </div>
        </div>
      )}
    </div>
  )
}
