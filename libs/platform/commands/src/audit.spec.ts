import { auditRead } from './audit.ts';
import { runCommand } from './run-command.ts';
import { baseOf, noon, writeNote } from './spec/notes.ts';
import { openNotes } from './spec/open-notes.ts';

import type { Database } from '@renda/persistence';

const entries = ({ manager }: Database): Promise<Record<string, unknown>[]> =>
  manager.query('SELECT * FROM audit_entry ORDER BY position');

describe('The audit trail', () => {
  it('says who did what, when, to what, where and in which request, without personal data (AUD-1)', async () => {
    const { database } = await openNotes();
    const input = { text: 'a', phone: '13800000000', citizen: { address: '东街1号' } };

    const { note } = await runCommand(baseOf(database), 'writeNote', input, writeNote);

    expect(await entries(database)).toEqual([
      {
        position: 1,
        kind: 'COMMAND',
        name: 'writeNote',
        subject: 'staff-1',
        grants: [{ role: 'STATION_STAFF', region: '611002', subject: 'station-1' }],
        input: { text: 'a', phone: '[withheld]', citizen: { address: '[withheld]' } },
        purpose: null,
        aggregates: [{ type: 'Note', id: note.id }],
        region_code: '611002',
        request_id: 'request-1',
        acted_at: noon,
        recorded_at: expect.any(Date),
      },
    ]);
  });

  it('withholds the fields a subgraph declares', async () => {
    const { database } = await openNotes();

    await runCommand(
      baseOf(database, { personalFields: ['text'] }),
      'writeNote',
      { text: 'my name is 张三' },
      writeNote,
    );

    expect(await entries(database)).toMatchObject([{ input: { text: '[withheld]' } }]);
  });

  it('records a reading of unmasked personal data with its purpose (ACC-2)', async () => {
    const { database } = await openNotes();
    const context = { ...baseOf(database), manager: database.manager };

    await auditRead(context, { purpose: ' 回访 ', aggregate: { type: 'CitizenOpinion', id: 'o1' } });

    expect(await entries(database)).toMatchObject([
      {
        kind: 'READ',
        name: 'readPersonalData',
        purpose: '回访',
        subject: 'staff-1',
        aggregates: [{ type: 'CitizenOpinion', id: 'o1' }],
        region_code: '611002',
      },
    ]);
  });

  it.each([null, undefined, '', '   '])(
    'records no reading without a purpose (%p), and refuses it',
    async (purpose) => {
      const { database } = await openNotes();
      const context = { ...baseOf(database), manager: database.manager };
      const read = auditRead(context, { purpose, aggregate: { type: 'CitizenOpinion', id: 'o1' } });

      await expect(read).rejects.toMatchObject({ code: 'PURPOSE_MISSING', rule: 'ACC-2' });
      expect(await entries(database)).toEqual([]);
    },
  );

  it.each([`DELETE FROM audit_entry`, `UPDATE audit_entry SET subject = 'nobody'`])(
    'is append-only: %s is refused (AUD-1)',
    async (statement) => {
      const { database } = await openNotes();
      await runCommand(baseOf(database), 'writeNote', { text: 'a' }, writeNote);

      await expect(database.manager.query(statement)).rejects.toThrow('append-only');
    },
  );
});
