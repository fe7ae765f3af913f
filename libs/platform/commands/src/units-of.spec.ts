import { changesAfter, openEventWork, sequenceEvents } from '@renda/events';

import { runCommand } from './run-command.ts';
import { baseOf, writeNote } from './spec/notes.ts';
import { openNotes, rowsOfAllTables } from './spec/open-notes.ts';
import { unitsOf } from './units-of.ts';

import type { Notes } from './spec/notes.ts';
import type { ConsumerDefinition } from '@renda/events';

import type { Unit } from './unit.ts';

const copying: ConsumerDefinition<Unit<Notes>> = {
  name: 'copies',
  from: 'notes',
  kinds: ['note.written'],
  apply: async (event, unit) => {
    if (event.actor?.startsWith('system:')) return;
    await writeNote({ text: 'a copy' }, unit);
  },
};

describe('A unit of a consumer', () => {
  it('acts as the platform, with events, notices and an audit row of its own (AUD-1)', async () => {
    const { url, database } = await openNotes();
    const inUnit = unitsOf(baseOf(database));
    const work = openEventWork({ url, database, consumers: [copying], feeds: {}, inUnit });
    await runCommand(baseOf(database), 'writeNote', { text: 'a' }, writeNote);

    await work.drain();

    const events = await changesAfter(database.manager, 0, 10);
    expect(events.map(({ actor, requestId }) => [actor, requestId])).toEqual([
      ['staff-1', 'request-1'],
      ['system:consumer:copies', `event:${events[0]?.id}`],
    ]);
    expect(await rowsOfAllTables(database)).toMatchObject({ note: 2, notice: 2, audit_entry: 2, parked_event: 0 });
  });

  it('leaves no audit row where nothing happened', async () => {
    const { database } = await openNotes();
    const inUnit = unitsOf(baseOf(database));

    await database.transaction((manager) =>
      inUnit(manager, { name: 'job:look', requestId: 'job:1' }, () => Promise.resolve()),
    );
    await sequenceEvents(database);

    expect(await rowsOfAllTables(database)).toMatchObject({ audit_entry: 0, event_log: 0 });
  });
});
