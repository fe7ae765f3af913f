import { commonErrors } from '@renda/kernel';
import { earliestVotingDay } from '@renda/voting-rules';

import { recordList } from '../candidate-lists.ts';
import { votingErrors } from '../errors.ts';
import { candidateEvent, listData, programmeEvent } from '../programme-events.ts';
import { advanced, lockedProgramme } from '../programme-steps.ts';
import { reasonIn } from '../texts.ts';

import type { ChangeCandidateListInput } from '../__generated__/resolvers.ts';
import type { VotingUnit } from '../context.ts';
import type { CandidateProject } from '../persistence/candidate-project.table.ts';
import type { LivelihoodProgramme } from '../persistence/livelihood-programme.table.ts';

/** DELIBERATING → CANDIDATES_PUBLISHED: changed with a reason, and public for as long again (VOT-2). */
export const changeCandidateList = async (
  input: ChangeCandidateListInput,
  unit: VotingUnit,
): Promise<{ readonly programme: LivelihoodProgramme }> => {
  const programme = await lockedProgramme(unit, input, ['PRESIDIUM', 'COMMITTEE_STAFF']);
  const next = advanced(programme, 'changeList');
  const reason = reasonIn(input.reason);
  const [added, removed] = [[...new Set(input.addIds)], [...new Set(input.removeIds)]];
  if (added.length + removed.length === 0) throw votingErrors.LIST_UNCHANGED({}, { field: 'addIds' });
  await change(unit, programme, { added, removed, reason });

  const publishedOn = unit.today();
  const version = await recordList(unit, programme, { reason, publishedOn });
  await unit.candidates.publishListed(programme.id, publishedOn);
  const votableFrom = earliestVotingDay(publishedOn, programme.policy.publicDays);
  const changed = await unit.programmes.save({ ...next, publishedOn, votableFrom, currentListId: version.id });
  unit.plan({ name: 'vote', due: votableFrom, rule: `vote.publicDays = ${programme.policy.publicDays}` });
  const data = { ...listData(version), reason, addedIds: added, removedIds: removed, votableFrom };
  unit.emit(programmeEvent('programme.listChanged', changed, data));
  return { programme: changed };
};

interface Change {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly reason: string;
}

const change = async (unit: VotingUnit, { id }: LivelihoodProgramme, { added, removed, reason }: Change) => {
  const candidates = await unit.candidates.lockOf(id, [...added, ...removed]);
  const known = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const of = (candidateId: string, state: CandidateProject['state']): CandidateProject => {
    const candidate = known.get(candidateId);
    if (!candidate) throw commonErrors.NOT_FOUND({ type: 'CandidateProject', id: candidateId });
    if (candidate.state !== state)
      throw votingErrors.CANDIDATE_NOT_LISTED({ title: candidate.title, state: candidate.state });
    return candidate;
  };
  for (const candidateId of removed) {
    const candidate = of(candidateId, 'LISTED');
    const gone = await unit.candidates.save({ ...candidate, state: 'RESERVE', place: null, removalReason: reason });
    unit.emit(candidateEvent('candidate.withdrawn', gone, { programmeId: id, reason }));
  }
  let place = (await unit.candidates.listed(id)).at(-1)?.place ?? 0;
  for (const candidateId of added) {
    const candidate = of(candidateId, 'RESERVE');
    place += 1;
    const back = await unit.candidates.save({ ...candidate, state: 'LISTED', place, removalReason: null });
    unit.emit(candidateEvent('candidate.relisted', back, { programmeId: id }));
  }
};
