import { changesAfter, sequenceEvents } from '@renda/events';
import { GraphQLError } from 'graphql';

import { command, runCommand } from './run-command.ts';
import { baseOf, noon, writeNote } from './spec/notes.ts';
import { openNotes, rowsOfAllTables } from './spec/open-notes.ts';

import type { Database } from '@renda/persistence';

import type { Notes, WriteNoteInput } from './spec/notes.ts';
import type { Unit } from './unit.ts';

const one = { note: 1, event_log: 1, notice: 1, audit_entry: 1 };
const none = { echo: 0, idempotency_key: 0, external_reference: 0, consumer_checkpoint: 0, parked_event: 0 };

describe('A command', () => {
  it('writes its row, event, notice and audit row together and tells its effects (ONE-3, EVT-1, AUD-1)', async () => {
    const { database } = await openNotes();

    const { note, effects } = await runCommand(baseOf(database), 'writeNote', { text: 'a' }, writeNote);

    expect(await rowsOfAllTables(database)).toEqual({ ...none, ...one });
    expect(effects).toEqual({
      applied: true,
      replayed: false,
      checks: [{ name: 'length', passed: true, detail: '1' }],
      deadlines: [{ name: 'answer', due: '2026-03-01', rule: 'note.answerDays = 0' }],
      notices: [
        {
          kind: 'note.written',
          to: { role: 'STATION_STAFF', region: '611002' },
          about: { type: 'Note', id: note.id },
        },
      ],
      events: [{ kind: 'note.written', aggregate: { type: 'Note', id: note.id } }],
    });
  });

  it('says in its event who, when and for which request', async () => {
    const { database } = await openNotes();
    const { note } = await runCommand(baseOf(database), 'writeNote', { text: 'a' }, writeNote);

    await sequenceEvents(database);

    expect(await changesAfter(database.manager, 0, 10)).toMatchObject([
      {
        actor: 'staff-1',
        requestId: 'request-1',
        occurredAt: noon,
        aggregate: { type: 'Note', id: note.id, version: 1 },
        snapshot: note,
      },
    ]);
  });

  it('can act on another day: old letters are registered on their own (at)', async () => {
    const { database } = await openNotes();
    const letterDay = new Date('2019-05-06T01:00:00.000Z');

    const importNote = async (input: WriteNoteInput, unit: Unit<Notes>) => {
      const then = unit.at(letterDay);
      return { ...(await writeNote(input, then)), today: [then.today(), unit.today()] };
    };

    const { note, today } = await runCommand(baseOf(database), 'importNote', { text: 'old' }, importNote);
    await sequenceEvents(database);
    const [event] = await changesAfter(database.manager, 0, 1);

    expect([note.writtenAt, event?.occurredAt, today]).toEqual([letterDay, letterDay, ['2019-05-06', '2026-03-01']]);
  });

  it('costs seven statements around its own work: begin, key, event, notice, audit row, answer, commit', async () => {
    const { database } = await openNotes();
    const before = database.statements();
    let own = 0;

    await runCommand(baseOf(database), 'writeNote', { text: 'a', idempotencyKey: 'k' }, async (input, unit) => {
      const atWork = database.statements();
      const written = await writeNote(input, unit);
      own = database.statements() - atWork;
      return written;
    });

    expect(own).toBe(1);
    expect(database.statements() - before - own).toBe(7);
  });

  it('is a resolver in one expression', async () => {
    const { database } = await openNotes();

    const answer = await command('writeNote', writeNote)(null, { input: { text: 'a' } }, baseOf(database));

    expect(answer.note.text).toBe('a');
  });
});

describe('A command that fails', () => {
  const fails: [string, (database: Database) => Promise<unknown>, object][] = [
    [
      'by a refusal of the domain',
      (database) => runCommand(baseOf(database), 'writeNote', { text: 'refused', idempotencyKey: 'k' }, writeNote),
      { code: 'NOTE_REFUSED' },
    ],
    [
      'by a GraphQL error',
      (database) =>
        runCommand(baseOf(database), 'writeNote', { text: 'a', idempotencyKey: 'k' }, async (input, unit) => {
          await writeNote(input, unit);
          throw new GraphQLError('no');
        }),
      { message: 'no' },
    ],
    [
      'at the commit',
      async (database) =>
        runCommand(baseOf(database), 'writeNotes', { text: 'twice', idempotencyKey: 'k' }, async (input, unit) => {
          await writeNote(input, unit);
          return writeNote(input, unit);
        }),
      { code: 'NOTE_TWICE' },
    ],
    [
      'by an event that cannot be kept, written beside the others',
      (database) =>
        runCommand(baseOf(database), 'writeNote', { text: 'a', idempotencyKey: 'k' }, async (input, unit) => {
          const written = await writeNote(input, unit);
          unit.emit({ kind: 'a\u0000', aggregate: { type: 'Note', id: written.note.id }, region: null, data: {} });
          return written;
        }),
      { message: expect.stringContaining('invalid byte sequence') },
    ],
    [
      'after swallowing an error of the database',
      (database) =>
        runCommand(baseOf(database), 'writeNote', { text: 'a', idempotencyKey: 'k' }, async (input, unit) => {
          const written = await writeNote(input, unit);
          await unit.manager.query('SELECT 1 / 0').catch(() => undefined);
          return written;
        }),
      { message: expect.stringContaining('transaction is aborted') },
    ],
  ];

  it.each(fails)('%s leaves nothing behind, not even its key (ONE-3)', async (_, run, error) => {
    const { database } = await openNotes();
    await runCommand(baseOf(database), 'writeNote', { text: 'before', idempotencyKey: 'other' }, writeNote);
    const before = await rowsOfAllTables(database);

    await expect(run(database)).rejects.toMatchObject(error);

    expect(await rowsOfAllTables(database)).toEqual(before);
  });
});

describe('A dry run', () => {
  it('tells what the command would do and changes nothing (ONE-3)', async () => {
    const { database } = await openNotes();
    const input = { text: 'a', dryRun: true, idempotencyKey: 'k' };

    const { effects, note } = await runCommand(baseOf(database), 'writeNote', input, writeNote);

    expect(Object.values(await rowsOfAllTables(database))).toEqual(Array(9).fill(0));
    expect(note.text).toBe('a');
    expect(effects).toMatchObject({ applied: false, replayed: false });
    expect([effects.checks, effects.deadlines, effects.notices, effects.events].map(({ length }) => length)).toEqual([
      1, 1, 1, 1,
    ]);
  });

  it('leaves its key free for the real run', async () => {
    const { database } = await openNotes();
    const input = { text: 'a', idempotencyKey: 'k' };
    await runCommand(baseOf(database), 'writeNote', { ...input, dryRun: true }, writeNote);

    const { effects } = await runCommand(baseOf(database), 'writeNote', input, writeNote);

    expect(effects).toMatchObject({ applied: true, replayed: false });
  });

  it('is refused as the command would be, by what only the commit checks too', async () => {
    const { database } = await openNotes();
    await runCommand(baseOf(database), 'writeNote', { text: 'a' }, writeNote);
    const tried = (text: string) => runCommand(baseOf(database), 'writeNote', { text, dryRun: true }, writeNote);

    await expect(tried('refused')).rejects.toMatchObject({ code: 'NOTE_REFUSED' });
    await expect(tried('a')).rejects.toMatchObject({ code: 'NOTE_TWICE' });
  });
});
