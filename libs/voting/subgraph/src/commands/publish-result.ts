import { assertActsIn } from '@renda/identity';
import { assertVersion } from '@renda/commands';

import { roundAfter } from '../round-steps.ts';
import { roundEvent } from '../rounds.ts';

import type { PublishResultInput } from '../__generated__/resolvers.ts';
import type { VotingUnit } from '../context.ts';
import type { BallotRound } from '../persistence/ballot-round.table.ts';

/** CERTIFIED → PUBLISHED: every ballot under its receipt, for anyone to recount (VOT-5, VOT-9). */
export const publishResult = async (
  input: PublishResultInput,
  unit: VotingUnit,
): Promise<{ readonly round: BallotRound }> => {
  const round = await unit.rounds.lock(input.roundId);
  assertActsIn(unit.viewer, ['COMMITTEE_STAFF'], round.regionCode);
  assertVersion(round, input.expectedVersion);
  const published = await unit.rounds.save({ ...roundAfter(round, 'publish'), publishedOn: unit.today() });
  unit.emit(roundEvent('round.published', published, { merkleRoot: published.merkleRoot }));
  return { round: published };
};
