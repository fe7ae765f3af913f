import { openDatabases } from './database.ts';
import { readEnvironment } from './environment.ts';
import { assertPortFree } from './port.ts';

/** `npm start`, its database first: that one starts in processes of its own while this one still reads five subgraphs. */
export const startWithDatabase = async (): Promise<void> => {
  const started = performance.now();
  const environment = readEnvironment(process.env);
  await assertPortFree(environment);
  const opening = openDatabases(environment);
  // Awaited by the start, when it has been read; until then a failure is nobody's.
  opening.catch(() => undefined);
  await (await import('./start.ts')).start(environment, opening, started);
};
