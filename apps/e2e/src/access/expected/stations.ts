import { listed, page, thing } from '../expectation.ts';
import { bodies, office, PUBLIC, stationOffice } from '../people.ts';

import type { Expectation, Who } from '../expectation.ts';

/** An opinion is nobody's but theirs who work with it, and the citizen's own (§2, STA-5); masked for all (ACC-2). */
const readersOfOpinions: Who = [
  'CITIZEN', // own records
  'REPRESENTATIVE', // own region's working data
  ...stationOffice,
  ...bodies,
  'GOVERNMENT_OFFICE', // own region
  'HANDLING_UNIT', // what is assigned to it
  'ANALYST', // masked
  'INTEGRATION opinions:read',
  'ADMIN',
];
/** Figures about a region are for those who see the region, not for who sees single records (§2, STA-10). */
const readersOfFigures: Who = readersOfOpinions.filter((role) => role !== 'CITIZEN' && role !== 'HANDLING_UNIT');
/** The register of visitors: who receives citizens, their office, and the analyst, masked (STA-5, ACC-2). */
const readersOfVisits: Who = ['REPRESENTATIVE', ...stationOffice, 'ANALYST', 'ADMIN'];

export const stations: Expectation = {
  queries: {
    station: PUBLIC, // STA-1, STA-8
    stations: PUBLIC,
    nearestStations: PUBLIC, // STA-2
    reception: PUBLIC, // STA-4: published
    receptions: PUBLIC,
    visit: readersOfVisits,
    visits: readersOfVisits,
    opinion: readersOfOpinions,
    opinions: readersOfOpinions,
    overdueOpinions: readersOfOpinions,
    opinionByTrackingCode: PUBLIC, // STA-5: the code is the right
    opinionStatistics: readersOfFigures,
  },
  mutations: {
    createStation: [office, 'station effects'],
    updateStation: [stationOffice, 'station effects'],
    assignRepresentativeToStation: [stationOffice, 'assignment ended effects'],
    scheduleReception: [stationOffice, 'reception effects'],
    holdReception: [stationOffice, 'reception effects'],
    cancelReception: [stationOffice, 'reception effects'],
    registerVisit: [stationOffice, 'visit effects'],
    registerOpinion: [
      [...stationOffice, 'REPRESENTATIVE', 'INTEGRATION opinions:register'], // STA-5, first row
      'opinion trackingCode effects',
    ],
    leaveOpinion: [PUBLIC, 'progress trackingCode effects'], // STA-5: anyone, citizen
    sortOpinion: [stationOffice, 'opinion effects'],
    handleOpinion: [[...stationOffice, 'REPRESENTATIVE'], 'opinion effects'], // a representative turns it into a suggestion
    handBackOpinion: [[...stationOffice, 'REPRESENTATIVE', 'HANDLING_UNIT'], 'opinion effects'], // its handler
    recordOpinionResult: [[...stationOffice, 'HANDLING_UNIT'], 'opinion effects'], // representatives settle no cases
    feedBackOpinion: [stationOffice, 'opinion duplicatesAnswered effects'],
    rateOpinion: [PUBLIC, 'progress rehandled effects'], // by tracking code
    declineOpinion: [stationOffice, 'opinion effects'],
    withdrawOpinion: [PUBLIC, 'progress effects'], // by tracking code
    revealCitizen: [
      ['CITIZEN', ...stationOffice, 'HANDLING_UNIT'], // §2: the staff who handle the record, and the citizen
      'name phone address idNumber text effects',
    ],
    eraseCitizen: [['CITIZEN', ...office], 'opinion effects'],
    importOpinion: [[...office, 'INTEGRATION opinions:import'], 'outcome opinionId opinion effects'],
  },
  types: {
    ...listed({
      Station: thing(
        PUBLIC, // STA-1, STA-8
        'id version createdAt updatedAt name kind parent points region address coordinate openingHours phone officers areas partners closedOn assignments representativesOnDuty receptions history',
        { visits: readersOfVisits, opinions: readersOfOpinions },
      ),
      StationAssignment: thing(PUBLIC, 'id station representative onDuty assignedOn endedOn'),
      Reception: thing(
        PUBLIC,
        'id version createdAt updatedAt station region form state theme place startsAt endsAt publishedOn duties history',
        { visits: readersOfVisits },
      ),
      Visit: thing(
        readersOfVisits,
        'id version createdAt updatedAt station reception region visitedOn purpose receivedBy visitor opinions history',
      ),
      CitizenOpinion: thing(
        readersOfOpinions,
        'id version createdAt updatedAt state title text channel category urgency station region visit representative citizen registeredOn deadline overdue handling result feedback rating ratingComment closing endedOn rehandlings decline duplicates steps attachments externalReference history',
      ),
    }),
    StationOfficer: thing(PUBLIC, 'position name'), // officials in office
    NearbyStation: thing(PUBLIC, 'station distance'),
    ReceptionDuty: thing(PUBLIC, 'representative attended'), // STA-8
    Citizen: thing(readersOfOpinions, 'name phone address idNumber reachable'), // masked (ACC-2)
    OpinionHandling: thing(
      readersOfOpinions,
      'route level region unit unitName jointUnits body instruction handedOn handBackUntil',
    ),
    OpinionResult: thing(readersOfOpinions, 'text receipt recordedOn'),
    OpinionFeedback: thing(readersOfOpinions, 'text on reached'),
    OpinionDecline: thing(readersOfOpinions, 'ground groundText explanation whereToGo duplicateOf'),
    OpinionStep: thing(
      readersOfOpinions,
      'id number action from to takenAt takenOn actorRole wasDueOn late dueOn note rating',
    ),
    ...page('OpinionStep', readersOfOpinions),
    OpinionAttachment: thing(readersOfOpinions, 'id name mediaType size sha256'),
    OpinionSource: thing(readersOfOpinions, 'system id'),
    // What the holder of a tracking code follows: the progress, and nothing that names anybody.
    OpinionProgress: thing(
      PUBLIC,
      'state registeredOn station category dueOn steps answer rating rateable rateUntil withdrawable closing decline',
    ),
    OpinionProgressStep: thing(PUBLIC, 'action state on'),
    OpinionAnswer: thing(PUBLIC, 'text on'),
    OpinionProgressDecline: thing(PUBLIC, 'ground groundText explanation whereToGo'),
    // What it adds to others' things.
    Region: thing(PUBLIC, 'code stations', { opinions: readersOfOpinions }),
    Representative: thing(PUBLIC, 'id station receptions', { opinions: readersOfOpinions }),
    HandlingUnit: thing(PUBLIC, 'id', { opinions: readersOfOpinions }),
  },
};
