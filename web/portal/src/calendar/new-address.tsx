// A calendar address, this once: to copy, or to open in the calendar of this device.
import { useEffect, useRef, useState } from 'react'
import { Button } from '../govuk/button.tsx'

export const NewAddress = ({ address }: { readonly address: string }) => {
  const heading = useRef<HTMLHeadingElement>(null)
  const box = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState('')
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new address is read out
  useEffect(() => heading.current?.focus(), [address])
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(address)
      setSaid('Copied. Now follow the steps for your calendar.')
    } catch {
      box.current?.select()
      setSaid('This browser does not let us copy. Copy the address from the box.')
    }
  }
  return (
    <section className="call-card" aria-labelledby="address-heading">
      <h2 id="address-heading" className="govuk-heading-m" tabIndex={-1} ref={heading}>
        Your address is ready. Copy it now
      </h2>
      <p className="govuk-body">
        We show it only this once. Keep it to yourself: whoever has it can read the meetings in it.
      </p>
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor="calendar-address">
          Your calendar address
        </label>
        <input
          className="govuk-input"
          id="calendar-address"
          ref={box}
          readOnly
          value={address}
          onFocus={(event) => event.target.select()}
        />
      </div>
      <div className="govuk-button-group">
        <Button onClick={() => void copy()}>Copy the address</Button>
        <a className="govuk-link" href={address.replace(/^https?:/, 'webcal:')}>
          Or open it in the calendar of this device
        </a>
      </div>
      <p className="govuk-body" role="status">
        {said}
      </p>
    </section>
  )
}
