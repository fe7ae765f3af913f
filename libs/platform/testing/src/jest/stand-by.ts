import type { EmbeddedPostgres } from '@renda/embedded-postgres';

interface StandBy {
  watch?: NodeJS.Timeout;
  server?: EmbeddedPostgres;
}

const key = Symbol.for('renda.testing.stand-by');

/** What set-up leaves to teardown. Jest loads the two apart, so it hangs on the process. */
export const standBy: StandBy = ((globalThis as Record<symbol, unknown>)[key] ??= {}) as StandBy;
