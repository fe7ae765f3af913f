import { appendEvents } from './append-events.ts';
import { changesAfter } from './changes.ts';
import { eventMigrations } from './migrations.ts';
import { sequenceEvents } from './sequence-events.ts';
import { append, openLog, opinionEvent } from './spec/log-database.ts';

describe('Appending events', () => {
  it('keeps every fact of the event, instants as Dates and texts that look like instants as texts (EVT-1)', async () => {
    const { database } = await openLog();
    const at = new Date('2026-03-01T02:03:04.567Z');
    const data = { 'a/b~c': at, note: at.toISOString(), list: [{ at }], half: '\ud83d', nothing: null };
    await append(database, opinionEvent('o1', 3, { data, occurredAt: at }));
    await sequenceEvents(database);

    const [event] = await changesAfter(database.manager, 0, 10);

    expect(event).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/),
      position: 1,
      sequence: 1,
      kind: 'opinion.sorted',
      aggregate: { type: 'CitizenOpinion', id: 'o1', version: 3 },
      region: '611002',
      actor: 'staff-1',
      requestId: 'request-1',
      occurredAt: at,
      recordedAt: expect.any(Date),
      data: { ...data, half: '\ufffd' },
      snapshot: { id: 'o1', version: 3, sortedAt: new Date('2026-03-01T02:00:00.000Z') },
    });
  });

  it('leaves nothing when the transaction is rolled back (EVT-1)', async () => {
    const { database } = await openLog();

    const failing = database.transaction(async (manager) => {
      await appendEvents(manager, [opinionEvent('o1', 1)]);
      throw new Error('refused');
    });

    await expect(failing).rejects.toThrow('refused');
    expect(await database.manager.query('SELECT * FROM event_log')).toEqual([]);
  });

  it('takes thousands at once, in order', async () => {
    const { database } = await openLog();
    await append(database, ...Array.from({ length: 2_500 }, (_, index) => opinionEvent('o1', index)));
    await sequenceEvents(database);

    const events = await changesAfter(database.manager, 0, 5_000);

    expect(events.map(({ data }) => (data as { number: number }).number)).toEqual(events.map((_, index) => index));
    expect(events).toHaveLength(2_500);
  });

  it.each([
    ['deleted', 'DELETE FROM event_log'],
    ['changed', `UPDATE event_log SET data = '{}'`],
    ['numbered anew', 'UPDATE event_log SET sequence = 99'],
  ])('an event is never %s (AUD-1)', async (_, statement) => {
    const { database } = await openLog();
    await append(database, opinionEvent('o1', 1));
    await sequenceEvents(database);

    await expect(database.manager.query(statement)).rejects.toThrow('append-only');
  });

  it('has tables that go and come again', async () => {
    const { database } = await openLog();

    await database.revertAll();
    await database.migrate();

    expect((await database.schemaState()).pending).toEqual([]);
    expect(eventMigrations.every(({ name }) => name.startsWith('0000-'))).toBe(true);
  });
});
