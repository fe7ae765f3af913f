import { Worker } from 'node:worker_threads';

import { spreadsheetErrors } from '../errors.ts';

import type { Assignment, Message } from './messages.ts';

/** The thread that reads a file, asked for one message at a time. */
export interface ReadingThread {
  /** The next message; throws what the file is refused with. */
  next(): Promise<Message>;
  askForMore(): void;
  close(): Promise<void>;
}

export const startReading = (assignment: Assignment): ReadingThread => {
  const { limits } = assignment;
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: assignment,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMegabytes },
  });
  const waiting: PromiseWithResolvers<Message>[] = [];
  const arrived: Message[] = [];
  let failure: Error | undefined;
  let milliseconds = limits.milliseconds;

  const fail = (error: Error): void => {
    failure ??= error;
    for (const one of waiting.splice(0)) one.reject(failure);
  };
  worker.on('message', (message: Message) => {
    const first = waiting.shift();
    if (first) first.resolve(message);
    else arrived.push(message);
  });
  worker.on('error', (error: Error & { code?: string }) => {
    fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuchMemory(limits.memoryMegabytes) : error);
  });
  worker.on('exit', () => fail(new Error('The reading thread ended before its time.')));

  const received = async (): Promise<Message> => {
    const known = arrived.shift();
    if (known) return known;
    if (failure) throw failure;
    const next = Promise.withResolvers<Message>();
    waiting.push(next);
    const since = performance.now();
    const tooSlow = spreadsheetErrors.SPREADSHEET_TOO_SLOW({ seconds: Math.ceil(limits.milliseconds / 1_000) });
    const timer = setTimeout(() => fail(tooSlow), Math.max(milliseconds, 0));
    worker.ref();
    try {
      return await next.promise;
    } finally {
      clearTimeout(timer);
      worker.unref();
      milliseconds -= performance.now() - since;
    }
  };

  return {
    next: async () => {
      const message = await received();
      if (message.kind !== 'REFUSED') return message;
      const refusal = spreadsheetErrors[message.code as keyof typeof spreadsheetErrors];
      throw refusal(message.params);
    },
    askForMore: () => worker.postMessage('MORE'),
    close: async () => {
      await worker.terminate();
    },
  };
};

const tooMuchMemory = (megabytes: number): Error => spreadsheetErrors.SPREADSHEET_NEEDS_TOO_MUCH_MEMORY({ megabytes });
