import { stationsErrors } from '@renda/stations-rules';

import type { StationsContext } from './context.ts';
import type { Door } from './persistence/door.repository.ts';

/**
 * How often one client may use a public door. A client without an account cannot be told from another below the gateway,
 * so these share a wider door; guessing a code of 75 bits through it is hopeless all the same.
 */
export const doors = {
  follow: { name: 'follow', times: 30, seconds: 60 },
  leave: { name: 'leave', times: 10, seconds: 600 },
  act: { name: 'act', times: 10, seconds: 60 },
} as const satisfies Record<string, Door>;

const sharedBy = 20;

/** Throws RATE_LIMITED once the viewer, or all without an account together, used the door too often. */
export const passDoor = async (door: Door, { viewer, repositories, clock }: StationsContext): Promise<void> => {
  const [client, times] = viewer.subject ? [viewer.subject, door.times] : ['anyone', door.times * sharedBy];
  const seconds = await repositories.doors.pass({ ...door, times }, client, clock.now());
  if (seconds !== null) throw stationsErrors.RATE_LIMITED({ seconds });
};

/** A resolver behind a door: counted before anything is done, and not taken back when it is refused. */
export const behind =
  <P, A, R>(door: Door, resolve: (parent: P, args: A, context: StationsContext) => Promise<R>) =>
  async (parent: P, args: A, context: StationsContext): Promise<R> => {
    await passDoor(door, context);
    return resolve(parent, args, context);
  };
