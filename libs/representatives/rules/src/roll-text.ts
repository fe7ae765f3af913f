import type { Day } from '@renda/kernel';

export interface RollFacts {
  readonly meetingId: string;
  readonly number: number;
  readonly day: Day;
  readonly total: number;
  readonly entitledIds: readonly string[];
  readonly presentIds: readonly string[];
}

/** The text of a frozen roll (VOT-3), the same in whatever order the ids are given; its SHA-256 is the roll's hash. */
export const rollText = ({ meetingId, number, day, total, entitledIds, presentIds }: RollFacts): string => {
  const present = new Set(presentIds);
  const voters = [...new Set(entitledIds)].sort().map((id) => `${present.has(id) ? '+' : '-'} ${id}`);
  return ['renda-roll/1', `meeting ${meetingId}`, `number ${number}`, `day ${day}`, `total ${total}`, ...voters]
    .map((line) => `${line}\n`)
    .join('');
};
