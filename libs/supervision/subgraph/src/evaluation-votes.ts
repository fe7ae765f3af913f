import { newId, sql } from '@renda/persistence';
import { supervisionErrors } from '@renda/supervision-rules';

import { assertMayEvaluate } from './evaluation.ts';
import { foreignIdOrNull, foreignIds } from './foreign-id.ts';

import type { RequestProjectEvaluationInput } from './__generated__/resolvers.ts';
import type { SupervisionUnit } from './context.ts';
import type { VoteRequested } from './events.ts';
import type { EvaluationVote } from './persistence/evaluation-vote.table.ts';

type Evaluated = { readonly projectId: string } | { readonly itemId: string };
type Voters = Pick<RequestProjectEvaluationInput, 'body' | 'meetingId' | 'electorIds' | 'tellerIds'>;

const mostElectors = 1_000;
const leastTellers = 2;
const mostTellers = 50;

const ofThing = (of: Evaluated) =>
  'projectId' in of ? sql`t.project_id = ${of.projectId}` : sql`t.item_id = ${of.itemId}`;

/** Papers and a vote under way would be two results of one evaluation. */
export const assertNoOpenVote = async (of: Evaluated, unit: SupervisionUnit): Promise<void> => {
  const votes = await unit.evaluationVotes.where(ofThing(of));
  if (votes.some(({ state }) => state === 'OPEN')) throw supervisionErrors.EVALUATION_VOTE_OPEN();
};

/** Keeps that a vote was asked for, and gives what the event tells the voting engine. */
export const requestedVote = async (
  of: Evaluated,
  named: { readonly id: string; readonly title: string },
  voters: Voters,
  unit: SupervisionUnit,
): Promise<{ readonly vote: EvaluationVote; readonly data: VoteRequested }> => {
  await assertNoOpenVote(of, unit);
  assertMayEvaluate(await unit.evaluations.where(ofThing(of)));
  const { body } = voters;
  const roll = rollOf(voters);
  const id = newId();
  const vote = await unit.evaluationVotes.add({
    id,
    projectId: 'projectId' in of ? of.projectId : null,
    itemId: 'itemId' in of ? of.itemId : null,
    state: 'OPEN',
    body,
    requestedOn: unit.today(),
    ballotRoundId: id,
    note: null,
    evaluationId: null,
  });
  const { id: itemId, title } = named;
  const items = [{ id: itemId, name: title.slice(0, 200) }];
  const data = {
    voteId: id,
    title: titleOf(title),
    purpose: 'EVALUATION',
    body,
    kind: 'GRADED',
    items,
    ...roll,
  } as const;
  return { vote, data };
};

const titleOf = (title: string): string => `满意度测评：${title}`.slice(0, 200);

const rollOf = ({
  body,
  tellerIds: tellers,
  ...given
}: Voters): Pick<VoteRequested, 'meetingId' | 'electorIds' | 'tellerIds'> => {
  const meetingId = foreignIdOrNull('Meeting', given.meetingId, 'meetingId');
  const electorIds = foreignIds('Representative', given.electorIds, 'electorIds');
  const tellerIds = foreignIds('Representative', tellers, 'tellerIds');
  const isClear =
    body === 'EVALUATION_PANEL'
      ? meetingId === null && electorIds.length <= mostElectors
      : meetingId !== null && electorIds.length === 0;
  if (!isClear) throw supervisionErrors.EVALUATION_VOTERS_UNCLEAR({}, { field: 'electorIds' });
  if (tellerIds.length < leastTellers || tellerIds.length > mostTellers)
    throw supervisionErrors.EVALUATION_TELLERS_TOO_FEW({ tellers: tellerIds.length }, { field: 'tellerIds' });
  return { meetingId, electorIds, tellerIds };
};
