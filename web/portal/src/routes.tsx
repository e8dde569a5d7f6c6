// Which page stands at which address. Each page is fetched when it is first opened.
import { type ComponentType, lazy } from 'react'
import { Route, Switch } from 'wouter'
import { paths } from './paths.ts'

type Params = Readonly<Record<string, string>>
type PageOf = ComponentType<{ readonly params: Params }>

const page = <N extends string>(load: () => Promise<Readonly<Record<N, PageOf>>>, name: N): PageOf =>
  lazy(async () => ({ default: (await load())[name] as PageOf }))

const Home = page(() => import('./home/home-page.tsx'), 'HomePage')
const Read = page(() => import('./home/read-page.tsx'), 'ReadPage')
const MySettings = page(() => import('./register/my-settings-page.tsx'), 'MySettingsPage')
const Setting = page(() => import('./register/setting-page.tsx'), 'SettingPage')
const ChangeSenco = page(() => import('./register/change-senco-page.tsx'), 'ChangeSencoPage')
const AcceptSenco = page(() => import('./register/accept-senco-page.tsx'), 'AcceptSencoPage')
const SencoFacts = page(() => import('./register/senco-facts-page.tsx'), 'SencoFactsPage')
const EndSenco = page(() => import('./register/end-senco-page.tsx'), 'EndSencoPage')
const Vacancy = page(() => import('./register/vacancy-page.tsx'), 'VacancyPage')
const ConfirmSenco = page(() => import('./register/confirm-senco-page.tsx'), 'ConfirmSencoPage')
const ChangeSetting = page(() => import('./register/change-setting-page.tsx'), 'ChangeSettingPage')
const Coverage = page(() => import('./register/coverage-page.tsx'), 'CoveragePage')
const Settings = page(() => import('./register/settings-page.tsx'), 'SettingsPage')
const AddSetting = page(() => import('./register/add-setting-page.tsx'), 'AddSettingPage')
const Meetings = page(() => import('./clusters/meetings-page.tsx'), 'MeetingsPage')
const PlanYear = page(() => import('./clusters/plan-year/plan-year-page.tsx'), 'PlanYearPage')
const PlanLikeLastYear = page(() => import('./clusters/plan-year/plan-year-page.tsx'), 'PlanLikeLastYearPage')
const PublishMeetings = page(() => import('./clusters/publish-meetings-page.tsx'), 'PublishMeetingsPage')
const Letters = page(() => import('./clusters/letters-page.tsx'), 'LettersPage')
const PlanMeeting = page(() => import('./clusters/plan-meeting-page.tsx'), 'PlanMeetingPage')
const Meeting = page(() => import('./clusters/meeting-page.tsx'), 'MeetingPage')
const ChangeMeeting = page(() => import('./clusters/change-meeting-page.tsx'), 'ChangeMeetingPage')
const CancelMeeting = page(() => import('./clusters/cancel-meeting-page.tsx'), 'CancelMeetingPage')
const Attendance = page(() => import('./clusters/attendance-page.tsx'), 'AttendancePage')
const Telephone = page(() => import('./clusters/telephone-page.tsx'), 'TelephonePage')
const Reply = page(() => import('./clusters/reply-page.tsx'), 'ReplyPage')
const Agenda = page(() => import('./clusters/papers/agenda-page.tsx'), 'AgendaPage')
const ChangeAgenda = page(() => import('./clusters/papers/change-agenda-page.tsx'), 'ChangeAgendaPage')
const AskForItem = page(() => import('./clusters/papers/ask-page.tsx'), 'AskPage')
const Minutes = page(() => import('./clusters/papers/minutes-page.tsx'), 'MinutesPage')
const WriteMinutes = page(() => import('./clusters/papers/write-minutes-page.tsx'), 'WriteMinutesPage')
const Topics = page(() => import('./clusters/papers/topics-page.tsx'), 'TopicsPage')
const Clusters = page(() => import('./clusters/clusters-page.tsx'), 'ClustersPage')
const AddCluster = page(() => import('./clusters/add-cluster-page.tsx'), 'AddClusterPage')
const Cluster = page(() => import('./clusters/cluster-page.tsx'), 'ClusterPage')
const Reach = page(() => import('./clusters/reach-page.tsx'), 'ReachPage')
const CloseCluster = page(() => import('./clusters/close-cluster-page.tsx'), 'CloseClusterPage')
const ClusterTerms = page(() => import('./clusters/cluster-terms-page.tsx'), 'ClusterTermsPage')
const OtherMeetings = page(() => import('./clusters/other-meetings-page.tsx'), 'OtherMeetingsPage')
const ChangeCluster = page(() => import('./clusters/change-cluster-page.tsx'), 'ChangeClusterPage')
const PlaceSettings = page(() => import('./clusters/place-settings-page.tsx'), 'PlaceSettingsPage')
const YourCalendar = page(() => import('./calendar/your-calendar-page.tsx'), 'YourCalendarPage')
const TermDates = page(() => import('./calendar/term-dates-page.tsx'), 'TermDatesPage')
const AddYear = page(() => import('./calendar/add-year-page.tsx'), 'AddYearPage')
const ChangeTerms = page(() => import('./calendar/change-terms-page.tsx'), 'ChangeTermsPage')
const ChangeHolidays = page(() => import('./calendar/change-holidays-page.tsx'), 'ChangeHolidaysPage')
const Actions = page(() => import('./actions/actions-page.tsx'), 'ActionsPage')
const AddAction = page(() => import('./actions/add-action-page.tsx'), 'AddActionPage')
const ActionsOf = page(() => import('./actions/actions-of-page.tsx'), 'ActionsOfPage')
const Action = page(() => import('./actions/action-page.tsx'), 'ActionPage')
const ChangeAction = page(() => import('./actions/change-action-page.tsx'), 'ChangeActionPage')
const DoneAction = page(() => import('./actions/done-action-page.tsx'), 'DoneActionPage')
const CancelAction = page(() => import('./actions/cancel-action-page.tsx'), 'CancelActionPage')
const LocalOffer = page(() => import('./offer-editing/entries-page.tsx'), 'EntriesPage')
const StartEntry = page(() => import('./offer-editing/start-entry-page.tsx'), 'StartEntryPage')
const WriteEntry = page(() => import('./offer-editing/write-entry-page.tsx'), 'WriteEntryPage')
const ReviewEntry = page(() => import('./offer-editing/review-entry-page.tsx'), 'ReviewEntryPage')
const EntryOwner = page(() => import('./offer-editing/entry-owner-page.tsx'), 'EntryOwnerPage')
const EntryCovers = page(() => import('./offer-editing/entry-covers-page.tsx'), 'EntryCoversPage')
const Agreement = page(() => import('./offer-editing/agreement-page.tsx'), 'AgreementPage')
const ArchiveEntry = page(() => import('./offer-editing/archive-entry-page.tsx'), 'ArchiveEntryPage')
const EntryVersion = page(() => import('./offer-editing/entry-version-page.tsx'), 'EntryVersionPage')
const Entry = page(() => import('./offer-editing/entry-page.tsx'), 'EntryPage')
const Elsewhere = page(() => import('./offer-editing/elsewhere-page.tsx'), 'ElsewherePage')
const OfferCoverage = page(() => import('./offer-editing/offer-coverage-page.tsx'), 'OfferCoveragePage')
const OfferImport = page(() => import('./offer-editing/imports/offer-import-page.tsx'), 'OfferImportPage')
const OfferImports = page(() => import('./offer-editing/imports/offer-imports-page.tsx'), 'OfferImportsPage')
const OfferComments = page(() => import('./offer-comments/comments-page.tsx'), 'CommentsPage')
const PublishComment = page(() => import('./offer-comments/publish-comment-page.tsx'), 'PublishCommentPage')
const WithholdComment = page(() => import('./offer-comments/withhold-comment-page.tsx'), 'WithholdCommentPage')
const AnswerComment = page(() => import('./offer-comments/answer-comment-page.tsx'), 'AnswerCommentPage')
const CommentDone = page(() => import('./offer-comments/comment-done-page.tsx'), 'CommentDonePage')
const OfferComment = page(() => import('./offer-comments/comment-page.tsx'), 'CommentPage')
const OfferReviews = page(() => import('./offer-reviews/reviews-page.tsx'), 'ReviewsPage')
const StartReview = page(() => import('./offer-reviews/start-review-page.tsx'), 'StartReviewPage')
const WriteReview = page(() => import('./offer-reviews/write-review-page.tsx'), 'WriteReviewPage')
const OfferReview = page(() => import('./offer-reviews/review-page.tsx'), 'ReviewPage')
const StartStatement = page(() => import('./offer-reviews/start-statement-page.tsx'), 'StartStatementPage')
const WriteStatement = page(() => import('./offer-reviews/write-statement-page.tsx'), 'WriteStatementPage')
const OfferStatement = page(() => import('./offer-reviews/statement-page.tsx'), 'StatementPage')
const OfferGaps = page(() => import('./offer-gaps/gaps-page.tsx'), 'GapsPage')
const Training = page(() => import('./training/training-page.tsx'), 'TrainingPage')
const MyTraining = page(() => import('./training/my-training-page.tsx'), 'MyTrainingPage')
const AddAward = page(() => import('./training/add-award-page.tsx'), 'AddAwardPage')
const FirstYear = page(() => import('./training/first-year-page.tsx'), 'FirstYearPage')
const NewSencos = page(() => import('./training/new-sencos-page.tsx'), 'NewSencosPage')
const Pathway = page(() => import('./training/pathway-page.tsx'), 'PathwayPage')
const Buddy = page(() => import('./training/buddy-page.tsx'), 'BuddyPage')
const Courses = page(() => import('./training/courses-page.tsx'), 'CoursesPage')
const AddCourse = page(() => import('./training/course-form-page.tsx'), 'AddCoursePage')
const Course = page(() => import('./training/course-form-page.tsx'), 'ChangeCoursePage')
const PlanRun = page(() => import('./training/plan-run-page.tsx'), 'PlanRunPage')
const TrainingPlan = page(() => import('./training/training-plan-page.tsx'), 'TrainingPlanPage')
const TrainingReport = page(() => import('./training/training-report-page.tsx'), 'TrainingReportPage')
const Charges = page(() => import('./training/charges-page.tsx'), 'ChargesPage')
const WaiveCharge = page(() => import('./training/waive-charge-page.tsx'), 'WaiveChargePage')
const SkillsAudit = page(() => import('./training/skills-audit-page.tsx'), 'SkillsAuditPage')
const Skills = page(() => import('./training/skills-page.tsx'), 'SkillsPage')
const AskForPlace = page(() => import('./training/ask-for-place-page.tsx'), 'AskForPlacePage')
const BookTeam = page(() => import('./training/book-team-page.tsx'), 'BookTeamPage')
const Networks = page(() => import('./training/networks-page.tsx'), 'NetworksPage')
const Leaver = page(() => import('./training/leaver-page.tsx'), 'LeaverPage')
const CancelPlace = page(() => import('./training/cancel-place-page.tsx'), 'CancelPlacePage')
const SubstitutePerson = page(() => import('./training/substitute-page.tsx'), 'SubstitutePage')
const TransferPlace = page(() => import('./training/transfer-page.tsx'), 'TransferPage')
const MakeUp = page(() => import('./training/transfer-page.tsx'), 'MakeUpPage')
const RunRegister = page(() => import('./training/run-register-page.tsx'), 'RunRegisterPage')
const ChangeRun = page(() => import('./training/plan-run-page.tsx'), 'ChangeRunPage')
const RunCapacity = page(() => import('./training/capacity-page.tsx'), 'CapacityPage')
const CancelRun = page(() => import('./training/cancel-run-page.tsx'), 'CancelRunPage')
const Evaluate = page(() => import('./training/evaluate-page.tsx'), 'EvaluatePage')
const Impact = page(() => import('./training/impact-page.tsx'), 'ImpactPage')
const Learned = page(() => import('./training/learned-page.tsx'), 'LearnedPage')
const Run = page(() => import('./training/run-page.tsx'), 'RunPage')
const People = page(() => import('./people/people-page.tsx'), 'PeoplePage')
const InvitePerson = page(() => import('./people/invite-person-page.tsx'), 'InvitePersonPage')
const InvitePeople = page(() => import('./people/invite-people-page.tsx'), 'InvitePeoplePage')
const Person = page(() => import('./people/person-page.tsx'), 'PersonPage')
const Imports = page(() => import('./imports/imports-page.tsx'), 'ImportsPage')
const Import = page(() => import('./imports/import-page.tsx'), 'ImportPage')
const NotFound = page(() => import('./shell/not-found-page.tsx'), 'NotFoundPage')

const table: readonly (readonly [string, PageOf])[] = [
  [paths.home.pattern, Home],
  [paths.read.pattern, Read],
  [paths.mySettings.pattern, MySettings],
  [paths.changeSenco.pattern, ChangeSenco],
  [paths.acceptSenco.pattern, AcceptSenco],
  [paths.sencoFacts.pattern, SencoFacts],
  [paths.endSenco.pattern, EndSenco],
  [paths.vacancy.pattern, Vacancy],
  [paths.confirmSenco.pattern, ConfirmSenco],
  [paths.changeSetting.pattern, ChangeSetting],
  [paths.coverage.pattern, Coverage],
  [paths.settings.pattern, Settings],
  [paths.addSetting.pattern, AddSetting],
  [paths.setting.pattern, Setting],
  [paths.meetings.pattern, Meetings],
  [paths.planMeeting.pattern, PlanMeeting],
  [paths.planYear.pattern, PlanYear],
  [paths.planLikeLastYear.pattern, PlanLikeLastYear],
  [paths.publishMeetings.pattern, PublishMeetings],
  [paths.letters.pattern, Letters],
  [paths.changeMeeting.pattern, ChangeMeeting],
  [paths.cancelMeeting.pattern, CancelMeeting],
  [paths.attendance.pattern, Attendance],
  [paths.telephone.pattern, Telephone],
  [paths.reply.pattern, Reply],
  [paths.otherMeetings.pattern, OtherMeetings],
  [paths.changeAgenda.pattern, ChangeAgenda],
  [paths.askForItem.pattern, AskForItem],
  [paths.agenda.pattern, Agenda],
  [paths.writeMinutes.pattern, WriteMinutes],
  [paths.minutes.pattern, Minutes],
  [paths.topics.pattern, Topics],
  [paths.meeting.pattern, Meeting],
  [paths.clusters.pattern, Clusters],
  [paths.addCluster.pattern, AddCluster],
  [paths.changeCluster.pattern, ChangeCluster],
  [paths.placeSettings.pattern, PlaceSettings],
  [paths.reach.pattern, Reach],
  [paths.closeCluster.pattern, CloseCluster],
  [paths.clusterTerms.pattern, ClusterTerms],
  [paths.cluster.pattern, Cluster],
  [paths.yourCalendar.pattern, YourCalendar],
  [paths.termDates.pattern, TermDates],
  [paths.addYear.pattern, AddYear],
  [paths.changeTerms.pattern, ChangeTerms],
  [paths.changeHolidays.pattern, ChangeHolidays],
  [paths.actions.pattern, Actions],
  [paths.addAction.pattern, AddAction],
  [paths.addActionAbout.pattern, AddAction],
  [paths.actionsOf.pattern, ActionsOf],
  [paths.changeAction.pattern, ChangeAction],
  [paths.doneAction.pattern, DoneAction],
  [paths.cancelAction.pattern, CancelAction],
  [paths.action.pattern, Action],
  [paths.localOffer.pattern, LocalOffer],
  [paths.startEntry.pattern, StartEntry],
  [paths.writeEntry.pattern, WriteEntry],
  [paths.reviewEntry.pattern, ReviewEntry],
  [paths.entryOwner.pattern, EntryOwner],
  [paths.entryCovers.pattern, EntryCovers],
  [paths.entryAgreement.pattern, Agreement],
  [paths.archiveEntry.pattern, ArchiveEntry],
  [paths.entryVersion.pattern, EntryVersion],
  [paths.entry.pattern, Entry],
  [paths.elsewhere.pattern, Elsewhere],
  [paths.offerCoverage.pattern, OfferCoverage],
  [paths.offerImport.pattern, OfferImport],
  [paths.offerImports.pattern, OfferImports],
  [paths.offerComments.pattern, OfferComments],
  [paths.publishComment.pattern, PublishComment],
  [paths.withholdComment.pattern, WithholdComment],
  [paths.answerComment.pattern, AnswerComment],
  [paths.commentDone.pattern, CommentDone],
  [paths.offerComment.pattern, OfferComment],
  [paths.offerReviews.pattern, OfferReviews],
  [paths.startReview.pattern, StartReview],
  [paths.writeReview.pattern, WriteReview],
  [paths.offerReview.pattern, OfferReview],
  [paths.startStatement.pattern, StartStatement],
  [paths.writeStatement.pattern, WriteStatement],
  [paths.offerStatement.pattern, OfferStatement],
  [paths.offerGaps.pattern, OfferGaps],
  [paths.training.pattern, Training],
  [paths.myTraining.pattern, MyTraining],
  [paths.addAward.pattern, AddAward],
  [paths.firstYear.pattern, FirstYear],
  [paths.newSencos.pattern, NewSencos],
  [paths.pathway.pattern, Pathway],
  [paths.buddy.pattern, Buddy],
  [paths.courses.pattern, Courses],
  [paths.addCourse.pattern, AddCourse],
  [paths.course.pattern, Course],
  [paths.planRun.pattern, PlanRun],
  [paths.trainingPlan.pattern, TrainingPlan],
  [paths.trainingReport.pattern, TrainingReport],
  [paths.charges.pattern, Charges],
  [paths.waiveCharge.pattern, WaiveCharge],
  [paths.skillsAudit.pattern, SkillsAudit],
  [paths.skills.pattern, Skills],
  [paths.askForPlace.pattern, AskForPlace],
  [paths.bookTeam.pattern, BookTeam],
  [paths.networks.pattern, Networks],
  [paths.leaver.pattern, Leaver],
  [paths.cancelPlace.pattern, CancelPlace],
  [paths.substitutePerson.pattern, SubstitutePerson],
  [paths.transferPlace.pattern, TransferPlace],
  [paths.makeUp.pattern, MakeUp],
  [paths.runRegister.pattern, RunRegister],
  [paths.changeRun.pattern, ChangeRun],
  [paths.runCapacity.pattern, RunCapacity],
  [paths.cancelRun.pattern, CancelRun],
  [paths.evaluate.pattern, Evaluate],
  [paths.impact.pattern, Impact],
  [paths.learned.pattern, Learned],
  [paths.run.pattern, Run],
  [paths.people.pattern, People],
  [paths.invitePerson.pattern, InvitePerson],
  [paths.invitePeople.pattern, InvitePeople],
  [paths.person.pattern, Person],
  [paths.imports.pattern, Imports],
  [paths.import.pattern, Import],
]

export const Routes = () => (
  <Switch>
    {table.map(([pattern, Component]) => (
      <Route key={pattern} path={pattern}>
        {(params: Params) => <Component params={params} />}
      </Route>
    ))}
    <Route>
      <NotFound params={{}} />
    </Route>
  </Switch>
)
