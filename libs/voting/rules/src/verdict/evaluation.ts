import { validFor } from '../ballot/tally.ts';
import type { ItemCount, Tally } from '../ballot/tally.ts';
import { moreThanHalf, reaches } from '../fraction.ts';
import type { Decision } from './project-decision.ts';
import type { ItemReason, ItemResult } from './verdict.ts';

/** Satisfied or unsatisfied by more than half of the valid ballots, else basically satisfied (SUP-8). */
export const decideEvaluation = (tally: Tally): Decision => {
  const satisfied = (item: ItemCount): number => item.grades?.satisfied ?? 0;
  const items = tally.items.map((count) => ({
    candidate: count.candidate,
    ...gradeOf(count, validFor(count, tally)),
    count,
    position: 1 + tally.items.filter((other) => satisfied(other) > satisfied(count)).length,
    needed: null,
  }));
  return {
    checks: [
      {
        name: 'evaluation',
        passed: items.every(({ result }) => result !== 'UNSATISFIED'),
        figures: { items: items.length, valid: tally.returned - tally.invalid },
        rule: {
          en: 'Satisfied, or unsatisfied, if more than half of the valid ballots say so; else basically satisfied.',
          zh: '满意票超过有效票半数为满意；不满意票超过有效票半数为不满意；其余为基本满意。',
        },
        source: 'SUP-8',
        ifNotMet: 'GRADED',
        candidates: items.filter(({ result }) => result === 'UNSATISFIED').map(({ candidate }) => candidate),
      },
    ],
    items,
    elected: [],
    next: { kind: 'CERTIFY' },
  };
};

const gradeOf = ({ grades }: ItemCount, valid: number): { result: ItemResult; reason: ItemReason } => {
  if (reaches(grades?.satisfied ?? 0, valid, moreThanHalf))
    return { result: 'SATISFIED', reason: 'MORE_THAN_HALF_SATISFIED' };
  if (reaches(grades?.unsatisfied ?? 0, valid, moreThanHalf))
    return { result: 'UNSATISFIED', reason: 'MORE_THAN_HALF_UNSATISFIED' };
  return { result: 'BASICALLY_SATISFIED', reason: 'NEITHER_MORE_THAN_HALF' };
};
