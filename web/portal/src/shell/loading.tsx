// While a page is being fetched: said after a moment only, so that quick pages neither flash nor speak.
import { useEffect, useState } from 'react'

const moment = 300

export const Loading = () => {
  const [told, setTold] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setTold(true), moment)
    return () => clearTimeout(timer)
  }, [])
  // The status is there before its words are: screen readers say what comes into one, and nothing inside what is busy.
  return (
    <main className="govuk-main-wrapper" id="main">
      <p className="govuk-body" role="status">
        {told ? 'Loading…' : ''}
      </p>
    </main>
  )
}
