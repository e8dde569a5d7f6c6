// One's own calendar address: what it shows, make it, make a new one, stop it, and how to add it to a calendar.
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/call.ts'
import { useSend } from '../forms/use-send.ts'
import { Button } from '../govuk/button.tsx'
import { Details } from '../govuk/details.tsx'
import { ErrorSummary } from '../govuk/error-summary.tsx'
import { feedQuery } from '../queries/feed.ts'
import { isStaff, useMe, worksInSetting } from '../session/person.ts'
import { NotFoundPage } from '../shell/not-found-page.tsx'
import { Page } from '../shell/page.tsx'
import { dateWords } from '../text/dates.ts'
import { HowToAdd } from './how-to-add.tsx'
import { NewAddress } from './new-address.tsx'

const WhatItShows = () => {
  const me = useMe()
  return (
    <>
      <p className="govuk-body">
        Have your meetings in the calendar that you use every day. It keeps itself up to date: new meetings come in, and
        changed and cancelled ones say so.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {isStaff(me) ? (
          <li>It shows the meetings of the clusters you lead, or of every cluster if you lead none.</li>
        ) : null}
        {worksInSetting(me) ? (
          <li>It shows the meetings at which your setting has a place. While you wait for a place it does not.</li>
        ) : null}
        <li>Each has its time, where it is and how to join. Nobody’s name is in it.</li>
      </ul>
    </>
  )
}

export const YourCalendarPage = () => {
  const me = useMe()
  return isStaff(me) || worksInSetting(me) ? <YourCalendar /> : <NotFoundPage />
}

const YourCalendar = () => {
  const { data: feed } = useSuspenseQuery(feedQuery())
  const [address, setAddress] = useState<string>()
  const [said, setSaid] = useState('')
  const make = useSend(
    (_input: object, key) => call('makeFeed', {}, key),
    (made) => {
      setAddress(made.address)
      setSaid('')
    },
  )
  const stop = useSend(
    (_input: object, key) => call('revokeFeed', {}, key),
    () => {
      setAddress(undefined)
      setSaid('Stopped. The address no longer works. Remove it from your calendar when you see it there.')
    },
  )
  const problem = make.problem ?? stop.problem
  return (
    <Page title="Your calendar">
      <ErrorSummary message={problem} problems={[]} attempt={problem === undefined ? 0 : 1} />
      <WhatItShows />
      <p className="govuk-body" role="status">
        {said}
      </p>
      {address === undefined ? null : <NewAddress address={address} />}
      {feed.madeAt === undefined ? (
        <Button busy={make.busy} onClick={() => void make.send({})}>
          Make my calendar address
        </Button>
      ) : (
        <>
          {address === undefined ? (
            <p className="govuk-body">
              You made a calendar address on {dateWords(feed.madeAt)}. It works, and we cannot show it again.
            </p>
          ) : null}
          <Details summary="Lost the address, or want to stop it?">
            <p className="govuk-body">
              With a new address the old one stops at once, so add the new one to every calendar you use.
            </p>
            <div className="govuk-button-group">
              <Button look="secondary" busy={make.busy} onClick={() => void make.send({})}>
                Make a new address
              </Button>
              <Button look="warning" busy={stop.busy} onClick={() => void stop.send({})}>
                Stop my calendar address
              </Button>
            </div>
          </Details>
        </>
      )}
      <HowToAdd />
    </Page>
  )
}
