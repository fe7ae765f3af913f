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
  const { programmeId, purpose, rules, meetingId, previousId, subjectType, subjectId } = round;
  const { body, stage, number } = rules;
  const subject = subjectType && subjectId ? { type: subjectType, id: subjectId } : null;
  const common = { programmeId, purpose, body, stage, number, meetingId, previousId, subject };
  return votingEvent({
    kind,
    aggregate: { type: 'BallotRound', id: round.id },
    region: round.regionCode,
    data: { ...common, ...own } as unknown as VotingEvents[K],
    snapshot: round,
  });
};

export type RoundDraft = Pick<
  NewRow<BallotRound>,
  | 'id'
  | 'regionCode'
  | 'programmeId'
  | 'title'
  | 'purpose'
  | 'medium'
  | 'rules'
  | 'items'
  | 'listVersionId'
  | 'considered'
  | 'meetingId'
  | 'tellerIds'
  | 'previousId'
> &
  Partial<Pick<BallotRound, 'subjectType' | 'subjectId'>>;

const notYet = {
  subjectType: null,
  subjectId: null,
  heldOn: null,
  publicKey: null,
  rollId: null,
  total: null,
  entitled: null,
  present: null,
  rollHash: null,
  issued: null,
  returned: null,
  tally: null,
  verdict: null,
  merkleRoot: null,
  presidiumChoice: null,
  voidReason: null,
  certification: null,
  signedById: null,
  publishedOn: null,
} as const;

/** Draws a round up: PREPARED, nobody can vote yet. */
export const prepared = async (unit: VotingUnit, draft: RoundDraft): Promise<BallotRound> => {
  const { kind, places, purpose } = draft.rules;
  assertBallotForm({ kind, places, candidates: draft.items.map(({ id }) => id) });
  if ((kind === 'GRADED') !== (purpose === 'EVALUATION'))
    throw ballotErrors.BALLOT_KIND_UNSUITABLE({ kind, purpose }, { field: 'kind' });
  const round = await unit.rounds.add({ ...notYet, ...draft, state: 'PREPARED' });
  unit.emit(roundEvent('round.prepared', round, {}));
  return round;
};
