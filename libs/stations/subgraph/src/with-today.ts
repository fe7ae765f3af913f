import type { Day } from '@renda/kernel';
import type { PageArgs, Where } from '@renda/persistence';

/** Puts the day into every `overdue` of a `where`, however deep: what is overdue depends on it. */
export const withToday = (where: Where | null | undefined, today: Day): Where | null | undefined =>
  where && (placed(where, today) as Where);

export const argsWithToday = <A extends PageArgs>(args: A, today: Day): A =>
  args.where ? { ...args, where: withToday(args.where, today) } : args;

const placed = (value: unknown, today: Day): unknown => {
  if (Array.isArray(value)) return value.map((item) => placed(item, today));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      name === 'overdue' && part ? { ...(part as object), today } : placed(part, today),
    ]),
  );
};
