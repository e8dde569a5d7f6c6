// How to bring a calendar address into the calendars that people have, in their own words for it.

const ways = [
  {
    name: 'Outlook',
    steps: [
      'Open the calendar and choose “Add calendar”.',
      'Choose “Subscribe from web”.',
      'Paste the address, give it a name such as “SENCO meetings” and choose “Import”.',
    ],
  },
  {
    name: 'Google Calendar',
    steps: [
      'On a computer, open the settings of Google Calendar.',
      'Choose “Add calendar”, then “From URL”.',
      'Paste the address and choose “Add calendar”. It shows on your phone too.',
    ],
  },
  {
    name: 'iPhone, iPad or Mac',
    steps: [
      'On a phone or tablet open Calendar, choose “Calendars”, “Add Calendar”, then “Add Subscription Calendar”.',
      'On a Mac choose “File”, then “New Calendar Subscription”.',
      'Paste the address and choose “Subscribe”.',
    ],
  },
] as const

export const HowToAdd = () => (
  <>
    <h2 className="govuk-heading-m">How to add it</h2>
    <p className="govuk-body">
      Do this once. Add the address itself: a downloaded file would not follow later changes.
    </p>
    {ways.map(({ name, steps }) => (
      <section key={name}>
        <h3 className="govuk-heading-s">{name}</h3>
        <ol className="govuk-list govuk-list--number">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
    ))}
    <p className="govuk-body">
      Outlook and Google look for changes every few hours, at times only once a day. When something about your meeting
      changes, we write to you as well.
    </p>
  </>
)
