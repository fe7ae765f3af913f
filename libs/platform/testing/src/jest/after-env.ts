import { closeAll } from '../close-after-spec.ts';
import { matchers } from '../matchers.ts';

expect.extend(matchers);
afterAll(closeAll);

// The random runs of `npm run soak` have a seed of their own; no other run loads the library for it.
beforeAll(async () => {
  if (process.env['RENDA_SEED']) (await import('./random-runs.ts')).configureRandomRuns(process.env);
});
