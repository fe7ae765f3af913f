import { votingErrors } from '../errors.ts';
import { lockedByTeller, roundAfter } from '../round-steps.ts';
import { roundEvent } from '../rounds.ts';
import { within } from '../texts.ts';

import type { CloseIssuingInput } from '../__generated__/resolvers.ts';
import type { VotingUnit } from '../context.ts';
import type { BallotRound } from '../persistence/ballot-round.table.ts';

/** ISSUING → ISSUED for good: the key is destroyed, so that nobody mints a credential while ballots are cast (VOT-5). */
export const closeIssuing = async (
  input: CloseIssuingInput,
  unit: VotingUnit,
): Promise<{ readonly round: BallotRound }> => {
  const round = await lockedByTeller(unit, input);
  const next = roundAfter(round, 'closeIssuing');
  if (round.meetingId !== null) await unit.rolls.takeTurn(round.meetingId);
  const { present, issued } = await unit.electors.heads(round.id);
  const closed = await unit.rounds.save({
    ...next,
    present,
    issued: round.medium === 'PAPER' ? papersIn(input.papers) : issued,
  });
  await unit.rounds.destroyKey(round.id);
  unit.emit(
    roundEvent('round.issuingClosed', closed, {
      issued: closed.issued ?? 0,
      tookPartIds: await unit.electors.tookCredential(round.id),
      heldOn: unit.today(),
    }),
  );
  return { round: closed };
};

const papersIn = (papers: number | null | undefined): number => {
  if (papers === null || papers === undefined) throw votingErrors.PAPERS_UNCOUNTED({}, { field: 'papers' });
  return within(papers, 0, 100_000, 'papers');
};
