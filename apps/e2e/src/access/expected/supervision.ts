import { listed, thing } from '../expectation.ts';
import { bodies, office, PUBLIC } from '../people.ts';

import type { Expectation, Who } from '../expectation.ts';

/** What is found on site and put right: working data of those who supervise and those who are supervised (§2, SUP-5). */
const workers: Who = ['REPRESENTATIVE', ...office, ...bodies, 'GOVERNMENT_OFFICE', 'HANDLING_UNIT', 'ANALYST', 'ADMIN'];
/** Inspect and name problems (§2). */
const inspectors: Who = ['REPRESENTATIVE', 'COMMITTEE_MEMBER', 'WORKING_COMMITTEE', ...office];
/** Signs off: a representative or the working committee, never the owner (SUP-5). */
const judges: Who = ['REPRESENTATIVE', 'WORKING_COMMITTEE'];
const unit: Who = ['HANDLING_UNIT'];
/** The standing committee's decision, entered by its office; in a township the presidium's (VOT-9, ACC-3). */
const deciders: Who = [...office, 'PRESIDIUM'];
/** Runs the items of its field (§2). */
const committee: Who = ['WORKING_COMMITTEE', ...office];

export const supervision: Expectation = {
  queries: {
    supervisedProject: PUBLIC, // VOT-9, SUP-4
    supervisedProjects: PUBLIC,
    projectsWithoutPlan: PUBLIC, // SUP-1: listed
    projectsDue: PUBLIC,
    projectStatistics: PUBLIC,
    inspection: workers,
    inspections: workers,
    rectification: workers,
    rectifications: workers,
    rectificationsDue: workers,
    rectificationStatistics: workers,
    supervisionItem: PUBLIC, // SUP-7: plan and results are published
    supervisionItems: PUBLIC,
    supervisionItemStatistics: PUBLIC,
  },
  mutations: {
    registerProject: [office, 'project effects'],
    assignProjectUnit: [['GOVERNMENT_OFFICE', ...office], 'project effects'],
    fileImplementationPlan: [unit, 'project effects'], // SUP-1
    reviseImplementationPlan: [unit, 'project effects'],
    startProject: [unit, 'project effects'],
    reportProjectProgress: [unit, 'project report effects'], // SUP-4
    reportProjectDone: [unit, 'project effects'],
    acceptProject: [office, 'project effects'], // SUP-6: the named acceptors' paper
    sendBackProject: [office, 'project effects'],
    evaluateProject: [office, 'project effects'],
    // §2: the chairpersons decide on evaluations, in a township the presidium (ACC-4); the office enters it (ACC-3).
    requestProjectEvaluation: [['CHAIRPERSONS', 'PRESIDIUM', ...office], 'project vote effects'],
    requestItemEvaluation: [['CHAIRPERSONS', 'PRESIDIUM', ...office], 'item vote effects'],
    closeProject: [office, 'project effects'],
    suspendProject: [deciders, 'project effects'],
    resumeProject: [deciders, 'project effects'],
    endProject: [deciders, 'project effects'],
    replaceProject: [deciders, 'project replacement effects'],
    carryOverProject: [office, 'project effects'],
    linkProject: [office, 'project effects'], // SUP-2: staff accept or change
    proposeProjectLinks: [office, 'projects effects'],
    recordInspection: [inspectors, 'inspection effects'],
    raiseRectification: [inspectors, 'rectification effects'],
    orderRectification: [committee, 'rectification effects'],
    reportRectification: [unit, 'rectification effects'],
    signOffRectification: [judges, 'rectification effects'],
    sendBackRectification: [judges, 'rectification effects'],
    reopenRectification: [[...judges, ...office], 'rectification effects'],
    proposeSupervisionItem: [inspectors, 'item effects'],
    planSupervisionItem: [['CHAIRPERSONS'], 'item effects'], // SUP-7: the plan is passed by the chairpersons' meeting
    investigateSupervisionItem: [['WORKING_COMMITTEE', 'COMMITTEE_MEMBER'], 'item effects'], // §2: runs; leads
    holdSupervisionItem: [committee, 'item effects'],
    recordDeliberation: [committee, 'item effects'],
    forwardDeliberation: [office, 'item effects'],
    reportItemRectification: [[...unit, 'GOVERNMENT_OFFICE'], 'item effects'],
    evaluateSupervisionItem: [office, 'item effects'],
    closeSupervisionItem: [office, 'item effects'],
    skipSupervisionStep: [['CHAIRPERSONS'], 'item effects'], // SUP-7
    cancelSupervisionItem: [['CHAIRPERSONS'], 'item effects'], // SUP-7
  },
  types: {
    ...listed({
      SupervisedProject: thing(
        PUBLIC,
        'id version createdAt updatedAt region title content year phase candidate replaces replacedBy siteRegion siteAddress coordinate budget beneficiaries responsibleUnit decidedOn congressEndedOn finishOn state stateSince planDeadline plan plans startedOn percent spent reportedMonth progress reports link decisions acceptances evaluations evaluationVotes grade retryDueOn carriedOverFrom doneOn acceptedOn closedOn summary history',
        { inspections: workers, rectifications: workers },
      ),
      ImplementationPlan: thing(PUBLIC, 'id revision startsOn text reason filedOn milestones'),
      ProgressReport: thing(PUBLIC, 'id month percent spent text difficulties reportedOn'),
      Inspection: thing(
        workers,
        'id version createdAt updatedAt region kind inspectedOn project item group participants progressSeen difficulties publicVoice helpGiven suggestions rectifications history',
      ),
      Rectification: thing(
        workers,
        'id version createdAt updatedAt region project item inspection problem state stateSince raisedOn owner dueOn overdue evidence rounds note signedOffBy signedOffOn history',
      ),
      SupervisionItem: thing(
        PUBLIC,
        'id version createdAt updatedAt region year kind title content topicSource field leader units signers state stateSince publishedOn plannedFor heldOn forwardedOn documentNumber reportDueOn grade retryDueOn result steps evaluations evaluationVotes history',
        { inspections: workers, rectifications: workers },
      ),
    }),
    Milestone: thing(PUBLIC, 'id title dueOn percent money reachedOn'),
    ProjectProgress: thing(PUBLIC, 'light reasons plannedPercent lag'), // SUP-4
    LightReason: thing(PUBLIC, 'cause light detail'),
    ProjectLink: thing(PUBLIC, 'state leader committeeField group distance'),
    ProjectDecision: thing(PUBLIC, 'id kind body meeting decidedOn number text reason'), // VOT-9: with a public reason
    ProjectAcceptance: thing(PUBLIC, 'id accepted acceptors findings acceptedOn'),
    // Who accepted may be a citizen, whose name is not for everybody (ACC-2); a representative's is public.
    Acceptor: thing(PUBLIC, 'organisation representative', { name: workers }),
    SatisfactionEvaluation: thing(
      PUBLIC,
      'id round satisfied basicallySatisfied unsatisfied abstained invalid citizens grade evaluatedOn ballotRound',
    ),
    // SUP-8: that a vote is held, and its result, are public; who took part is not in it.
    EvaluationVote: thing(PUBLIC, 'id state body requestedOn ballotRound note evaluation'),
    SupervisionItemStep: thing(PUBLIC, 'id number event from to takenOn text'),
    // What it adds to others' things.
    Region: thing(PUBLIC, 'code supervisedProjects supervisionItems'),
    Representative: thing(PUBLIC, 'id ledProjects', { inspections: workers }),
    HandlingUnit: thing(PUBLIC, 'id projects', { rectifications: workers }),
    RepresentativeGroup: thing(PUBLIC, 'id supervisedProjects'),
    CandidateProject: thing(PUBLIC, 'id supervisedProject'),
    BallotRound: thing(PUBLIC, 'id'),
  },
};
