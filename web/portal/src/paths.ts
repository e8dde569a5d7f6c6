// Every address of the portal, written once: the pattern that a route matches and the function that fills it in.

type Names<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Names<`/${Rest}`>
  : P extends `${string}:${infer Name}`
    ? Name
    : never

interface Path<P extends string> {
  readonly pattern: P
  /** Inside the portal, so without the base. Never put personal data into a query. */
  readonly to: (...params: [Names<P>] extends [never] ? [] : [Readonly<Record<Names<P>, string>>]) => string
}

const path = <const P extends string>(pattern: P): Path<P> => ({
  pattern,
  to: (...[params]) =>
    pattern.replace(/:(\w+)/g, (_, name: string) =>
      encodeURIComponent((params as Readonly<Record<string, string>> | undefined)?.[name] ?? ''),
    ),
})

export const base = '/portal'

export const paths = {
  home: path('/'),
  read: path('/five-minute-read'),
  coverage: path('/coverage'),
  settings: path('/settings'),
  addSetting: path('/settings/add'),
  setting: path('/settings/:settingId'),
  changeSenco: path('/settings/:settingId/change-senco'),
  acceptSenco: path('/settings/:settingId/sencos/:designationId/accept'),
  sencoFacts: path('/settings/:settingId/sencos/:designationId/facts'),
  endSenco: path('/settings/:settingId/sencos/:designationId/end'),
  vacancy: path('/settings/:settingId/vacancy'),
  confirmSenco: path('/settings/:settingId/confirm'),
  changeSetting: path('/settings/:settingId/details'),
  mySettings: path('/my-settings'),
  meetings: path('/meetings'),
  planMeeting: path('/meetings/plan'),
  planYear: path('/meetings/plan-year'),
  /** The next term like the same term a year ago, all clusters. */
  planLikeLastYear: path('/meetings/plan-year/like-last-year'),
  publishMeetings: path('/meetings/publish'),
  letters: path('/meetings/letters'),
  otherMeetings: path('/meetings/elsewhere'),
  meeting: path('/meetings/:meetingId'),
  changeMeeting: path('/meetings/:meetingId/change'),
  cancelMeeting: path('/meetings/:meetingId/cancel'),
  attendance: path('/meetings/:meetingId/attendance'),
  telephone: path('/meetings/:meetingId/telephone'),
  reply: path('/meetings/:meetingId/reply/:settingId'),
  agenda: path('/meetings/:meetingId/agenda'),
  changeAgenda: path('/meetings/:meetingId/agenda/change'),
  askForItem: path('/meetings/:meetingId/agenda/ask/:settingId'),
  minutes: path('/meetings/:meetingId/minutes'),
  writeMinutes: path('/meetings/:meetingId/minutes/write'),
  topics: path('/meetings/:meetingId/topics'),
  clusters: path('/clusters'),
  addCluster: path('/clusters/add'),
  reach: path('/clusters/reach'),
  cluster: path('/clusters/:clusterId'),
  closeCluster: path('/clusters/:clusterId/close'),
  clusterTerms: path('/clusters/:clusterId/terms'),
  changeCluster: path('/clusters/:clusterId/change'),
  placeSettings: path('/clusters/:clusterId/settings'),
  yourCalendar: path('/your-calendar'),
  termDates: path('/term-dates'),
  addYear: path('/term-dates/add'),
  changeTerms: path('/term-dates/:year/terms'),
  changeHolidays: path('/term-dates/:year/holidays'),
  actions: path('/actions'),
  addAction: path('/actions/add'),
  addActionAbout: path('/actions/add/:kind/:id'),
  actionsOf: path('/actions/of/:kind/:id'),
  action: path('/actions/:actionId'),
  changeAction: path('/actions/:actionId/change'),
  doneAction: path('/actions/:actionId/done'),
  cancelAction: path('/actions/:actionId/cancel'),
  localOffer: path('/local-offer'),
  startEntry: path('/local-offer/start'),
  entry: path('/local-offer/entries/:entryId'),
  writeEntry: path('/local-offer/entries/:entryId/write'),
  reviewEntry: path('/local-offer/entries/:entryId/review'),
  entryOwner: path('/local-offer/entries/:entryId/owner'),
  entryCovers: path('/local-offer/entries/:entryId/covers'),
  entryAgreement: path('/local-offer/entries/:entryId/agreement'),
  archiveEntry: path('/local-offer/entries/:entryId/archive'),
  entryVersion: path('/local-offer/entries/:entryId/versions/:version'),
  offerCoverage: path('/local-offer/coverage'),
  elsewhere: path('/local-offer/coverage/:ref'),
  offerImports: path('/local-offer/imports'),
  offerImport: path('/local-offer/imports/:importId'),
  offerComments: path('/local-offer/comments'),
  offerComment: path('/local-offer/comments/:commentId'),
  publishComment: path('/local-offer/comments/:commentId/publish'),
  withholdComment: path('/local-offer/comments/:commentId/withhold'),
  answerComment: path('/local-offer/comments/:commentId/answer'),
  commentDone: path('/local-offer/comments/:commentId/done'),
  offerReviews: path('/local-offer/reviews'),
  startReview: path('/local-offer/reviews/start'),
  offerReview: path('/local-offer/reviews/:reviewId'),
  writeReview: path('/local-offer/reviews/:reviewId/write'),
  startStatement: path('/local-offer/statements/start'),
  offerStatement: path('/local-offer/statements/:statementId'),
  writeStatement: path('/local-offer/statements/:statementId/write'),
  offerGaps: path('/local-offer/gaps'),
  training: path('/training'),
  myTraining: path('/training/mine'),
  addAward: path('/training/mine/add'),
  firstYear: path('/training/first-year'),
  newSencos: path('/training/new-sencos'),
  pathway: path('/training/new-sencos/:personId/:designationId'),
  buddy: path('/training/new-sencos/:personId/:designationId/buddy'),
  courses: path('/training/courses'),
  addCourse: path('/training/courses/add'),
  course: path('/training/courses/:courseId'),
  planRun: path('/training/courses/:courseId/plan'),
  trainingPlan: path('/training/plan'),
  trainingReport: path('/training/report'),
  charges: path('/training/charges'),
  waiveCharge: path('/training/charges/:year/:chargeId'),
  skills: path('/training/skills/:settingId'),
  skillsAudit: path('/training/skills/:settingId/audit'),
  networks: path('/training/networks/:settingId'),
  leaver: path('/training/leavers/:settingId'),
  run: path('/training/runs/:runId'),
  askForPlace: path('/training/runs/:runId/ask/:settingId'),
  bookTeam: path('/training/runs/:runId/book/:settingId'),
  cancelPlace: path('/training/runs/:runId/places/:personId/cancel'),
  substitutePerson: path('/training/runs/:runId/places/:personId/substitute'),
  transferPlace: path('/training/runs/:runId/places/:personId/transfer'),
  makeUp: path('/training/runs/:runId/places/:personId/make-up'),
  runRegister: path('/training/runs/:runId/register'),
  changeRun: path('/training/runs/:runId/change'),
  runCapacity: path('/training/runs/:runId/capacity'),
  cancelRun: path('/training/runs/:runId/cancel'),
  learned: path('/training/runs/:runId/learning/:personId'),
  evaluate: path('/training/runs/:runId/learning/:personId/questions'),
  impact: path('/training/runs/:runId/learning/:personId/changed'),
  people: path('/people'),
  invitePerson: path('/people/invite'),
  invitePeople: path('/people/invite-many'),
  person: path('/people/:personId'),
  imports: path('/imports'),
  import: path('/imports/:importId'),
} as const

/** Leaves the portal for the sign-in and comes back to the same page. */
export const signInPath = (returnTo: string): string => `/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`
export const signOutPath = '/auth/sign-out'

/** A file of one time of a meeting, for a calendar. */
export const calendarFilePath = (meetingId: string, slotId: string): string =>
  `/api/clusters/meetings/${meetingId}/calendar/${slotId}`

export const certificatePath = (runId: string, personId: string): string =>
  `/api/training/runs/${runId}/learning/${personId}/certificate.pdf`
export const awardFilePath = (personId: string, awardId: string): string =>
  `/api/training/awards/${personId}/${awardId}/file`
export const chargesFilePath = (year: string): string => `/api/training/charges/${year}/charges.csv`
