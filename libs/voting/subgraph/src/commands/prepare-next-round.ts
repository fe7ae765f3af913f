import { rulesOfNextRound } from '@renda/voting-rules';

import { votingErrors } from '../errors.ts';
import { lockedByBody } from '../round-steps.ts';
import { prepared } from '../rounds.ts';
import { assertTellersApart, tellersIn } from '../tellers.ts';

import type { RoundRules } from '@renda/voting-rules';

import type { PrepareNextRoundInput } from '../__generated__/resolvers.ts';
import type { VotingUnit } from '../context.ts';
import type { BallotRound } from '../persistence/ballot-round.table.ts';

/** The repeat of a void or cancelled round; or the run-off or second round that a signed verdict asks for (VOT-6). */
export const prepareNextRound = async (
  input: PrepareNextRoundInput,
  unit: VotingUnit,
): Promise<{ readonly round: BallotRound }> => {
  const before = await lockedByBody(unit, input, ['COMMITTEE_STAFF']);
  const { rules, items } = nextOf(before);
  const tellerIds = input.tellerIds ? tellersIn(input.tellerIds) : before.tellerIds;
  await assertTellersApart(unit, tellerIds, before.purpose === 'PROJECTS' ? items.map(({ id }) => id) : []);
  const { regionCode, programmeId, title, purpose, medium, listVersionId, considered, meetingId } = before;
  const { subjectType, subjectId } = before;
  const round = await prepared(unit, {
    ...{ regionCode, programmeId, title, purpose, medium, listVersionId, considered, meetingId },
    ...{ subjectType, subjectId, rules, items, tellerIds },
    previousId: before.id,
  });
  if (meetingId === null) await copyPanel(unit, before, round);
  return { round };
};

const nextOf = (before: BallotRound): { readonly rules: RoundRules; readonly items: BallotRound['items'] } => {
  const { state, rules, items, verdict } = before;
  if (state === 'VOID' || state === 'CANCELLED') return { rules, items };
  const isSigned = state === 'SIGNED' || state === 'CERTIFIED' || state === 'PUBLISHED';
  const next = isSigned && verdict ? rulesOfNextRound(rules, verdict) : null;
  if (!next || !verdict || !('candidates' in verdict.next))
    throw votingErrors.NO_NEXT_ROUND({ state, next: verdict?.next.kind });
  const { candidates } = verdict.next;
  return { rules: next, items: items.filter(({ id }) => candidates.includes(id)) };
};

const copyPanel = async (unit: VotingUnit, before: BallotRound, { id, regionCode }: BallotRound): Promise<void> => {
  const electors = await unit.electors.ofRound(before.id);
  await unit.electors.addAll(
    electors.map(({ electorId, name, suspended, present }) => ({
      ...{ roundId: id, regionCode, electorId, name, suspended, present },
    })),
  );
};
