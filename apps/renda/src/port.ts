import { once } from 'node:events';
import { createServer } from 'node:net';

import { startErrors } from './errors.ts';

import type { Environment } from './environment.ts';

type Address = Pick<Environment, 'port' | 'host'>;

/** The refusal to listen there, worded; undefined for any other error. */
export const refusedPort = (error: unknown, { port, host }: Address): Error | undefined => {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === 'EADDRINUSE') return startErrors.PORT_IN_USE({ port });
  return code === 'EACCES' ? startErrors.PORT_NOT_ALLOWED({ port, host }) : undefined;
};

/** Asks for the port and gives it back: nobody wants to hear of it after a sample was loaded. */
export const assertPortFree = async ({ port, host }: Address): Promise<void> => {
  const asking = createServer().listen(port, host);
  try {
    await once(asking, 'listening');
  } catch (error) {
    throw refusedPort(error, { port, host }) ?? error;
  }
  asking.close();
  await once(asking, 'close');
};
