// Replies for a setting: coming, a deputy, or nobody. Staff record what they were told.

import { slotTimes } from '@senco/domain/clusters/london-times'
import type { Reply, ReplyAnswer, Slot } from '@senco/domain/clusters/model'
import { hasPlace } from '@senco/domain/clusters/reply'
import { useSuspenseQueries } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { checkToldBy, ToldByField, toldByInput } from '../forms/told-by.tsx'
import { useForm } from '../forms/use-form.ts'
import { TextButton } from '../govuk/button.tsx'
import { Input } from '../govuk/input.tsx'
import { Radios } from '../govuk/radios.tsx'
import { paths } from '../paths.ts'
import { meetingQuery, sencoTrainingQuery } from '../queries/clusters.ts'
import { isStaff, useMe } from '../session/person.ts'
import { useToday } from '../session/today.ts'
import { ClashQuestion, unreadClash } from '../shared/clash.tsx'
import { slotWhere } from '../shared/reply-words.ts'
import { futureSlots } from '../shared/upcoming.ts'
import { Page } from '../shell/page.tsx'
import { nameOr } from '../text/setting-name.ts'
import { replyOf } from './replies.ts'
import { placesWords } from './slot-list.tsx'
import { trainingAt } from './training-clash.ts'

const answers: readonly ReplyAnswer[] = ['coming', 'deputy', 'apology']

const holds = (slot: Slot, before: Reply | undefined): boolean =>
  before?.place === 'held' && before.slotId === slot.slotId

export const ReplyPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const me = useMe()
  const [, navigate] = useLocation()
  const meetingId = params['meetingId'] ?? ''
  const settingId = params['settingId'] ?? ''
  const [{ data: page }, { data: senco }] = useSuspenseQueries({
    queries: [meetingQuery(meetingId), sencoTrainingQuery(meetingId, settingId)],
  })
  const { meeting } = page
  const before = replyOf(page, settingId)
  const name = nameOr(
    page.settings.find((one) => one.settingId === settingId)?.name ??
      me.settings.find((one) => one.settingId === settingId)?.name ??
      null,
  )
  const today = useToday()
  const slots = futureSlots(page, me.asOf ?? `${today}T00:00:00Z`)
  const only = slots.length === 1 ? slots[0]?.slotId : undefined
  const clashesFor = ({ answer, slotId }: { readonly answer: string; readonly slotId: string }) =>
    answer === 'coming'
      ? trainingAt(
          senco.training,
          slots.find((slot) => slot.slotId === slotId),
          me.person.personId,
        )
      : []
  const back = paths.meeting.to({ meetingId })
  const form = useForm({
    draft: `reply ${meetingId} ${settingId}`,
    initial: {
      answer: before?.answer ?? '',
      slotId: before?.slotId ?? only ?? '',
      deputyName: before?.deputyName ?? '',
      reason: before?.reason ?? '',
      toldBy: '',
      training: '',
    },
    check: (values) => [
      ...(values.answer === '' ? [{ field: 'answer', message: 'Choose whether anyone is coming.' }] : []),
      ...((values.answer === 'coming' || values.answer === 'deputy') && values.slotId === ''
        ? [{ field: 'slotId', message: 'Choose a time.' }]
        : []),
      ...(values.answer === 'deputy' && values.deputyName.trim() === ''
        ? [{ field: 'deputyName', message: 'Enter the name of the person who is coming.' }]
        : []),
      ...unreadClash('training', clashesFor(values), values.training),
      ...checkToldBy(values.toldBy, isStaff(me)),
    ],
    send: (values, key) =>
      call(
        'replyForSetting',
        {
          meetingId,
          settingId,
          answer: answers.find((one) => one === values.answer) ?? 'apology',
          ...(values.answer === 'apology' ? {} : { slotId: values.slotId }),
          ...(values.answer === 'deputy' ? { deputyName: values.deputyName.trim() } : {}),
          ...(values.answer === 'apology' && values.reason.trim() !== '' ? { reason: values.reason.trim() } : {}),
          ...toldByInput(values.toldBy),
        },
        key,
      ),
    saved: ({ reply }) =>
      navigate(back, {
        state: {
          saved:
            reply.place === 'waiting'
              ? `Saved. That time is full, and ${name} is number ${reply.position ?? 1} in line. We will write when a place is free.`
              : 'Saved. You can change this until the meeting starts.',
        },
      }),
  })
  const times = (
    <Radios
      field={form.field('slotId')}
      label="Which time?"
      choices={slots.map((slot) => ({
        value: slot.slotId,
        label: slotTimes(slot),
        hint: `${slot.mode === 'online' ? 'Online' : slotWhere(slot)}. ${placesWords(slot)}.`,
      }))}
    />
  )
  // M11: whoever would wait is offered the times with room.
  const full = slots.find((slot) => slot.slotId === form.values.slotId && !hasPlace(slot) && !holds(slot, before))
  const room = slots.filter(hasPlace)
  const coming = form.values.answer === 'coming' || form.values.answer === 'deputy'
  return (
    <Page
      title="Reply to a meeting"
      heading={`Is anyone from ${name} coming?`}
      caption={meeting.title}
      crumbs={[
        { name: 'Meetings', to: paths.meetings.to() },
        { name: meeting.title, to: back },
      ]}
    >
      {slots.length === 0 || meeting.status !== 'open' ? (
        <p className="govuk-body">Replies are closed. Ring the number at the foot of this page if something changed.</p>
      ) : (
        <Form form={form} button="Send reply" cancel={back}>
          <Radios
            field={form.field('answer')}
            label="Who is coming?"
            choices={[
              { value: 'coming', label: 'The SENCO is coming' },
              {
                value: 'deputy',
                label: 'Somebody else is coming',
                under: <Input field={form.field('deputyName')} label="Their name" width={20} />,
              },
              {
                value: 'apology',
                label: 'Nobody can come',
                under: <Input field={form.field('reason')} label="Why? (optional)" />,
              },
            ]}
          />
          {coming && only === undefined ? times : null}
          {coming && full !== undefined && room.length > 0 ? (
            <div className="govuk-inset-text">
              <p className="govuk-body">
                {before?.place === 'waiting' && before.slotId === full.slotId
                  ? 'You are waiting for this time.'
                  : 'That time is full. You can wait for a place there.'}{' '}
                There is room at:
              </p>
              <ul className="govuk-list">
                {room.map((slot) => (
                  <li key={slot.slotId}>
                    <TextButton onClick={() => form.set({ slotId: slot.slotId })}>
                      {slotTimes(slot)}, {slotWhere(slot)}
                    </TextButton>
                  </li>
                ))}
              </ul>
            </div>
          ) : null}
          {coming && only !== undefined && slots[0] !== undefined ? (
            <p className="govuk-body">
              {slotTimes(slots[0])}, {slotWhere(slots[0])}. {placesWords(slots[0])}.
            </p>
          ) : null}
          <ClashQuestion
            clashes={clashesFor(form.values)}
            field={form.field('training')}
            hint="If somebody else goes to the meeting, say so above. The place can be given up, or a colleague sent:"
            goOn="I have read this, and the SENCO comes to the meeting all the same"
          />
          <ToldByField field={form.field('toldBy')} />
        </Form>
      )}
    </Page>
  )
}
