/** One after the other, whatever becomes of the one before; fails in the end if any did. */
export const eachPass = async (passes: readonly (() => Promise<void>)[]): Promise<void> => {
  const faults: unknown[] = [];
  for (const pass of passes) await pass().catch((fault: unknown) => faults.push(fault));
  if (faults.length === 1) throw faults[0];
  if (faults.length > 1) throw new AggregateError(faults, faults.map(String).join('; '));
};
