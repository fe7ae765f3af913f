import { itemLifecycle, projectLifecycle } from '@renda/supervision-rules';

import { takeItemEvaluation } from '../item-evaluation.ts';
import { takeProjectEvaluation } from '../project-evaluation.ts';

import type { ConsumerDefinition, DomainEvent } from '@renda/events';

import type { SupervisionUnit } from '../context.ts';
import type { HeldEvaluation } from '../evaluation.ts';
import type { EvaluationVote } from '../persistence/evaluation-vote.table.ts';
import type { SatisfactionEvaluation } from '../persistence/satisfaction-evaluation.table.ts';

/** What is read of voting's `round.certified`; of `round.prepared` and `round.cancelled` the parts they have. */
export interface RoundTold {
  readonly previousId: string | null;
  readonly reason?: string;
  readonly roll?: { readonly returned: number; readonly citizens: number };
  readonly results?: readonly {
    readonly abstain: number;
    readonly grades: Pick<HeldEvaluation['counts'], 'satisfied' | 'basicallySatisfied' | 'unsatisfied'> | null;
  }[];
}

/** What becomes of the votes that were asked for (SUP-8); each result enters once. */
export const evaluationVotes: ConsumerDefinition<SupervisionUnit> = {
  name: 'evaluationVotes',
  from: 'voting',
  kinds: ['round.prepared', 'round.cancelled', 'round.certified', 'vote.refused'],
  apply: async ({ kind, aggregate, data }: DomainEvent, unit) => {
    const told = data as RoundTold;
    const roundId = kind === 'round.prepared' ? told.previousId : aggregate.id;
    const vote = roundId === null ? null : await unit.evaluationVotes.lockOfRound(roundId);
    if (!vote || vote.state === 'DECIDED' || vote.state === 'REFUSED') return;
    if (kind === 'round.prepared') await follow(vote, aggregate.id, unit);
    else if (kind === 'round.certified') await decide(vote, told, unit);
    else await end(vote, kind === 'vote.refused' ? 'REFUSED' : 'CANCELLED', told.reason ?? null, unit);
  },
};

/** A void or cancelled round is held again, unless another vote was asked for meanwhile. */
const follow = async (vote: EvaluationVote, ballotRoundId: string, unit: SupervisionUnit): Promise<void> => {
  if (vote.state === 'CANCELLED' && (await isAskedAnew(vote, unit))) return;
  await unit.evaluationVotes.save({ ...vote, state: 'OPEN', note: null, ballotRoundId });
};

const isAskedAnew = async ({ projectId, itemId }: EvaluationVote, unit: SupervisionUnit): Promise<boolean> =>
  (await unit.evaluationVotes.openOf(projectId ?? itemId ?? '')) !== null;

const end = async (
  vote: EvaluationVote,
  state: 'REFUSED' | 'CANCELLED',
  note: string | null,
  unit: SupervisionUnit,
): Promise<void> => void (await unit.evaluationVotes.save({ ...vote, state, note }));

const decide = async (vote: EvaluationVote, { roll, results }: RoundTold, unit: SupervisionUnit): Promise<void> => {
  const [result] = results ?? [];
  const { returned = 0, citizens = 0 } = roll ?? {};
  const grades = result?.grades ?? null;
  const counts = { satisfied: 0, basicallySatisfied: 0, unsatisfied: 0, ...grades, abstained: result?.abstain ?? 0 };
  const valid = counts.satisfied + counts.basicallySatisfied + counts.unsatisfied + counts.abstained;
  if (valid === 0) return end(vote, 'CANCELLED', '没有有效票', unit);
  const held = { counts: { ...counts, invalid: returned - valid }, citizens: Math.min(citizens, returned) };
  const evaluation = await taken(vote, { ...held, ballotRoundId: vote.ballotRoundId }, unit);
  if (!evaluation) return end(vote, 'CANCELLED', '该事项已不在待测评状态', unit);
  await unit.evaluationVotes.save({ ...vote, state: 'DECIDED', evaluationId: evaluation.id });
};

/** Null if it has gone on without the vote: skipped by the chairpersons, or cancelled. */
const taken = async (
  { projectId, itemId }: EvaluationVote,
  held: HeldEvaluation,
  unit: SupervisionUnit,
): Promise<SatisfactionEvaluation | null> => {
  if (projectId !== null) {
    const project = await unit.projects.lock(projectId);
    const isWaiting = projectLifecycle.eventsFrom(project.state).includes('evaluate');
    return isWaiting ? (await takeProjectEvaluation(project, held, unit)).evaluation : null;
  }
  const item = await unit.items.lock(itemId ?? '');
  const isWaiting = itemLifecycle.eventsFrom(item.state).includes('evaluate');
  return isWaiting ? (await takeItemEvaluation(item, { ...held, text: inWords(held) }, unit)).evaluation : null;
};

const inWords = ({ counts }: HeldEvaluation): string =>
  `无记名表决：满意 ${counts.satisfied}，基本满意 ${counts.basicallySatisfied}，不满意 ${counts.unsatisfied}，` +
  `弃权 ${counts.abstained ?? 0}，无效 ${counts.invalid ?? 0}`;
