// Uploads the certificate of an award: a PDF, or a photo, which this device makes small enough first.
import { type Award, largestFile } from '@senco/domain/training/awards'
import { useId } from 'react'
import { call } from '../api/call.ts'
import { useSend } from '../forms/use-send.ts'
import { base64Of, smallEnough } from './small-file.ts'

export const AwardUpload = ({ award }: { readonly award: Award }) => {
  const id = useId()
  const upload = useSend(async (file: File, key: string) => {
    const bytes = await smallEnough(file, largestFile)
    return call('uploadAwardFile', { awardId: award.awardId, name: file.name, content: base64Of(bytes) }, key)
  })
  return (
    <>
      <label className="govuk-label" htmlFor={id}>
        Upload the certificate<span className="govuk-visually-hidden"> of {award.title}</span>
      </label>
      <input
        id={id}
        className="govuk-file-upload"
        type="file"
        accept="application/pdf,image/jpeg,image/png"
        aria-describedby={upload.problem === undefined ? undefined : `${id}-problem`}
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file !== undefined) void upload.send(file)
        }}
      />
      <span role="status">{upload.busy ? 'Uploading…' : ''}</span>
      {upload.problem === undefined ? null : (
        <span id={`${id}-problem`} className="govuk-error-message" role="alert">
          {upload.problem}
        </span>
      )}
    </>
  )
}
