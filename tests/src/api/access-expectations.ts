// Who may do what, written down once more and by hand: what access.test.ts holds every operation of the contract to.
// Source: practice 9.1 and 9.2. A new operation needs a line here, or the tests fail and this file does not compile.
import type { contract } from '@senco/contract/contract'
import { type Role, roles } from '@senco/domain/roles'

type Contract = typeof contract
export type OperationName = { [C in keyof Contract]: keyof Contract[C] }[keyof Contract] & string

export type Expectation =
  /** Needs no session: everybody, signed in or not, gets this same status. */
  | { readonly everybody: number }
  | {
      /** May, when the object is their own, or when there is no object to own. */
      readonly own: readonly Role[]
      /** May, when the object is somebody else's; absent where objects belong to nobody. */
      readonly other?: readonly Role[]
      /** Of those who may on their own: meets another's object as if it were not there (404). All others are forbidden. */
      readonly hidden?: readonly Role[]
      /** May call it, and meets every object of these tests as if it were not there: theirs are others. */
      readonly strangers?: readonly Role[]
    }

const staff = ['area-senco', 'team-manager', 'administrator'] as const
const ofSetting = ['setting-senco', 'setting-manager', 'childminder'] as const
const everyRole = roles

/** Done by a setting for itself, by its agency with its consent, and by the council for any setting. */
const forSetting = {
  own: [...ofSetting, 'agency-coordinator', ...staff],
  other: staff,
  hidden: [...ofSetting, 'agency-coordinator'],
} as const
/** The manager approves who is SENCO (practice 9.2, R7): not the SENCO, nor an agency that proposed one. */
const approved = {
  own: ['setting-manager', 'childminder', ...staff],
  other: staff,
  hidden: [...ofSetting, 'agency-coordinator'],
} as const
const byStaff = { own: staff } as const
const byAdministrator = { own: ['administrator'] } as const
const byInviters = { own: ['administrator', 'team-manager'] } as const
const byImporters = { own: ['administrator', 'team-manager'] } as const
const aboutMeetings = { own: [...ofSetting, 'agency-coordinator', ...staff, 'auditor'] } as const

/** Entries of the local offer: keepers any, the people of a setting its own; others theirs, told apart in offer-editing. */
const keepers = ['team-manager', 'administrator'] as const
const outsiders = ['professional', 'iass-adviser'] as const
const ofEntry = {
  own: [...ofSetting, ...keepers],
  other: keepers,
  hidden: ofSetting,
  strangers: ['area-senco', ...outsiders],
} as const
const lookAtEntry = {
  own: [...ofSetting, ...staff, 'auditor'],
  other: [...staff, 'auditor'],
  hidden: ofSetting,
  strangers: outsiders,
} as const
const byPublishers = { own: keepers, other: keepers, strangers: ['iass-adviser'] } as const
const byKeepers = { own: keepers } as const

/** Training: one's own place, or that of one's team; schools' SENCOs where a course is for them too. */
const managers = ['setting-manager', 'childminder'] as const
const askers = [...ofSetting, 'school-senco', ...staff] as const
const ofTeam = {
  own: [...managers, ...staff],
  other: staff,
  hidden: [...managers, ...ofSetting],
  strangers: ['setting-senco', 'school-senco'],
} as const
const readsTraining = { own: [...staff, ...ofSetting, 'agency-coordinator', 'school-senco', 'auditor'] } as const
const looksOver = { own: [...staff, 'auditor'] } as const
const byMoney = { own: ['administrator', 'team-manager'] } as const

export const expectations: Readonly<Record<OperationName, Expectation>> = {
  showFrontPage: { everybody: 200 },
  showAccessibilityStatement: { everybody: 200 },
  showPrivacyNotice: { everybody: 200 },
  viewAuthority: { everybody: 200 },
  showLocalOffer: { everybody: 200 },
  searchLocalOffer: { everybody: 303 },
  suggestWords: { everybody: 200 },
  // Of an entry and a ward that are not there.
  showPublishedEntry: { everybody: 404 },
  browseWard: { everybody: 404 },
  showShortlist: { everybody: 200 },
  browseLocalOffer: { everybody: 200 },
  printPack: { everybody: 200 },
  showWardMap: { everybody: 200 },
  showSaidAndDone: { everybody: 200 },
  showOtherWays: { everybody: 200 },
  showCommentForm: { everybody: 200 },
  // Nothing was written and the page is not one of ours: the form again.
  sendComment: { everybody: 400 },
  thankForComment: { everybody: 200 },
  aboutFeed: { everybody: 200 },
  describeFeed: { everybody: 200 },
  listServices: { everybody: 200 },
  viewService: { everybody: 404 },
  listServiceAtLocations: { everybody: 200 },
  viewServiceAtLocation: { everybody: 404 },
  listOrganizations: { everybody: 200 },
  viewOrganization: { everybody: 404 },
  listTaxonomies: { everybody: 200 },
  viewTaxonomy: { everybody: 404 },
  listTaxonomyTerms: { everybody: 200 },
  viewTaxonomyTerm: { everybody: 404 },
  showFeedInstructions: { everybody: 200 },
  showSitemap: { everybody: 200 },
  showRobots: { everybody: 200 },

  whoAmI: { own: everyRole },
  keepSession: { own: everyRole },
  listPeople: { own: staff },
  invitePerson: byInviters,
  invitePeople: byInviters,
  sendInvitationAgain: byInviters,
  changeScopes: byAdministrator,
  deactivatePerson: byAdministrator,
  reactivatePerson: byAdministrator,
  startSignIn: { everybody: 303 },
  // Without the cookie of the browser that started it.
  finishSignIn: { everybody: 400 },
  signOut: { everybody: 303 },
  showInvitation: { everybody: 200 },
  acceptInvitation: { everybody: 200 },

  listSettings: { own: [...staff, 'auditor'] },
  listSencoChanges: { own: [...staff, 'auditor'] },
  listMySettings: { own: [...ofSetting, 'agency-coordinator', 'school-senco'] },
  viewSetting: {
    own: [...ofSetting, 'agency-coordinator', 'school-senco', ...staff, 'auditor'],
    other: [...staff, 'auditor'],
    hidden: [...ofSetting, 'agency-coordinator', 'school-senco'],
  },
  addSetting: byStaff,
  changeSetting: forSetting,
  nameSenco: forSetting,
  acceptSenco: approved,
  changeSencoFacts: forSetting,
  // Here of somebody else's time as SENCO: their own, and a share, they may end themselves.
  endSenco: approved,
  recordVacancy: approved,
  confirmSenco: approved,
  viewGeography: { own: [...ofSetting, 'agency-coordinator', 'school-senco', ...staff, 'auditor'] },
  startImport: byImporters,
  stageImportRows: byImporters,
  previewImport: byImporters,
  applyImport: byImporters,

  viewCalendar: aboutMeetings,
  changeCalendar: byStaff,

  listClusters: aboutMeetings,
  addCluster: byStaff,
  changeCluster: byStaff,
  placeSettings: byStaff,
  agreeTermsOfReference: byStaff,
  viewReach: { own: [...staff, 'auditor'] },
  // A setting sees its own clusters; "other" is a cluster that none of their settings is in.
  viewCluster: {
    own: [...ofSetting, 'agency-coordinator', ...staff, 'auditor'],
    other: [...staff, 'auditor'],
    hidden: [...ofSetting, 'agency-coordinator'],
  },
  listMeetings: aboutMeetings,
  // Dates of cluster meetings are for everyone in the service once they are open (practice 9.2).
  viewMeeting: {
    own: [...ofSetting, 'agency-coordinator', ...staff, 'auditor'],
    // "Other" is a meeting that is still being planned.
    other: [...staff, 'auditor'],
    hidden: [...ofSetting, 'agency-coordinator'],
  },
  listNotReplied: byStaff,
  viewWeek: byStaff,
  viewMyMeetings: { own: ofSetting },
  planMeeting: byStaff,
  changeMeeting: byStaff,
  publishMeeting: byStaff,
  proposeMeetings: byStaff,
  planYear: byStaff,
  publishMeetings: byStaff,
  cancelMeeting: byStaff,
  replyForSetting: { own: [...ofSetting, ...staff], other: staff, hidden: ofSetting },
  listSencoTraining: { own: [...ofSetting, ...staff], other: staff, hidden: ofSetting },
  markAttendance: byStaff,
  // How to join is told apart in calendar-feeds.test.ts.
  downloadMeeting: {
    own: [...ofSetting, 'agency-coordinator', ...staff, 'auditor'],
    other: [...staff, 'auditor'],
    hidden: [...ofSetting, 'agency-coordinator'],
  },

  // One's own, so there is no other's to ask for.
  viewFeed: { own: [...ofSetting, ...staff] },
  makeFeed: { own: [...ofSetting, ...staff] },
  revokeFeed: { own: [...ofSetting, ...staff] },

  // Drafts of minutes are for those who write them; what is written is told apart in papers.test.ts.
  viewPapers: {
    own: [...ofSetting, 'agency-coordinator', ...staff, 'auditor'],
    other: [...staff, 'auditor'],
    hidden: [...ofSetting, 'agency-coordinator'],
  },
  saveAgenda: byStaff,
  askForItem: { own: [...ofSetting, ...staff], other: staff, hidden: ofSetting },
  saveMinutes: byStaff,
  circulateMinutes: byStaff,
  agreeMinutes: byStaff,
  // Nobody reads for a setting but its own people.
  readMinutes: { own: ofSetting, other: [], hidden: ofSetting },
  offerTopics: byStaff,
  voteTopic: { own: [...ofSetting, ...staff], other: staff, hidden: ofSetting },

  listActions: aboutMeetings,
  listActionsOf: {
    own: [...ofSetting, 'agency-coordinator', ...staff, 'auditor'],
    other: [...staff, 'auditor'],
    hidden: [...ofSetting, 'agency-coordinator'],
  },
  viewAction: {
    own: [...ofSetting, 'agency-coordinator', ...staff, 'auditor'],
    other: [...staff, 'auditor'],
    hidden: [...ofSetting, 'agency-coordinator'],
  },
  // A setting for itself, and what it set itself.
  addAction: forSetting,
  changeAction: forSetting,
  moveAction: forSetting,

  listEntries: { own: [...ofSetting, ...staff, ...outsiders, 'auditor'] },
  viewEntry: lookAtEntry,
  viewEntryVersion: lookAtEntry,
  startEntry: {
    own: [...ofSetting, ...keepers],
    other: keepers,
    hidden: ofSetting,
    strangers: ['area-senco', ...outsiders],
  },
  saveEntry: ofEntry,
  setEntryOwner: byKeepers,
  setEntryCovers: byKeepers,
  recordChildminderAgreement: { own: ['childminder', ...keepers], other: keepers, hidden: ['childminder'] },
  listEntryOwners: byKeepers,
  handInEntry: ofEntry,
  sendBackEntry: byKeepers,
  publishEntry: byPublishers,
  confirmEntry: ofEntry,
  // Each entry is kept or refused on its own.
  confirmEntries: { own: [...ofSetting, ...staff, ...outsiders] },
  archiveEntry: byPublishers,
  takeEntryOut: byPublishers,
  viewCoverage: { own: [...staff, 'auditor'] },
  noteElsewhere: byKeepers,
  removeElsewhere: byKeepers,
  startOfferImport: byKeepers,
  stageOfferRecords: byKeepers,
  previewOfferImport: byKeepers,
  applyOfferImport: byKeepers,

  // Practice 9.2, "Local-offer raw comments": staff read, administrators decide.
  listComments: byStaff,
  viewComment: byStaff,
  publishComment: byAdministrator,
  withholdComment: byAdministrator,
  answerComment: byAdministrator,
  finishCommentAction: byAdministrator,
  withdrawAnswer: byAdministrator,
  listReviews: byStaff,
  viewReview: byStaff,
  startReview: byKeepers,
  saveReview: byKeepers,
  publishReview: byKeepers,
  viewStatement: byStaff,
  startStatement: byKeepers,
  saveStatement: byKeepers,
  publishStatement: byKeepers,
  viewGaps: byStaff,

  // Without a link that was sent.
  showReplyPage: { everybody: 404 },
  sendReply: { everybody: 404 },
  showMinutes: { everybody: 404 },
  confirmRead: { everybody: 404 },
  downloadPlace: { everybody: 404 },
  showEntryCheck: { everybody: 404 },
  answerEntryCheck: { everybody: 404 },
  showFeed: { everybody: 404 },
  showTrainingCatalogue: { everybody: 200 },
  // Without a number: the form.
  showCertificateCheck: { everybody: 200 },
  checkCertificateName: { everybody: 404 },

  listCourses: readsTraining,
  addCourse: byStaff,
  changeCourse: byStaff,
  listRuns: readsTraining,
  viewRun: readsTraining,
  planRun: byStaff,
  changeRun: byStaff,
  publishRun: byStaff,
  previewCapacity: byStaff,
  changeCapacity: byStaff,
  previewRunCancellation: byStaff,
  cancelRun: byStaff,
  closeRun: byStaff,
  listTrainingDecisions: byStaff,
  // A SENCO books for herself; her manager for colleagues.
  bookPlaces: { own: [...managers, ...staff], other: staff, hidden: [...ofSetting, 'school-senco'] },
  approvePlace: { own: [...managers, ...staff], other: staff, hidden: managers },
  answerOffer: ofTeam,
  previewCancellation: ofTeam,
  cancelPlace: ofTeam,
  substitutePerson: ofTeam,
  transferPlace: ofTeam,
  makeUpSession: ofTeam,
  offerPlace: byStaff,
  sayNeeds: ofTeam,
  listMyTraining: { own: askers },
  listSettingTraining: {
    own: [...askers, 'agency-coordinator'],
    other: staff,
    hidden: [...ofSetting, 'school-senco', 'agency-coordinator'],
  },
  recordLeaver: { own: [...managers, ...staff], other: staff, hidden: managers },
  listNetworks: { own: [...ofSetting, ...staff], other: staff, hidden: ofSetting },
  // A SENCO joins herself; her manager joins colleagues.
  joinNetwork: { own: [...managers, ...staff], other: staff, hidden: ofSetting },
  leaveNetwork: ofTeam,
  markSession: byStaff,
  addWalkIn: byStaff,
  listMyLearning: { own: askers },
  viewLearned: ofTeam,
  evaluateTraining: { own: askers },
  downloadCertificate: ofTeam,
  reviewTrainingImpact: { own: askers },
  attestImpact: { own: [...managers, ...staff], other: staff, hidden: managers },
  recordAward: { own: askers },
  uploadAwardFile: { own: askers },
  // Somebody else's.
  downloadAwardFile: { own: staff, strangers: [...ofSetting, 'school-senco'] },
  removeAward: { own: askers },
  listMyPathways: { own: [...staff, ...ofSetting] },
  listPathways: looksOver,
  viewPathway: {
    own: [...managers, ...staff, 'auditor'],
    other: [...staff, 'auditor'],
    hidden: managers,
    strangers: ['setting-senco'],
  },
  // Of somebody else: staff alone.
  markPathwayStep: { own: staff, strangers: ofSetting },
  chooseBuddy: byStaff,
  viewSkills: { own: [...ofSetting, ...staff, 'auditor'], other: [...staff, 'auditor'], hidden: ofSetting },
  saveSkills: { own: [...ofSetting, ...staff], other: staff, hidden: ofSetting },
  askForTraining: { own: [...ofSetting, ...staff], other: staff, hidden: ofSetting },
  settleNeed: { own: [...ofSetting, ...staff], other: staff, hidden: ofSetting },
  viewTrainingPlan: looksOver,
  listCharges: looksOver,
  waiveCharge: byMoney,
  downloadCharges: byMoney,
  sendChargesToFinance: byMoney,
  viewTrainingReport: looksOver,
}
