import { testSubgraph } from '@renda/testing';

import { suggestions } from './index.ts';
import { asOffice, givenCase, stepped } from './spec/given.ts';
import { remind, reminders } from './spec/notices.ts';

import type { TestSubgraph } from '@renda/testing';

let graph: TestSubgraph;

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
  await graph.database.manager.query(`CREATE TABLE spoilt (id uuid);
    CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
      IF EXISTS (SELECT FROM spoilt s WHERE s.id = NEW.id) THEN RAISE EXCEPTION 'row is spoilt'; END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER refused BEFORE UPDATE ON assignment FOR EACH ROW EXECUTE FUNCTION refuse()`);
});

beforeEach(async () => {
  graph.clock.moveToDay('2026-03-02');
  await graph.database.manager.query('DELETE FROM spoilt');
});

/** A row that no transaction can change, as long as the test runs. */
const spoil = (id: string | undefined): Promise<unknown> =>
  graph.database.manager.query('INSERT INTO spoilt VALUES ($1)', [id]);

const statesOf = async (ids: readonly (string | undefined)[]): Promise<readonly string[]> => {
  const rows = await graph.database.manager.query<{ state: string }[]>(
    'SELECT state FROM assignment WHERE id = ANY($1::uuid[]) ORDER BY id',
    [ids],
  );
  return rows.map(({ state }) => state);
};

describe('A nightly job (SUG-13)', () => {
  it('does all but a row at fault, names that row, and does it once it can', async () => {
    const cases = [
      await givenCase(graph, 'assign'),
      await givenCase(graph, 'assign'),
      await givenCase(graph, 'assign'),
    ];
    const tasks = cases.map(({ task }) => task?.id);
    graph.clock.moveToDay('2026-03-10');
    await spoil(tasks[1]);

    const run = graph.runJob('suggestions.signSilentUnits');

    await expect(run).rejects.toThrow(`Rows at fault: ${cases[1]?.id} (row is spoilt)`);
    expect(await statesOf(tasks)).toEqual(['HANDLING', 'ASSIGNED', 'HANDLING']);
    await graph.database.manager.query('DELETE FROM spoilt');
    await graph.runJob('suggestions.signSilentUnits');
    expect(await statesOf(tasks)).toEqual(['HANDLING', 'HANDLING', 'HANDLING']);
  });

  it('goes on with its other passes, and tells nothing twice', async () => {
    const [bad, good] = [await givenCase(graph, 'sign'), await givenCase(graph, 'sign')];
    await stepped(graph, 'requestExtension', { assignmentId: good.task?.id, reason: '复杂' }, good.asUnit);
    await stepped(graph, 'decideExtension', { assignmentId: good.task?.id, grant: true }, asOffice);
    await spoil(bad.task?.id);

    await expect(remind(graph, '2026-05-28')).rejects.toThrow('row is spoilt');
    await expect(remind(graph, '2026-05-28')).rejects.toThrow('row is spoilt');

    expect(await reminders(graph, bad.task?.id)).toEqual([]);
    expect(await reminders(graph, bad.id)).toEqual(['suggestion.dueSoon COMMITTEE_STAFF 2026-06-02']);
    expect(await reminders(graph, good.task?.id)).toEqual([`assignment.overdue ${good.unitId} 2026-03-30`]);
  });
});
