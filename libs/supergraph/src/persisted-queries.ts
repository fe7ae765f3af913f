import { boundedCache } from './bounded-cache.ts';

/** Automatic persisted queries by hash, as many as real front ends have; a stream of ever new ones fills no memory. */
export const boundedPersistedQueries = (capacity = 2_000) => {
  const texts = boundedCache<string>(capacity);
  return {
    get: async (hash: string): Promise<string | undefined> => texts.get(hash),
    set: async (hash: string, text: string): Promise<void> => texts.set(hash, text),
    delete: async (): Promise<boolean> => false,
  };
};
