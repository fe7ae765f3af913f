import { assertBallotForm, ballotErrors } from '@renda/voting-rules';

import { votingEvent } from './events.ts';

import type { NewRow } from '@renda/persistence';

import type { VotingUnit } from './context.ts';
import type { BallotRound } from './persistence/ballot-round.table.ts';
import type { VotingEvent, VotingEventKind, VotingEvents } from './events.ts';

type RoundEventKind = Extract<VotingEventKind, `round.${string}`>;
type Own<K extends RoundEventKind> = Omit<VotingEvents[K], keyof VotingEvents['round.prepared']>;

/** An event of a round, with what all of them tell. */
export const roundEvent = <K extends RoundEventKind>(kind: K, round: BallotRound, own: Own<K>): VotingEvent<K> => {
  const { programmeId, purpose, rules, meetingId } = round;
  const { body, stage, number } = rules;
  const common = { programmeId, purpose, body, stage, number, meetingId, subject: null };
  return votingEvent({
    kind,
    aggregate: { type: 'BallotRound', id: round.id },
    region: round.regionCode,
    data: { ...common, ...own } as unknown as VotingEvents[K],
    snapshot: round,
  });
};

/** Draws a round up: PREPARED, nobody can vote yet. */
export const prepared = async (unit: VotingUnit, draft: Omit<NewRow<BallotRound>, 'state'>): Promise<BallotRound> => {
  const { kind, places, purpose } = draft.rules;
  assertBallotForm({ kind, places, candidates: draft.items.map(({ id }) => id) });
  if ((kind === 'GRADED') !== (purpose === 'EVALUATION'))
    throw ballotErrors.BALLOT_KIND_UNSUITABLE({ kind, purpose }, { field: 'kind' });
  const round = await unit.rounds.add({ ...draft, state: 'PREPARED' });
  unit.emit(roundEvent('round.prepared', round, {}));
  return round;
};
