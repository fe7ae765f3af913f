import { listed, page, thing } from '../expectation.ts';
import { bodies, office, PUBLIC } from '../people.ts';

import type { Expectation, Who } from '../expectation.ts';

/** Those between whom a suggestion goes to and fro (§2); everybody else sees what SUG-10 makes public. */
const workers: Who = ['REPRESENTATIVE', ...office, ...bodies, 'GOVERNMENT_OFFICE', 'HANDLING_UNIT', 'ANALYST', 'ADMIN'];
/** The author's steps, also entered by the office from a signed paper (ACC-3). */
const authors: Who = ['REPRESENTATIVE', ...office];
/** The offices that assign: the committee's, and the government's on its side (§2). */
const assigners: Who = [...office, 'GOVERNMENT_OFFICE'];
/** The unit's steps, also entered by those offices from a signed paper (ACC-3). */
const handlers: Who = ['HANDLING_UNIT', ...assigners];

/** What waits for oneself: for those who take a step in SUG-4. */
const hurried: Who = [...authors, 'DEPUTY_DIRECTOR', 'CHAIRPERSONS', 'PRESIDIUM', 'GOVERNMENT_OFFICE', 'HANDLING_UNIT'];

/** Whose steps carry files: authors, units, and those who enter for them from a paper (ACC-3). */
const storers: Who = ['DEPUTY_DIRECTOR', ...authors, 'HANDLING_UNIT', 'GOVERNMENT_OFFICE'];

/** SUG-12: sorts what its committee collected; its office's record (ACC-3). */
const committee: Who = ['WORKING_COMMITTEE', ...office];
/** SUG-14: the presidium decides, each decision recorded (ACC-3). */
const presidium: Who = ['PRESIDIUM', ...office];
/** SUG-14: representatives, presidium, standing committee, special committee or government; from their paper the office (ACC-3). */
const movers: Who = [
  'REPRESENTATIVE',
  'PRESIDIUM',
  'CHAIRPERSONS',
  'WORKING_COMMITTEE',
  'GOVERNMENT_OFFICE',
  ...office,
];
/** SUG-7: items are chosen by the chairpersons' meeting. */
const choosers: Who = ['CHAIRPERSONS', ...office];
/** SUG-7: leaders of the congress and heads of government lead; special and working committees track. */
const leaders: Who = ['DEPUTY_DIRECTOR', 'WORKING_COMMITTEE', 'GOVERNMENT_OFFICE', ...choosers];

export const suggestions: Expectation = {
  queries: {
    suggestion: PUBLIC, // SUG-10, as far as the author's wish and confidentiality allow
    suggestions: PUBLIC,
    suggestionAsOf: workers, // ONE-4: an earlier state may show what was not public then
    handlingUnit: PUBLIC,
    handlingUnits: PUBLIC,
    assignment: workers, // the work lists of those who handle
    assignments: workers,
    workList: hurried, // SUG-13
    workSummary: hurried,
    searchSuggestions: PUBLIC, // SUG-10: full text and replies are found as far as they are public
    suggestionStatistics: PUBLIC, // SUG-10
    replyStatistics: PUBLIC,
    keySupervisions: PUBLIC, // SUG-7: content and result are published when it ends
    leaderLoads: PUBLIC, // SUG-7
    lookBacks: workers, // SUG-8
    bulletins: PUBLIC, // SUG-9
    unitProgress: PUBLIC, // SUG-9: what bulletins publish
    unitAssessments: PUBLIC, // SUG-11: by an open formula
    suggestionAssessments: PUBLIC, // SUG-11: by an open formula
    commendations: PUBLIC, // SUG-11: published
    committeeMatters: workers, // SUG-12
    motion: PUBLIC, // SUG-14
    motions: PUBLIC,
    motionSessions: PUBLIC, // SUG-14: the deadline must be known to who files
  },
  mutations: {
    registerHandlingUnit: [[...assigners, 'INTEGRATION suggestions:units'], 'handlingUnit created effects'],
    storeAttachment: [storers, 'attachment effects'],
    appendToAttachment: [storers, 'attachment effects'],
    draftSuggestion: [authors, 'suggestion effects'],
    editSuggestion: [authors, 'suggestion effects'],
    inviteCoSigners: [authors, 'suggestion effects'],
    joinSuggestion: [authors, 'suggestion effects'], // SUG-1: open to co-signing
    takeBackInvitation: [authors, 'suggestion effects'],
    answerInvitation: [authors, 'suggestion effects'],
    findSimilarSuggestions: [authors, 'suggestion matches effects'], // SUG-2
    submitSuggestion: [authors, 'suggestion effects'],
    registerSuggestion: [office, 'suggestion effects'],
    returnSuggestion: [office, 'suggestion effects'],
    notAdmitSuggestion: [office, 'suggestion effects'], // SUG-3
    mendRefused: [authors, 'suggestion continuation effects'], // SUG-3: the author's choice
    passRefusedAsReference: [authors, 'suggestion continuation effects'],
    treatRefusedAsLetter: [authors, 'suggestion continuation effects'],
    admitSuggestion: [office, 'suggestion effects'],
    approveSuggestions: [['DEPUTY_DIRECTOR', ...office], 'suggestions effects'], // suggestion.approval
    assignSuggestion: [assigners, 'suggestion effects'],
    signForAssignment: [handlers, 'assignment suggestion effects'],
    requestAdjustment: [handlers, 'assignment suggestion effects'],
    decideAdjustment: [assigners, 'assignment suggestion replacement effects'],
    recordCommunication: [handlers, 'assignment suggestion communication effects'],
    giveJointOpinion: [handlers, 'assignment suggestion effects'],
    requestExtension: [handlers, 'assignment suggestion effects'],
    decideExtension: [assigners, 'assignment suggestion effects'],
    replyToAssignment: [handlers, 'assignment suggestion reply effects'],
    agreeToWithdrawal: [authors, 'suggestion effects'],
    withdrawSuggestion: [authors, 'suggestion effects'],
    evaluateReply: [authors, 'suggestion evaluation effects'],
    orderRehandling: [office, 'suggestion effects'],
    concludeHardCase: [['CHAIRPERSONS', ...office], 'suggestion effects'], // the body's record (ACC-3)
    noteAsReference: [handlers, 'assignment suggestion effects'],
    consentToMerge: [authors, 'suggestion effects'],
    mergeSuggestion: [office, 'suggestion effects'],
    escalateSuggestion: [office, 'suggestion effects'],
    takeUpEscalated: [office, 'suggestion linked effects'],
    declineEscalated: [office, 'suggestion effects'],
    keepCommitment: [authors, 'commitment suggestion effects'],
    requestCommitmentShift: [handlers, 'commitment suggestion effects'],
    decideCommitmentShift: [office, 'commitment suggestion effects'],
    followUpSuggestion: [office, 'suggestion effects'],
    verifyFollowUp: [authors, 'suggestion effects'], // committee staff or the author
    startKeySupervision: [choosers, 'keySupervision suggestion effects'],
    recordSupervisionStep: [leaders, 'keySupervision effects'],
    trackSuggestion: [committee, 'keySupervision suggestion effects'], // SUG-7: committees track the others
    closeKeySupervision: [['WORKING_COMMITTEE', ...choosers], 'keySupervision effects'],
    openLookBack: [office, 'lookBack effects'],
    selfCheckReply: [handlers, 'item effects'], // SUG-8: unit self-check
    inspectReply: [office, 'item effects'],
    closeLookBack: [office, 'lookBack effects'],
    freezeBulletin: [office, 'bulletin effects'],
    proposeCommendation: [committee, 'commendation effects'], // SUG-11: the office, and the committee that tracks
    decideCommendations: [choosers, 'commendations effects'], // the body's record (ACC-3)
    publishCommendations: [office, 'commendations effects'],
    collectMatter: [committee, 'matter effects'],
    sortMatter: [committee, 'matter effects'],
    approveMatter: [['DEPUTY_DIRECTOR', ...office], 'matter effects'],
    decideMatter: [choosers, 'matter effects'], // the chairpersons' record (ACC-3)
    forwardMatter: [office, 'matter effects'],
    openMotionSession: [presidium, 'motionSession effects'],
    draftMotion: [movers, 'motion effects'],
    signMotion: [authors, 'motion effects'],
    submitMotion: [movers, 'motion effects'],
    putMotionOnAgenda: [presidium, 'motion effects'],
    referMotion: [presidium, 'motion effects'],
    reportOnMotion: [committee, 'motion effects'],
    leaveMotionOffAgenda: [presidium, 'motion effects'],
    convertMotion: [presidium, 'motion suggestion effects'],
    recordMotionVote: [presidium, 'motion effects'],
    withdrawMotion: [presidium, 'motion effects'], // with the presidium's consent
  },
  types: {
    ...listed({
      Suggestion: thing(
        PUBLIC, // SUG-10: text, progress, class
        'id version createdAt updatedAt state stateSince kind origin title text highlights category region author delegation delegationDiscussedOn coSignatures formedBy publicity unresolvedYears moreCommunication referenceOnly openToCoSigning congressId session number directTrain opinion submittedOn registeredOn approvedOn assignedOn repliedOn endedOn closing round resultClass attitude result mergedInto merged escalatedFrom escalatedTo escalatedToRegion keySupervisions commendations decisions notAdmission afterRefusal continuedBy continues similarTo deadline assignments replies attachments history',
        {
          communications: workers,
          papers: workers, // ACC-3: names and signatures
          contactName: workers, // §2: their phone is not public
          contactPhone: workers,
          confidentialReason: workers,
          reasons: workers,
        },
      ),
      HandlingUnit: thing(
        PUBLIC,
        'id version createdAt updatedAt name region kind head caseOffice closedOn commendations assignments history',
      ),
      Assignment: thing(
        PUBLIC, // SUG-10: progress
        'id version createdAt updatedAt suggestion unit role state assignedOn signedOn signedBySilence round adjustDeadline decideDeadline contactDeadline replyDeadline opinionOn replies history',
        { adjustment: workers, extension: workers, opinion: workers },
      ),
      KeySupervision: thing(
        PUBLIC,
        'id version createdAt updatedAt suggestion region leaderKind leader members startedOn endedOn result steps history',
      ),
      LookBack: thing(workers, 'id version createdAt updatedAt name region from to openedOn closedOn summary items'),
      LookBackItem: thing(
        workers,
        'id version reply unit sampled selfDone selfText foundDone foundText newClass selfAttachments foundAttachments',
      ),
      Commendation: thing(
        PUBLIC, // SUG-11
        'id version createdAt updatedAt state kind region year suggestion unit reason rank ranked score parts proposedOn decision publishedOn history',
      ),
      Bulletin: thing(PUBLIC, 'id createdAt title kind region from to query rows xlsx'),
      CommitteeMatter: thing(
        workers,
        'id version createdAt updatedAt state region committee title text field units collectedOn documentNumber documentLink report deliberationOpinion decisions history',
      ),
      Motion: thing(
        PUBLIC,
        'id version createdAt updatedAt state region congressId session proposer lead signers title cause grounds plan submittedOn committee leadHeardOn report vote suggestion endedOn decisions history',
        { papers: workers }, // ACC-3: names and signatures
      ),
      MotionSession: thing(PUBLIC, 'id region congressId session opensAt closesAt'),
      Communication: thing(workers, 'id unit heldOn form summary attachments'),
    }),
    Reply: thing(
      PUBLIC, // SUG-10: in full
      'id unit suggestion round repliedOn dueOn late resultClass scheme countsAsSolved text signer officer delivery jointOpinions evidence reason commitments attachments evaluations',
      { officerPhone: workers },
    ),
    SuggestionAttachment: thing(PUBLIC, 'id name mediaType size sha256 storedOn complete parts part'), // as what it belongs to
    SignedPaper: thing(workers, 'act signedOn number signedBy enteredBy enteredAt scan scanAttachment'),
    SuggestionReason: thing(workers, 'step reason givenAt'),
    LeaderLoad: thing(PUBLIC, 'leader leaderKind count min max within'),
    SupervisionStep: thing(PUBLIC, 'id kind heldOn text dueOn'),
    BulletinRow: thing(PUBLIC, 'unitId unit assigned replied onTime overdue noted solved classes satisfied rated'),
    BulletinClass: thing(PUBLIC, 'resultClass count'),
    UnitAssessment: thing(PUBLIC, 'unit rank score parts'),
    SuggestionAssessment: thing(PUBLIC, 'suggestion rank score parts'),
    AssessmentPart: thing(PUBLIC, 'name weight rate points'),
    WorkItem: thing(hurried, 'id action suggestion assignment since dueOn light'),
    ...page('WorkItem', hurried),
    Evaluation: thing(PUBLIC, 'id representative attitude result reason ratedOn'), // SUG-10: satisfaction
    BodyDecision: thing(PUBLIC, 'id matter body meeting number decidedOn text'),
    SuggestionMatch: thing(PUBLIC, 'suggestion rank fragments'),
    TextFragment: thing(PUBLIC, 'text marks'),
    TextMark: thing(PUBLIC, 'start end'),
    SuggestionNotAdmission: thing(PUBLIC, 'ground explanation article'),
    CoSignature: thing(PUBLIC, 'id representative answer answeredOn withdrawalAgreedOn'),
    AssignmentAdjustment: thing(workers, 'reason betterUnit requestedOn accepted decidedOn note'),
    AssignmentExtension: thing(workers, 'reason until requestedOn granted decidedOn note'),
    Commitment: thing(
      PUBLIC,
      'id version text dueOn firstDueOn keptOn supersededOn shifts keptEvidence attachments deadline requestedDueOn history',
      { requestedReason: workers },
    ),
    SimilarSuggestion: thing(authors, 'suggestion score phrases words places bodies samePlace units'),
    // What it adds to others' things.
    Region: thing(PUBLIC, 'code suggestions commendations handlingUnits'),
    Representative: thing(PUBLIC, 'id suggestions'),
    CitizenOpinion: thing(PUBLIC, 'id suggestion'),
  },
};
