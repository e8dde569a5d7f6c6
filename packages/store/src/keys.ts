// Every key of the service table is spelled here and nowhere else. See README.md for the question each one answers.

const single = (pk: string) => ({ pk, sk: '-' })

type BoardName =
  | 'settings'
  | 'people'
  | 'clusters'
  | 'meetings'
  | 'agencies'
  | 'actions'
  | 'entries'
  | 'comments'
  | 'reviews'
  | 'statements'
  | 'pathways'
  | 'skills'
  | 'needs'
  | 'courses'

export const keys = {
  setting: (settingId: string) => ({ pk: `SETTING#${settingId}`, sk: 'META' }),
  person: (personId: string) => ({ pk: `PERSON#${personId}`, sk: 'META' }),
  session: (personId: string, sessionKey: string) => ({ pk: `PERSON#${personId}`, sk: `SESSION#${sessionKey}` }),
  /** The calendar address of a person, beside them. */
  feed: (personId: string) => ({ pk: `PERSON#${personId}`, sk: 'FEED' }),
  /** Who is reached at an address, by name: several people may share a mailbox, one of each name. */
  address: (email: string, name: string) => ({ pk: `ADDRESS#${email}`, sk: name.toLowerCase().replace(/\s+/g, ' ') }),
  /** The one person that an account of the identity provider belongs to. */
  subject: (issuer: string, subject: string) => single(`SUBJECT#${issuer}#${subject}`),
  /** A sign-in that was finished, so that its cookie works once. */
  signIn: (stateHash: string) => single(`SIGNIN#${stateHash}`),
  /** Who is an administrator with access now: the last one cannot be taken away. */
  administrators: () => single('ROSTER#administrators'),
  /** What is kept beside a cluster: HISTORY#, MEMBER#, SEEN#, TERMS#. The cluster itself is a row of its board. */
  cluster: (clusterId: string) => ({ pk: `CLUSTER#${clusterId}`, sk: 'META' }),
  /** From a day on a setting is in the cluster, or no longer is. */
  member: (clusterId: string, settingId: string, from: string) => ({
    pk: `CLUSTER#${clusterId}`,
    sk: `MEMBER#${settingId}#${from}`,
  }),
  /** How a meeting was for a setting, said by a mark or by an apology. Sorts by day, so that terms are one Query. */
  seen: (clusterId: string, on: string, meetingId: string, settingId: string, by: 'mark' | 'apology') => ({
    pk: `CLUSTER#${clusterId}`,
    sk: `SEEN#${on}#${meetingId}#${settingId}${by === 'apology' ? '#apology' : ''}`,
  }),
  /** Terms of reference, one row a version, newest last. */
  terms: (clusterId: string, version: number) => ({
    pk: `CLUSTER#${clusterId}`,
    sk: `TERMS#${String(version).padStart(4, '0')}`,
  }),
  meeting: (meetingId: string) => ({ pk: `MEETING#${meetingId}`, sk: 'META' }),
  /** Sorts right after its meeting, so that one Query reads a meeting with its times. */
  slot: (meetingId: string, slotId: string) => ({ pk: `MEETING#${meetingId}`, sk: `META#${slotId}` }),
  reply: (meetingId: string, settingId: string) => ({ pk: `MEETING#${meetingId}`, sk: `REPLY#${settingId}` }),
  mark: (meetingId: string, settingId: string) => ({ pk: `MEETING#${meetingId}`, sk: `MARK#${settingId}` }),
  /** The papers of a meeting, DOC#agenda and the like: they sort before its history, so that no other reader meets them. */
  doc: (meetingId: string, name: 'agenda' | 'minutes' | 'topics' | `read#${string}` | `vote#${string}`) => ({
    pk: `MEETING#${meetingId}`,
    sk: `DOC#${name}`,
  }),
  action: (actionId: string) => ({ pk: `ACTION#${actionId}`, sk: 'META' }),
  /** A copy of an action beside the cluster or setting that it concerns: `OPEN#day#id`, then `CLOSED#instant#id`. */
  actionOf: (kind: 'cluster' | 'setting' | 'council', id: string, sk: string) => ({ pk: `ACTIONS#${kind}#${id}`, sk }),
  /** What a person said at the end of a run, and months later. */
  evaluation: (runId: string, personId: string) => ({ pk: `RUN#${runId}`, sk: `EVAL#${personId}` }),
  impact: (runId: string, personId: string) => ({ pk: `RUN#${runId}`, sk: `IMPACT#${personId}` }),
  /** Certificates, awards and pathways of a person, away from the account. */
  certificate: (personId: string, runId: string) => ({ pk: `LEARNER#${personId}`, sk: `CERTIFICATE#${runId}` }),
  award: (personId: string, awardId: string) => ({ pk: `LEARNER#${personId}`, sk: `AWARD#${awardId}` }),
  pathway: (personId: string, designationId: string) => ({
    pk: `LEARNER#${personId}`,
    sk: `PATHWAY#${designationId}`,
  }),
  /** The bytes of an uploaded certificate. */
  awardFile: (awardId: string) => single(`AWARDFILE#${awardId}`),
  /** What anybody may know of a certificate. */
  certificateCheck: (serial: string) => single(`CERTIFICATE#${serial}`),
  /** Charges for training, one partition a calendar year. */
  charge: (year: string, chargeId: string) => ({ pk: `CHARGES#${year}`, sk: chargeId }),
  /** An entry of the local offer: META, its versions, its history. */
  entry: (entryId: string) => ({ pk: `ENTRY#${entryId}`, sk: 'META' }),
  entryVersion: (entryId: string, version: number) => ({
    pk: `ENTRY#${entryId}`,
    sk: `VERSION#${String(version).padStart(4, '0')}`,
  }),
  /** A line of the law or of the toolkit that is on the council's main local offer. */
  elsewhere: (ref: string) => ({ pk: 'OFFER', sk: `ELSEWHERE#${ref}` }),
  /** What came of looking at a web address, by its hash. */
  linkCheck: (hash: string) => ({ pk: 'LINKCHECKS', sk: hash }),
  /** An import of such a list: META, and each record as it was sent, RECORD# and its id. */
  offerImport: (importId: string, sk: string) => ({ pk: `OFFERIMPORT#${importId}`, sk }),
  /** What somebody else's list of services said of one of them the last time it was imported. */
  source: (feed: string, id: string) => ({ pk: `SOURCE#${feed}`, sk: id }),
  /** A reply link, by the hash of its secret. */
  link: (hash: string) => single(`LINK#${hash}`),
  /** Council-wide lists: one partition a list, one small row an entry. */
  board: (list: BoardName, id: string) => ({ pk: `BOARD#${list}`, sk: id }),
  /** A comment on the local offer that a moderator has taken up; META and its history. */
  comment: (commentId: string) => ({ pk: `COMMENT#${commentId}`, sk: 'META' }),
  /** Up to when moderators were told of new comments. */
  commentsTold: () => single('TOLD#comments'),
  review: (reviewId: string) => ({ pk: `REVIEW#${reviewId}`, sk: 'META' }),
  statement: (statementId: string) => ({ pk: `STATEMENT#${statementId}`, sk: 'META' }),
  course: (courseId: string) => ({ pk: `COURSE#${courseId}`, sk: 'META' }),
  /** A membership of a network course for an academic year. */
  networkMember: (courseId: string, startsIn: number, personId: string) => ({
    pk: `COURSE#${courseId}`,
    sk: `MEMBER#${startsIn}#${personId}`,
  }),
  /** A run of a course; beside it PLACE#person, MARK#person and its history. */
  run: (runId: string) => ({ pk: `RUN#${runId}`, sk: 'META' }),
  place: (runId: string, personId: string) => ({ pk: `RUN#${runId}`, sk: `PLACE#${personId}` }),
  runMark: (runId: string, personId: string) => ({ pk: `RUN#${runId}`, sk: `MARK#${personId}` }),
  /** Where training takes a person: one item, so that one condition guards against clashes. */
  diary: (personId: string) => ({ pk: `PERSON#${personId}`, sk: 'DIARY' }),
  /** How much of its number a setting uses on each run, and which colleagues it can book again. */
  settingTraining: (settingId: string) => ({ pk: `SETTING#${settingId}`, sk: 'BOOKINGS' }),
  /** Runs whose first session is in one academic year. */
  runRow: (startsIn: number, runId: string) => ({ pk: `BOARD#runs#${startsIn}`, sk: runId }),
  /** Which setting has an official identity, so that two never share one: `ofsted`, `school` or `agency`. */
  identity: (kind: string, reference: string) => single(`IDENTITY#${kind}#${reference}`),
  /** Where a person is SENCO, beside the person, one row a designation that has not ended. */
  sencoOf: (personId: string, settingId: string, designationId: string) => ({
    pk: `PERSON#${personId}`,
    sk: `SENCO#${settingId}#${designationId}`,
  }),
  /** Changes of SENCO, newest last, kept for about a year. */
  sencoChange: (at: string, settingId: string) => ({ pk: 'BOARD#senco-changes', sk: `${at}#${settingId}` }),
  /** Terms and closed days of the council: META, its history. */
  calendar: () => ({ pk: 'CALENDAR', sk: 'META' }),
  geography: (sk: string) => ({ pk: 'GEOGRAPHY', sk }),
  /** What the newest edition of an official file said of one registration. */
  official: (source: string, key: string) => ({ pk: `OFFICIAL#${source}`, sk: key }),
  /** The newest edition of an official file that was applied. */
  edition: (source: string) => single(`EDITION#${source}`),
  /** An import: META, its rows in batches (BATCH#0001), what was applied (APPLIED#key), its history. */
  import: (importId: string, sk: string) => ({ pk: `IMPORT#${importId}`, sk }),
  /** Postcodes by sector, `WA8 7`. */
  postcodes: (sector: string) => ({ pk: 'POSTCODES', sk: sector }),
  outbox: (messageId: string) => single(`OUTBOX#${messageId}`),
  event: (eventId: string) => single(`EVENT#${eventId}`),
  idempotency: (actorId: string, operation: string, key: string) =>
    single(`IDEMPOTENCY#${actorId}#${operation}#${key}`),
  historySort: (at: string, id: string) => `HISTORY#${at}#${id}`,
} as const
