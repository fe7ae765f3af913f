import { commonErrors, DomainError } from '@renda/kernel';

import { foreignId } from '../foreign-id.ts';
import { votingEvent } from '../events.ts';
import { preparedVote, voteDraft } from '../vote-draft.ts';

import type { ConsumerDefinition, DomainEvent } from '@renda/events';
import type { BallotKind, Body, Purpose } from '@renda/voting-rules';

import type { VotingUnit } from '../context.ts';

/** What is read of another subgraph's `vote.requested`; its aggregate is what the vote is about. */
export interface VoteRequested {
  /** Becomes the id of the round, so that asking twice prepares one. */
  readonly voteId: string;
  readonly title: string;
  readonly purpose: Purpose;
  readonly body: Body;
  readonly kind: BallotKind;
  readonly items: readonly { readonly id: string; readonly name: string }[];
  readonly meetingId: string | null;
  readonly electorIds: readonly string[];
  readonly tellerIds: readonly string[];
}

/** Rounds that supervision asks for: evaluations, appointments (SUP-8, SUP-10). Run by their tellers as any other. */
export const votesRequested: ConsumerDefinition<VotingUnit> = {
  name: 'votesRequested',
  from: 'supervision',
  kinds: ['vote.requested'],
  apply: async (event: DomainEvent, unit) => {
    try {
      await prepareOnce(event, unit);
    } catch (error) {
      // A request that no retry can mend is answered; anything else is the platform's to try again.
      if (!(error instanceof DomainError)) throw error;
      refuse(event, error, unit);
    }
  },
};

const prepareOnce = async ({ region, aggregate, data }: DomainEvent, unit: VotingUnit): Promise<void> => {
  if (!region) throw commonErrors.INVALID_INPUT({ reason: 'vote.requested names no region.' });
  const { voteId, electorIds, ...asked } = data as VoteRequested;
  const id = foreignId(voteId, 'voteId');
  if (await unit.rounds.findById(id)) return;
  const electors = [...new Set(electorIds)].map((electorId) => ({ electorId: foreignId(electorId, 'electorIds') }));
  const { type, id: subjectId } = aggregate;
  const subject = { type, id: subjectId };
  const draft = await voteDraft({ ...asked, regionCode: region, medium: 'ELECTRONIC', electors, subject }, unit);
  await preparedVote(unit, id, draft);
};

const refuse = ({ region, aggregate, data }: DomainEvent, error: DomainError, unit: VotingUnit): void => {
  const { voteId } = data as VoteRequested;
  const { type, id } = aggregate;
  unit.emit(
    votingEvent({
      kind: 'vote.refused',
      aggregate: { type: 'BallotRound', id: voteId },
      region,
      data: { subject: { type, id }, code: error.code, reason: error.sentence('zh-CN') },
    }),
  );
};
