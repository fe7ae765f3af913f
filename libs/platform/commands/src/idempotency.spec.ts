import { runCommand } from './run-command.ts';
import { baseOf, staff, withoutToken, writeNote } from './spec/notes.ts';
import { openNotes, rowsOfAllTables } from './spec/open-notes.ts';

import type { Database } from '@renda/persistence';

import type { WriteNoteInput } from './spec/notes.ts';

const input: WriteNoteInput = { text: 'a', phone: '13800000000', idempotencyKey: 'k' };

const write = (database: Database, given: WriteNoteInput = input, name = 'writeNote') =>
  runCommand(baseOf(database), name, given, writeNote);

describe('The same request again', () => {
  it('gets the same answer, its instants too, and has no second effect (EVT-3)', async () => {
    const { database } = await openNotes();
    const first = await write(database);

    const second = await write(database, { idempotencyKey: 'k', phone: '13800000000', text: 'a' });

    expect(second).toEqual({ ...first, effects: { ...first.effects, replayed: true } });
    expect(second.again[0]).toBeInstanceOf(Date);
    expect(await rowsOfAllTables(database)).toMatchObject({ note: 1, event_log: 1, notice: 1, audit_entry: 1 });
  });

  it('gets it also when many arrive at once: the others wait for the first (EVT-3)', async () => {
    const { database } = await openNotes();

    const answers = await Promise.all(Array.from({ length: 10 }, () => write(database)));

    expect(new Set(answers.map(({ note }) => note.id)).size).toBe(1);
    expect(answers.filter(({ effects }) => !effects.replayed)).toHaveLength(1);
    expect(await rowsOfAllTables(database)).toMatchObject({ note: 1, event_log: 1, idempotency_key: 1 });
  });

  it('is tried anew by the one that waited, when the first is refused', async () => {
    const { database } = await openNotes();
    let calls = 0;
    const refusedOnce = async (given: WriteNoteInput, unit: Parameters<typeof writeNote>[1]) => {
      calls += 1;
      const mine = calls;
      const answer = await writeNote(given, unit);
      await new Promise((resolve) => setTimeout(resolve, 100));
      if (mine === 1) throw new Error('refused');
      return answer;
    };

    const run = () => runCommand(baseOf(database), 'writeNote', input, refusedOnce);
    const answers = await Promise.allSettled([run(), run()]);

    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await rowsOfAllTables(database)).toMatchObject({ note: 1, idempotency_key: 1 });
  });

  it('is refused with another input, or for another command (EVT-3)', async () => {
    const { database } = await openNotes();
    await write(database);
    const refusal = { code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' };

    await expect(write(database, { ...input, text: 'b' })).rejects.toMatchObject(refusal);
    await expect(write(database, input, 'rewriteNote')).rejects.toMatchObject(refusal);
    expect(await rowsOfAllTables(database)).toMatchObject({ note: 1, idempotency_key: 1 });
  });

  it.each(['', '  ', 'k'.repeat(201), 'k\u0000'])('is refused with a key like "%.3s…"', async (idempotencyKey) => {
    const { database } = await openNotes();

    await expect(write(database, { ...input, idempotencyKey })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('is another request when another client sends it', async () => {
    const { database } = await openNotes();
    const other = baseOf(database, { viewer: { ...staff, subject: 'staff-2' } });
    await write(database);

    const answers = await Promise.all(
      [other, withoutToken(database)].map((base, index) =>
        runCommand(base, 'writeNote', { text: `${index}`, idempotencyKey: 'k' }, writeNote),
      ),
    );

    expect(answers.map(({ effects }) => effects.replayed)).toEqual([false, false]);
  });
});
