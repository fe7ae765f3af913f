import { openEventWork } from '@renda/events';
import { openDatabase } from '@renda/persistence';

import { runCommand } from '../run-command.ts';
import { unitsOf } from '../units-of.ts';
import { baseOf, noteTable, writeNote } from './notes.ts';

import type { ConsumerDefinition } from '@renda/events';

import type { Unit } from '../unit.ts';
import type { Notes } from './notes.ts';

// The process that the fault test kills: it runs commands that come by message, numbers events and consumes them.

export interface FaultRequest {
  readonly id: number;
  readonly text: string;
  readonly idempotencyKey?: string;
}

export interface FaultAnswer {
  readonly id: number;
  readonly noteId?: string;
  readonly error?: string;
}

export const echoing: ConsumerDefinition<Unit<Notes>> = {
  name: 'echo',
  from: 'notes',
  kinds: ['note.written'],
  apply: async (event, { manager }) => {
    await manager.query('INSERT INTO echo (note_id) VALUES ($1)', [event.aggregate.id]);
  },
};

const serve = async (url: string): Promise<void> => {
  const database = await openDatabase({ url, schema: 'notes', tables: [noteTable], migrations: [] });
  const base = baseOf(database);
  const work = openEventWork({ url, database, consumers: [echoing], feeds: {}, inUnit: unitsOf(base), pollMs: 200 });
  work.start();
  const answer = async ({ id, text, idempotencyKey }: FaultRequest): Promise<FaultAnswer> => {
    try {
      const { note } = await runCommand(base, 'writeNote', { text, idempotencyKey }, writeNote);
      return { id, noteId: note.id };
    } catch (error) {
      return { id, error: String(error) };
    }
  };
  process.on('message', (request: FaultRequest) => void answer(request).then((given) => process.send?.(given)));
  process.on('disconnect', () => process.exit());
  process.send?.('ready');
};

const [, program, url] = process.argv;
if (program?.endsWith('fault-server.ts') && url) void serve(url);
