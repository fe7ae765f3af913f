import { sqlMigration } from '@renda/persistence';

export const createRateWindows = sqlMigration('0004-create-rate-windows', {
  up: `
    -- How often a public door was used lately. Unlogged: forgotten after a crash, and cheap until then.
    CREATE UNLOGGED TABLE rate_window (
      bucket text NOT NULL,
      started_at timestamptz NOT NULL,
      used integer NOT NULL,
      CONSTRAINT rate_window_pkey PRIMARY KEY (bucket)
    );
    CREATE INDEX rate_window_age ON rate_window (started_at);`,
  down: 'DROP TABLE rate_window;',
});
