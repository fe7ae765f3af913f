import { listed, page, thing } from '../expectation.ts';
import { bodies, office, PUBLIC } from '../people.ts';

import type { Expectation, Who } from '../expectation.ts';

/** The government's office solicits, screens and proposes (§2, VOT-1). */
const government: Who = ['GOVERNMENT_OFFICE'];
/** The standing committee or the presidium considers; its office keeps the record (VOT-1, ACC-3). */
const considering: Who = ['CHAIRPERSONS', 'PRESIDIUM', ...office];
const presidium: Who = ['PRESIDIUM', ...office];
/** What citizens wrote with a proposal, before anybody looked it over: for those who work with it. */
const readersOfProposals: Who = [
  'REPRESENTATIVE',
  'STATION_STAFF', // brings in what its consultations gave (VOT-1)
  ...office,
  ...bodies,
  ...government,
  'ANALYST',
  'ADMIN',
];
/** What delegations say among themselves: no rule makes it public (ACC-1). */
const deliberating: Who = ['REPRESENTATIVE', ...office, ...bodies, ...government, 'ANALYST', 'ADMIN'];

/** Opens, closes, counts and signs a round (§2). */
const tellers: Who = ['TELLER'];
/** The body of the round: the congress's presidium, the committee's chairpersons (VOT-9, SUP-8). */
const bodyOfTheRound: Who = ['PRESIDIUM', 'CHAIRPERSONS'];
/** Who prepares a vote: of the congress, of the committee, of an appointment or evaluation in a committee's field. */
const preparing: Who = [...considering, 'WORKING_COMMITTEE'];
/** The roll by name: those who keep and check it (VOT-3). */
const readersOfTheRoll: Who = [...considering, ...tellers, 'ADMIN'];

export const voting: Expectation = {
  queries: {
    livelihoodProgramme: PUBLIC, // VOT-1
    livelihoodProgrammes: PUBLIC,
    projectProposal: PUBLIC, // once looked over
    projectProposals: PUBLIC,
    projectProposalStatistics: PUBLIC,
    candidateProject: PUBLIC, // VOT-2: once published
    candidateProjects: PUBLIC,
    candidateProjectStatistics: PUBLIC,
    ballotRound: PUBLIC,
    ballotRounds: PUBLIC,
  },
  mutations: {
    openProgramme: [[...government, ...office], 'programme effects'],
    proposeProject: [PUBLIC, 'proposal effects'], // VOT-1: citizens, representatives, departments, stations
    beginScreening: [government, 'programme effects'],
    screenProposal: [government, 'proposal effects'],
    dropProposal: [government, 'proposal effects'],
    mergeProposals: [government, 'proposal effects'],
    addCandidate: [government, 'candidate effects'],
    reviseCandidate: [government, 'candidate effects'],
    withdrawCandidate: [government, 'candidate effects'],
    relistCandidate: [government, 'candidate effects'],
    proposeCandidateList: [government, 'programme effects'],
    considerCandidateList: [considering, 'programme effects'],
    returnCandidateList: [considering, 'programme effects'],
    publishCandidateList: [office, 'programme effects'],
    objectToCandidateList: [PUBLIC, 'objection effects'], // VOT-2: objections collected
    answerObjection: [[...government, ...office], 'objection effects'],
    openDeliberation: [presidium, 'programme effects'],
    commentOnCandidateList: [['REPRESENTATIVE'], 'comment effects'], // §2: comments
    changeCandidateList: [presidium, 'programme effects'],
    openVoting: [['PRESIDIUM'], 'programme round effects'], // VOT-1: presidium opens
    callOffProgramme: [considering, 'programme effects'], // by the body that considered it
    handOverProgramme: [office, 'programme effects'],
    prepareRound: [preparing, 'round effects'],
    prepareNextRound: [considering, 'round effects'], // VOT-6: runoff, second round
    inviteElectors: [office, 'round effects'], // VOT-3: citizens by name
    signInElectors: [[...tellers, ...office], 'round effects'],
    openIssuing: [tellers, 'round effects'],
    // §2: representatives and members vote; of an evaluation also citizens invited by name (VOT-3).
    issueCredential: [['REPRESENTATIVE', 'COMMITTEE_MEMBER', 'CITIZEN'], 'blindSignature effects'],
    closeIssuing: [tellers, 'round effects'],
    openCasting: [tellers, 'round effects'],
    castBallot: [PUBLIC, 'receipt'], // VOT-5: a cast carries no identity
    closeCasting: [tellers, 'round effects'],
    enterPaperCounts: [tellers, 'round officers effects'], // VOT-8
    countRound: [tellers, 'round effects'],
    correctCounts: [tellers, 'round effects'],
    declareRoundVoid: [bodyOfTheRound, 'round effects'],
    cancelRound: [considering, 'round effects'],
    decideTie: [['PRESIDIUM'], 'round effects'], // VOT-6: the presidium, with a reason
    signResult: [tellers, 'round effects'], // VOT-9: the chief teller
    certifyRound: [bodyOfTheRound, 'round programme effects'], // VOT-9
    publishResult: [office, 'round effects'],
  },
  types: {
    ...listed({
      LivelihoodProgramme: thing(
        PUBLIC,
        'id version createdAt updatedAt history region year title places placesOpen state criteria negativeList candidatesNeeded consideration returnedOpinions publishedOn votableFrom callOff decidedOn handedOverOn handOverDocument currentList listVersions proposals candidates objections rounds',
        { comments: deliberating },
      ),
      CandidateListVersion: thing(PUBLIC, 'id number createdAt reason publishedOn entries'), // VOT-2: every version is kept
      ListObjection: thing(PUBLIC, 'id version createdAt listVersion candidate answer answeredOn', {
        text: [...government, ...considering, 'ADMIN'], // those who answer
      }),
      DeliberationComment: thing(deliberating, 'id createdAt author delegation candidate text'),
      ProjectProposal: thing(
        PUBLIC,
        'id version createdAt updatedAt history programme source state title site coordinate estimate opinion suggestion representative unit station consultationId findings dropReason negativeItem mergedInto candidate',
        { text: readersOfProposals },
      ),
      CandidateProject: thing(
        PUBLIC,
        'id version createdAt updatedAt history programme state place title content site coordinate budget budgetTotal beneficiaries beneficiaryCount responsibleUnit timetable removalReason decidedIn proposals',
      ),
      BallotRound: thing(
        PUBLIC,
        'id version createdAt updatedAt history region programme title purpose body medium kind stage number places rules state items previous subject meeting tellers heldOn credentialKey roll issued returned verdict presidiumChoice voidReason certification signedBy publishedOn merkleRoot ballots ballotProof resultFile',
      ),
    }),
    // VOT-5, VOT-9: verdict and ballots once published, with nobody's name; anyone recounts.
    VoteSubject: thing(PUBLIC, 'type id project item'),
    RoundRules: thing(PUBLIC, 'quorum majorityBase shortfall maxRounds'), // VOT-6: every check with its source
    QuorumRule: thing(PUBLIC, 'numerator denominator inclusive'),
    CredentialKey: thing(PUBLIC, 'algorithm spki'),
    RoundRoll: thing(PUBLIC, 'total entitled present hash', { electors: readersOfTheRoll }),
    RoundElector: thing(readersOfTheRoll, 'electorId representative name suspended present tookCredential'),
    ...page('RoundElector', readersOfTheRoll),
    RoundVerdict: thing(PUBLIC, 'standing checks items electedIds invalid next'),
    VerdictCheck: thing(PUBLIC, 'name passed figures rule source ifNotMet itemIds'),
    VerdictFigure: thing(PUBLIC, 'name value'),
    VerdictItem: thing(
      PUBLIC,
      'itemId name result reason votesFor against abstain invalid grades rankSum position needed',
    ),
    VerdictGrades: thing(PUBLIC, 'satisfied basicallySatisfied unsatisfied'),
    VerdictNext: thing(PUBLIC, 'kind itemIds places'),
    PresidiumChoice: thing(PUBLIC, 'itemIds reason decidedOn'),
    PublishedBallot: thing(PUBLIC, 'receipt leaf marks'),
    ...page('PublishedBallot', PUBLIC),
    BallotMark: thing(PUBLIC, 'itemId choice rank'),
    BallotProof: thing(PUBLIC, 'ballot index size path root'),
    ScreeningItem: thing(PUBLIC, 'code text'),
    ScreeningFinding: thing(PUBLIC, 'criterion met remark'),
    ProgrammeDecision: thing(PUBLIC, 'body meeting decidedOn number text'),
    CandidateListEntry: thing(PUBLIC, 'candidate title content budgetTotal'),
    CandidateBudgetShare: thing(PUBLIC, 'source amount'),
    CandidateStep: thing(PUBLIC, 'name due'),
    BallotItem: thing(PUBLIC, 'id name'),
    // What it adds to others' things.
    Region: thing(PUBLIC, 'code programmes ballotRounds'),
    Representative: thing(PUBLIC, 'id projectProposals'),
    CitizenOpinion: thing(PUBLIC, 'id proposals'),
    Suggestion: thing(PUBLIC, 'id projectProposals'),
    HandlingUnit: thing(PUBLIC, 'id candidateProjects'),
    Station: thing(PUBLIC, 'id'),
    Meeting: thing(PUBLIC, 'id'),
    SupervisedProject: thing(PUBLIC, 'id'),
    SupervisionItem: thing(PUBLIC, 'id'),
  },
};
