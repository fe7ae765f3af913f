import { assertVersion } from '@renda/commands';
import { assertActsIn } from '@renda/identity';
import { commonErrors } from '@renda/kernel';
import { roundLifecycle } from '@renda/voting-rules';

import { votingErrors } from './errors.ts';

import type { Role } from '@renda/identity';
import type { RoundEvent, RoundState } from '@renda/voting-rules';

import type { VotingUnit } from './context.ts';
import type { BallotRound } from './persistence/ballot-round.table.ts';
import type { VoteMedium } from './persistence/programme-words.ts';

interface RoundInput {
  readonly roundId: string;
  readonly expectedVersion?: number | null;
}

/** The round, locked, for one of its tellers; a teller of another round is none of this one. */
export const lockedByTeller = async (unit: VotingUnit, { roundId, expectedVersion }: RoundInput) => {
  const round = await unit.rounds.lock(roundId);
  assertActsIn(unit.viewer, ['TELLER'], round.regionCode, round.id);
  assertVersion(round, expectedVersion);
  return round;
};

/** The round, locked, for those who decide for its body: the presidium, or the chairpersons of another body. */
export const lockedByBody = async (
  unit: VotingUnit,
  { roundId, expectedVersion }: RoundInput,
  others: readonly Role[] = [],
): Promise<BallotRound> => {
  const round = await unit.rounds.lock(roundId);
  assertActsIn(unit.viewer, [...rolesOfBody(round), ...others], round.regionCode);
  assertVersion(round, expectedVersion);
  return round;
};

const rolesOfBody = ({ rules }: BallotRound): readonly Role[] =>
  rules.body === 'CONGRESS' ? ['PRESIDIUM'] : ['CHAIRPERSONS'];

export const roundAfter = (round: BallotRound, event: RoundEvent): BallotRound => ({
  ...round,
  state: roundLifecycle.advance(round.state, event),
});

export const assertMedium = ({ medium }: BallotRound, wanted: VoteMedium): void => {
  if (medium !== wanted) throw votingErrors.OTHER_MEDIUM({ medium });
};

/** Refuses work that belongs to another state of the round. */
export const assertRoundIn = ({ state }: BallotRound, states: readonly RoundState[], event: string): void => {
  if (!states.includes(state))
    throw commonErrors.ILLEGAL_TRANSITION({ state, event, possible: roundLifecycle.eventsFrom(state) });
};

export const formOf = ({ rules, items }: BallotRound) => ({
  kind: rules.kind,
  places: rules.places,
  candidates: items.map(({ id }) => id),
});
