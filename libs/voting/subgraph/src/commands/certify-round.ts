import { commonErrors } from '@renda/kernel';

import { afterRound, electCandidates } from '../certification.ts';
import { decisionIn } from '../decisions.ts';
import { votingErrors } from '../errors.ts';
import { lockedByBody, roundAfter } from '../round-steps.ts';
import { roundEvent } from '../rounds.ts';

import type { CertifyRoundInput } from '../__generated__/resolvers.ts';
import type { VotingUnit } from '../context.ts';
import type { RoundResult } from '../events.ts';
import type { BallotRound } from '../persistence/ballot-round.table.ts';
import type { LivelihoodProgramme } from '../persistence/livelihood-programme.table.ts';

/** SIGNED → CERTIFIED: what was elected stands, and others learn of it by event (VOT-9). */
export const certifyRound = async (
  input: CertifyRoundInput,
  unit: VotingUnit,
): Promise<{ readonly round: BallotRound; readonly programme: LivelihoodProgramme | null }> => {
  const round = await lockedByBody(unit, input);
  const next = roundAfter(round, 'certify');
  if (round.verdict?.next.kind === 'PRESIDIUM_DECIDES' && !round.presidiumChoice) throw votingErrors.TIE_UNDECIDED();
  await assertEarlierCertified(unit, round);
  const certification = decisionIn(unit, round.regionCode, input.decision);
  const certified = await unit.rounds.save({ ...next, certification });
  const { total, present, issued, returned } = certified;
  const { citizens } = await unit.electors.heads(certified.id);
  unit.emit(
    roundEvent('round.certified', certified, {
      certifiedOn: certification.decidedOn,
      roll: { total: total ?? 0, present: present ?? 0, issued: issued ?? 0, returned: returned ?? 0, citizens },
      results: resultsOf(certified),
    }),
  );
  if (!certified.programmeId) return { round: certified, programme: null };
  const programme = await unit.programmes.lock(certified.programmeId);
  const elected = await electCandidates(unit, programme, certified, certification.decidedOn);
  return { round: certified, programme: await afterRound(unit, elected, certified, certification.decidedOn) };
};

const assertEarlierCertified = async (unit: VotingUnit, { previousId }: BallotRound): Promise<void> => {
  if (!previousId) return;
  const before = await unit.rounds.findById(previousId);
  if (!before) throw commonErrors.NOT_FOUND({ type: 'BallotRound', id: previousId });
  if (before.state === 'VOID' || before.state === 'CANCELLED') return assertEarlierCertified(unit, before);
  if (before.state !== 'CERTIFIED' && before.state !== 'PUBLISHED')
    throw votingErrors.EARLIER_ROUND_NOT_CERTIFIED({ state: before.state });
};

const resultsOf = ({ verdict, items, presidiumChoice }: BallotRound): readonly RoundResult[] =>
  (verdict?.items ?? []).map(({ candidate, result, count }) => ({
    itemId: candidate,
    name: items.find(({ id }) => id === candidate)?.name ?? candidate,
    result: presidiumChoice?.itemIds.includes(candidate) ? 'ELECTED' : result,
    votesFor: count.for,
    against: count.against,
    abstain: count.abstain,
    invalid: count.invalid,
    grades: count.grades,
  }));
