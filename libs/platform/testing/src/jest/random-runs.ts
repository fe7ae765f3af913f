import { configureGlobal } from 'fast-check';

/** `npm run soak` gives random runs a seed and a length; otherwise they are fast-check's own. A run's own `numRuns` stays. */
export const configureRandomRuns = ({ RENDA_SEED: seed, RENDA_RUNS: runs }: NodeJS.ProcessEnv): void => {
  if (seed) configureGlobal({ seed: Number(seed), numRuns: Number(runs || 100) });
};
