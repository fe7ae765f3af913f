import { candidateEvent, programmeEvent } from './programme-events.ts';
import { advanced } from './programme-steps.ts';

import type { Day } from '@renda/kernel';

import type { VotingUnit } from './context.ts';
import type { ElectedProject } from './events.ts';
import type { BallotRound } from './persistence/ballot-round.table.ts';
import type { CandidateProject } from './persistence/candidate-project.table.ts';
import type { LivelihoodProgramme } from './persistence/livelihood-programme.table.ts';

export const electedIn = ({ verdict, presidiumChoice }: BallotRound): readonly string[] => [
  ...(verdict?.elected ?? []),
  ...(presidiumChoice?.itemIds ?? []),
];

/** Each elected candidate becomes a project of the year, and by event a supervised one (VOT-9). */
export const electCandidates = async (
  unit: VotingUnit,
  programme: LivelihoodProgramme,
  round: BallotRound,
  decidedOn: Day,
): Promise<LivelihoodProgramme> => {
  const elected = electedIn(round);
  for (const candidate of await unit.candidates.lockOf(programme.id, elected)) {
    const chosen = await unit.candidates.save({ ...candidate, state: 'ELECTED', decidedInId: round.id });
    unit.emit(candidateEvent('project.elected', chosen, electedProject(chosen, programme, round, decidedOn)));
  }
  return { ...programme, placesOpen: programme.placesOpen - elected.length };
};

const electedProject = (
  candidate: CandidateProject,
  { year }: LivelihoodProgramme,
  { id, verdict, presidiumChoice }: BallotRound,
  decidedOn: Day,
): ElectedProject => {
  const { longitude, latitude } = candidate;
  return {
    programmeId: candidate.programmeId,
    year,
    roundId: id,
    regionCode: candidate.regionCode,
    title: candidate.title,
    content: candidate.content,
    siteRegionCode: candidate.siteRegionCode,
    coordinate: longitude === null || latitude === null ? null : { longitude, latitude },
    budget: candidate.budget,
    budgetTotal: candidate.budgetTotal,
    beneficiaries: candidate.beneficiaries,
    beneficiaryCount: candidate.beneficiaryCount,
    responsibleUnitId: candidate.responsibleUnitId,
    timetable: candidate.timetable,
    decidedOn,
    votesFor: verdict?.items.find((item) => item.candidate === candidate.id)?.count.for ?? 0,
    decidedBy: presidiumChoice?.itemIds.includes(candidate.id) ? 'PRESIDIUM' : 'VOTE',
  };
};

/** What a certified round leaves of the programme: DECIDED, back to the pool, or more rounds to come (VOT-1, VOT-6). */
export const afterRound = async (
  unit: VotingUnit,
  programme: LivelihoodProgramme,
  { id, verdict }: BallotRound,
  decidedOn: Day,
): Promise<LivelihoodProgramme> => {
  const next = verdict?.next.kind;
  if (next === 'RUNOFF' || next === 'SECOND_ROUND') return unit.programmes.save(programme);
  const losers = await unit.candidates.listed(programme.id);
  if (next === 'REFILL') {
    for (const loser of losers) await unit.candidates.save({ ...loser, state: 'RESERVE', place: null });
    const refilled = await unit.programmes.save({
      ...advanced(programme, 'refill'),
      ...{ currentListId: null, consideration: null, publishedOn: null, votableFrom: null },
    });
    unit.emit(programmeEvent('programme.refilled', refilled, { places: refilled.placesOpen }));
    return refilled;
  }
  for (const loser of losers) {
    const lost = await unit.candidates.save({ ...loser, state: 'NOT_ELECTED', decidedInId: id });
    unit.emit(candidateEvent('candidate.notElected', lost, { programmeId: programme.id, roundId: id }));
  }
  const decided = await unit.programmes.save({ ...advanced(programme, 'certify'), decidedOn });
  const electedIds = (await unit.candidates.elected(programme.id)).map((candidate) => candidate.id);
  unit.emit(programmeEvent('programme.decided', decided, { decidedOn, electedIds }));
  return decided;
};
