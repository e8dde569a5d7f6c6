// How far a long job is, said now and then to screen readers too.
interface Props {
  readonly label: string
  readonly done: number
  readonly total: number
}

export const Progress = ({ label, done, total }: Props) => {
  const share = total === 0 ? 0 : Math.floor((done / total) * 100)
  return (
    <>
      <progress className="progress" max={100} value={share} aria-label={label} />
      <p className="govuk-body" role="status">
        {label}: {Math.floor(share / 10) * 10} %
      </p>
    </>
  )
}
