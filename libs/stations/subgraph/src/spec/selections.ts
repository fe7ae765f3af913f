const opinion = `
  id version state title text channel category urgency registeredOn overdue rehandlings rating ratingComment closing endedOn
  citizen { name phone address idNumber reachable }
  handling { route level region { code } unit { id } unitName jointUnits { id } body instruction handedOn handBackUntil }
  representative { id }
  result { text receipt recordedOn }
  feedback { text on reached }
  decline { ground groundText explanation whereToGo duplicateOf { id } }
  deadline { due daysLeft light explanation { rule startedOn } }
  externalReference { system id }`;

const progress = `
  state registeredOn category dueOn steps { action state on } answer { text on } rating rateable rateUntil withdrawable
  closing decline { ground groundText explanation whereToGo } station { name }`;

const station = 'id version name kind parent { id } region { code } address openingHours closedOn';
const reception = 'id version state theme place startsAt endsAt publishedOn duties { representative { id } attended }';

/** What the specs ask of each mutation's payload. */
export const selections = {
  opinion,
  progress,
  createStation: `station { ${station} }`,
  updateStation: `station { ${station} }`,
  assignRepresentativeToStation: 'assignment { id onDuty assignedOn endedOn station { id } } ended { id endedOn }',
  scheduleReception: `reception { ${reception} }`,
  holdReception: `reception { ${reception} }`,
  cancelReception: `reception { ${reception} }`,
  registerVisit: 'visit { id version visitedOn purpose visitor { name phone } station { id } }',
  registerOpinion: `opinion { ${opinion} } trackingCode`,
  leaveOpinion: `progress { ${progress} } trackingCode`,
  sortOpinion: `opinion { ${opinion} }`,
  handleOpinion: `opinion { ${opinion} }`,
  handBackOpinion: `opinion { ${opinion} }`,
  recordOpinionResult: `opinion { ${opinion} }`,
  feedBackOpinion: `opinion { ${opinion} } duplicatesAnswered`,
  rateOpinion: `progress { ${progress} } rehandled`,
  declineOpinion: `opinion { ${opinion} }`,
  withdrawOpinion: `progress { ${progress} }`,
  revealCitizen: 'name phone address idNumber text',
  eraseCitizen: `opinion { ${opinion} }`,
  importOpinion: `outcome opinionId opinion { ${opinion} }`,
} as const;

export type MutationName = Exclude<keyof typeof selections, 'opinion' | 'progress'>;
