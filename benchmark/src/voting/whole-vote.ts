import { marksOf } from './ballots.ts';

import type { Congress, Round } from './congress.ts';
import type { Deputies } from './deputies.ts';

interface Shown {
  readonly issued: number;
  readonly returned: number;
  readonly resultFile: string;
}

/** Nothing lost and no one twice: heads, receipts and counts are what the phones know. */
export const assertWhole = async (
  congress: Congress,
  { id, items }: Round,
  phones: Deputies,
  size: number,
): Promise<void> => {
  await congress.byTeller('closeCasting', id);
  await congress.byTeller('countRound', id);
  await congress.publish(id);
  const { receipts } = await phones.take({ step: 'receipts' });
  const { issued, returned, resultFile } = await congress.round<Shown>(id, 'issued returned resultFile');
  const result = JSON.parse(resultFile) as {
    readonly ballots: readonly { readonly receipt: string }[];
    readonly tally: { readonly items: readonly { readonly candidate: string; readonly for: number }[] };
  };
  const cast = congress.deputies.map((_, seat) => marksOf(items, seat)).flat();
  const checks = {
    issued: issued === size,
    returned: returned === size,
    receipts:
      result.ballots.length === size &&
      new Set(receipts).size === size &&
      new Set([...receipts, ...result.ballots.map(({ receipt }) => receipt)]).size === size,
    counts: result.tally.items.every((item) => item.for === cast.filter((marked) => marked === item.candidate).length),
  };
  const broken = Object.entries(checks).filter(([, isMet]) => !isMet);
  if (broken.length > 0) throw new Error(`Not as cast: ${broken.map(([name]) => name).join(', ')}.`);
};
