import { listed, thing } from '../expectation.ts';
import { bodies, office, PUBLIC } from '../people.ts';

import type { Expectation, Who } from '../expectation.ts';

/** Who signed in by name: those who work with the congress, and the tellers, who count against it (REP-12, VOT-3). */
const readersOfAttendance: Who = ['REPRESENTATIVE', ...office, ...bodies, 'ANALYST', 'ADMIN'];
const readersOfTheRoll: Who = [...readersOfAttendance, 'TELLER'];
/** The office for deputies, and during the congress its presidium (§2). */
const conveners: Who = [...office, 'PRESIDIUM'];
/** Policies are set by the office of the region and by ADMIN (§2, §9). */
const policyMakers: Who = [...office, 'ADMIN'];

export const representatives: Expectation = {
  queries: {
    region: PUBLIC,
    regions: PUBLIC,
    congress: PUBLIC,
    congresses: PUBLIC,
    representative: PUBLIC, // REP-2
    representatives: PUBLIC,
    representativesOf: PUBLIC,
    representativeStatistics: PUBLIC, // REP-13: structure of a congress
    representativeGroup: PUBLIC,
    representativeGroups: PUBLIC,
    meeting: PUBLIC,
    meetings: PUBLIC,
    meetingRoll: PUBLIC, // the frozen numbers and their hash, not the names
    policies: PUBLIC, // §9: a query shows each value and where it comes from
    policy: PUBLIC,
    policyHistory: PUBLIC,
    policyPacks: PUBLIC,
    viewer: PUBLIC, // who I am
    auditEntries: ['ADMIN'], // §2, AUD-1
  },
  mutations: {
    importRegions: [policyMakers, 'added changed unchanged effects'],
    registerCongress: [office, 'congress effects'],
    updateCongress: [office, 'congress effects'],
    registerSpecialCommittee: [office, 'specialCommittee effects'],
    appointCommitteeMember: [office, 'member effects'],
    endCommitteeMembership: [office, 'member effects'],
    registerRepresentative: [office, 'representative effects'],
    updateRepresentative: [office, 'representative effects'],
    revealRepresentativePhone: [office, 'phone effects'], // ACC-2: for a purpose, audited
    confirmRepresentative: [office, 'representative effects'],
    suspendRepresentative: [office, 'representative effects'],
    restoreRepresentative: [office, 'representative effects'],
    endRepresentative: [office, 'representative effects'],
    importRepresentatives: [office, 'added changed unchanged effects'],
    createRepresentativeGroup: [office, 'group effects'],
    joinRepresentativeGroup: [office, 'group effects'],
    leaveRepresentativeGroup: [office, 'group effects'],
    conveneMeeting: [conveners, 'meeting effects'],
    updateMeeting: [conveners, 'meeting effects'],
    openSignIn: [conveners, 'meeting effects'],
    closeSignIn: [conveners, 'meeting effects'],
    endMeeting: [conveners, 'meeting effects'],
    cancelMeeting: [conveners, 'meeting effects'],
    signIn: [['REPRESENTATIVE', ...office], 'attendance effects'], // REP-12
    signInRepresentatives: [office, 'meeting signedIn presentBefore effects'], // REP-12, ACC-3
    grantLeave: [conveners, 'attendance effects'],
    freezeRoll: [[...conveners, 'CHAIRPERSONS'], 'roll effects'], // VOT-3: of the congress, of the committee
    setPolicy: [policyMakers, 'policy effects'],
    adoptPolicyPack: [policyMakers, 'policies effects'],
  },
  types: {
    ...listed({
      Region: thing(
        PUBLIC,
        'code version createdAt updatedAt name level kind hasCongress parent ancestors children congresses representatives specialCommittees representativeGroups meetings',
      ),
      Congress: thing(
        PUBLIC,
        'id version createdAt updatedAt region level term name seatsTotal startsOn endsOn representatives committeeMembers meetings history',
      ),
      SpecialCommittee: thing(
        PUBLIC,
        'id version createdAt updatedAt region name kind field startedOn endedOn members',
      ),
      StandingCommitteeMember: thing(
        PUBLIC,
        'id version createdAt updatedAt representative congress post specialCommittee startedOn endedOn',
      ),
      Representative: thing(
        PUBLIC, // REP-2; by law
        'id version createdAt updatedAt personId name gender ethnicity party education profession specialities grassRoots leadingCadre electoralUnit congress region level homeRegion photoUrl state electedOn byElection inOfficeFrom endedOn endGround endAnnouncedOn suspensions otherSeats committeeSeats groups history',
        {
          // No part of the profile of REP-2; what proves who signs in is not for everybody.
          certificateNumber: ['REPRESENTATIVE', ...office, 'ADMIN'],
          // "Their phone is not" public: those who arrange receptions and meetings with them, and themselves.
          phone: [
            'REPRESENTATIVE',
            'STATION_STAFF',
            ...office,
            'DEPUTY_DIRECTOR',
            'CHAIRPERSONS',
            'PRESIDIUM',
            'ADMIN',
          ],
          attendances: readersOfAttendance,
        },
      ),
      RepresentativeGroup: thing(
        PUBLIC,
        'id version createdAt updatedAt region name kind leader liaison startedOn endedOn members history',
      ),
      Meeting: thing(
        PUBLIC,
        'id version createdAt updatedAt congress region body number name startsOn endsOn place agenda state signInOpenedAt roll rolls history',
        { attendances: readersOfTheRoll },
      ),
      MeetingAttendance: thing(readersOfTheRoll, 'id meeting representative state signedInAt signedInBy leaveReason'),
      MeetingRoll: thing(PUBLIC, 'id meeting number day frozenAt total entitled present suspended quorum sha256', {
        voters: readersOfTheRoll,
      }),
      MeetingRollEntry: thing(readersOfTheRoll, 'id representative present'),
      AuditEntry: thing(['ADMIN'], 'position kind name subject input purpose aggregates regionCode requestId actedAt'),
    }),
    SeatSuspension: thing(PUBLIC, 'id ground document startedOn endedOn'), // announced (REP-13)
    MeetingRollCount: thing(PUBLIC, 'total entitled present onLeave suspended quorum'), // REP-12: the numbers
    QuorumCheck: thing(PUBLIC, 'met needed present total share source'),
    PolicyInForce: thing(PUBLIC, 'name value unit term description from basis source effectiveFrom setAt', {
      setBy: policyMakers,
    }),
    PolicyEntry: thing(PUBLIC, 'value effectiveFrom revision basis source setAt'),
    PolicyPack: thing(PUBLIC, 'key name region document effectiveFrom values'),
    PolicyPackValue: thing(PUBLIC, 'name value at assumed'),
    Viewer: thing(PUBLIC, 'id kind subject name grants scopes representatives'), // of oneself
    ViewerGrant: thing(PUBLIC, 'role region regionCode reach subject'),
  },
};
