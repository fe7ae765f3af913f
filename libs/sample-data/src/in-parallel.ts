/** Eight at once: the database's pool has ten connections. All have ended when it returns or throws. */
export const inParallel = async <T>(
  items: readonly T[],
  work: (item: T, index: number) => Promise<unknown>,
): Promise<void> => {
  const queue = items.entries();
  const lanes = Array.from({ length: 8 }, async () => {
    for (const [index, item] of queue) await work(item, index);
  });
  const failed = (await Promise.allSettled(lanes)).find((lane) => lane.status === 'rejected');
  if (failed) throw failed.reason;
};
