import { assertVersion } from './assert-version.ts';
import { idsByReference, registerOnce } from './external-reference.ts';
import { runCommand } from './run-command.ts';
import { baseOf, writeNote } from './spec/notes.ts';
import { openNotes, rowsOfAllTables } from './spec/open-notes.ts';

import type { Database } from '@renda/persistence';

import type { Note, Notes, WriteNoteInput } from './spec/notes.ts';
import type { Unit } from './unit.ts';

const register =
  (type = 'Note') =>
  async (input: WriteNoteInput, unit: Unit<Notes>): Promise<{ note: Note }> => ({
    note: await registerOnce(unit, type, input.externalReference, {
      create: async (id) => (await writeNote(input, unit, id)).note,
      existing: (id) => unit.notes.findById(id),
    }),
  });

const run = (database: Database, text: string, id?: string, type?: string) =>
  runCommand(
    baseOf(database),
    'registerNote',
    { text, externalReference: id ? { system: '12345', id } : undefined },
    register(type),
  );

describe('A thing of another system', () => {
  it('is registered once: the second time gives the same thing, at the same moment too (EVT-3)', async () => {
    const { database } = await openNotes();

    const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => run(database, `text ${index}`, 'x1')));

    expect(new Set(answers.map(({ note }) => note.id)).size).toBe(1);
    expect(await rowsOfAllTables(database)).toMatchObject({ note: 1, event_log: 1, external_reference: 1 });
  });

  it('is found by its id over there', async () => {
    const { database } = await openNotes();
    const { note } = await run(database, 'a', 'x1');

    const ids = await idsByReference(database.manager, 'Note', '12345', ['x1', 'x2']);

    expect([...ids]).toEqual([['x1', note.id]]);
  });

  it('keeps its id to itself: another type is refused', async () => {
    const { database } = await openNotes();
    await run(database, 'a', 'x1');

    await expect(run(database, 'b', 'x1', 'Station')).rejects.toMatchObject({ code: 'EXTERNAL_REFERENCE_TAKEN' });
  });

  it('needs no reference: every registration without one is a thing of its own', async () => {
    const { database } = await openNotes();

    await run(database, 'a');
    await run(database, 'b');

    expect(await rowsOfAllTables(database)).toMatchObject({ note: 2, external_reference: 0 });
  });

  it('leaves its reference free when it is refused', async () => {
    const { database } = await openNotes();

    await expect(run(database, 'refused', 'x1')).rejects.toMatchObject({ code: 'NOTE_REFUSED' });

    expect(await rowsOfAllTables(database)).toMatchObject({ note: 0, external_reference: 0 });
  });
});

describe('The expected version', () => {
  it.each([[2], [null], [undefined]])('lets the caller change version 2 who says %p (ONE-3)', (expected) => {
    expect(() => assertVersion({ version: 2 }, expected)).not.toThrow();
  });

  it('stops who saw another version (ONE-3)', () => {
    expect(() => assertVersion({ version: 2 }, 1)).toThrow(
      expect.objectContaining({ code: 'STALE_VERSION', params: { expected: 1, actual: 2 } }),
    );
  });
});
