import { signal } from './processes.ts';

interface Stoppable {
  stop(): Promise<void>;
  /** The server to end when no time is left for `stop`; `undefined` when it is another process's. */
  pidToStop(): number | undefined;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const running = new Set<Stoppable>();

const onExit = (): void => {
  for (const server of running) {
    const pid = server.pidToStop();
    if (pid !== undefined) signal(pid, 'SIGINT');
  }
};

// An application that listens to the signal itself closes its clients first, then calls `stop`.
const onSignal = (name: NodeJS.Signals): void => {
  if (process.listenerCount(name) > 1) return;
  void Promise.allSettled([...running].map((server) => server.stop())).then(() => process.kill(process.pid, name));
};

/** Has the server end when this process does; call what it returns once the server is stopped. */
export const stopWithProcess = (server: Stoppable): (() => void) => {
  if (running.size === 0) {
    process.on('exit', onExit);
    signals.forEach((name) => process.on(name, onSignal));
  }
  running.add(server);
  return () => {
    running.delete(server);
    if (running.size > 0) return;
    process.off('exit', onExit);
    signals.forEach((name) => process.off(name, onSignal));
  };
};
