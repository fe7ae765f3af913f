import { setTimeout } from 'node:timers/promises';

import { DomainError, defineErrors } from '@renda/kernel';
import { closeAfterSpec, testDatabaseUrl } from '@renda/testing';
import pg from 'pg';

import { advisoryLock, tryAdvisoryLock } from './advisory-lock.ts';
import { registerConstraintErrors, translateDatabaseError } from './constraint-errors.ts';
import { repositoryOf } from './repository.ts';
import { addPetitions, freshSchema, givenPetitions, openPetitions, petition } from './spec/given.ts';
import { petitionTable } from './spec/petition.ts';
import { severableProxy } from './spec/severable-proxy.ts';
import { newId } from './stored-columns.ts';

import type { Database } from './database.ts';
import type { Petition } from './spec/petition.ts';

const petitionErrors = defineErrors('petitions', {
  PETITION_REPEATED: { en: 'The station has it already.', zh: '该站点已有此件。' },
});
const petitionRepeated = { petition_title_once_per_station: () => petitionErrors.PETITION_REPEATED() };
registerConstraintErrors(petitionRepeated);

let database: Database;

beforeAll(async () => {
  database = await givenPetitions();
});

const add = (facts: Partial<Petition>): Promise<Petition> =>
  database.transaction((manager) => repositoryOf(manager, petitionTable).add(petition(facts)));

const caught = (work: Promise<unknown>): Promise<unknown> =>
  work.then(() => undefined).catch((error: unknown) => error);

/** Holds the first two who come until both are there: what must happen at once does not hang on a busy machine's timing. */
const bothArrived = (): (() => Promise<void>) => {
  const both = Promise.withResolvers<void>();
  let arrived = 0;
  return () => {
    arrived += 1;
    if (arrived === 2) both.resolve();
    return both.promise;
  };
};

describe('A transaction', () => {
  it('leaves nothing behind when the work fails', async () => {
    const id = newId();

    const failing = database.transaction(async (manager) => {
      await repositoryOf(manager, petitionTable).add(petition({ id }));
      throw petitionErrors.PETITION_REPEATED();
    });

    await expect(failing).rejects.toBeInstanceOf(DomainError);
    expect(await repositoryOf(database.manager, petitionTable).findById(id)).toBeNull();
  });

  it('runs again when it could not be serialised, and then stands once', async () => {
    const { id } = await add({ heat: 0 });
    let runs = 0;
    const bothRead = bothArrived();
    const raise = (): Promise<unknown> =>
      database.transaction(async (manager) => {
        runs += 1;
        const [row] = await manager.query<{ heat: number }[]>('SELECT heat FROM petition WHERE id = $1', [id]);
        await bothRead();
        await manager.query('UPDATE petition SET heat = $2 WHERE id = $1', [id, (row?.heat ?? 0) + 1]);
      }, 'SERIALIZABLE');

    await Promise.all([raise(), raise()]);

    expect(await repositoryOf(database.manager, petitionTable).findById(id)).toMatchObject({ heat: 2 });
    expect(runs).toBeGreaterThan(2);
  });

  it('runs again after a deadlock', async () => {
    const [a, b] = await addPetitions(database, [{}, {}]);
    const bothLocked = bothArrived();
    const lockBoth = (first?: Petition, second?: Petition): Promise<unknown> =>
      database.transaction(async (manager) => {
        await repositoryOf(manager, petitionTable).lock(first?.id ?? '');
        await bothLocked();
        await repositoryOf(manager, petitionTable).lock(second?.id ?? '');
      });

    await expect(Promise.all([lockBoth(a, b), lockBoth(b, a)])).resolves.toBeDefined();
  });

  it('gives up after three more runs, and runs not again for another failure', async () => {
    let runs = 0;
    const fail = (state: string): Promise<unknown> =>
      database.transaction(async (manager) => {
        runs += 1;
        await manager.query(`DO $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '${state}'; END $$`);
      });

    await caught(fail('40001'));
    await caught(fail('22012'));

    expect(runs).toBe(4 + 1);
  });

  it('survives a connection that the server ends, and so does the pool', async () => {
    const ended = database.transaction((manager) => manager.query('SELECT pg_terminate_backend(pg_backend_pid())'));

    await expect(ended).rejects.toThrow();
    await expect(database.manager.query('SELECT 1 AS one')).resolves.toEqual([{ one: 1 }]);
  });
});

describe('A database that is started again', () => {
  it('is waited for by a new transaction, but work that was begun is not begun again', async () => {
    const proxy = await severableProxy(await testDatabaseUrl());
    const severed = await openPetitions({ url: proxy.url, schema: database.schema });
    let runs = 0;

    const begun = caught(
      severed.transaction(async (manager) => {
        runs += 1;
        await proxy.sever();
        await manager.query('SELECT 1');
      }),
    );
    const failure = await begun;
    const waiting = severed.transaction((manager) => manager.query('SELECT 1 AS one'));
    await setTimeout(150);
    await proxy.mend();

    expect(await waiting).toEqual([{ one: 1 }]);
    expect([failure instanceof Error, runs]).toEqual([true, 1]);
    closeAfterSpec(() => proxy.sever());
  });
});

describe('A broken constraint', () => {
  it('comes out as the refusal registered for its name', async () => {
    const stationId = newId();
    await add({ stationId });

    await expect(add({ stationId })).rejects.toMatchObject({ code: 'PETITION_REPEATED', registry: 'petitions' });
  });

  it('comes out as the refusal, too, when two arrive at once', async () => {
    const stationId = newId();

    const results = await Promise.allSettled([add({ stationId }), add({ stationId })]);

    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('without a refusal stays a failure, but tells no values, which may be personal', async () => {
    const error = await caught(add({ state: 'LOST' as 'OPEN', title: '13800138000' }));

    expect(error).toMatchObject({ message: expect.stringContaining('petition_state_known') });
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('13800138000');
  });

  it('is mapped once', () => {
    expect(() => registerConstraintErrors(petitionRepeated)).toThrow('mapped to an error already');
  });

  it('is the only thing that is translated', () => {
    const error = new Error('something else');

    expect(translateDatabaseError(error)).toBe(error);
  });
});

describe('An advisory lock', () => {
  it('is held by one transaction at a time, to its end', async () => {
    const order: string[] = [];
    const step = (name: string): Promise<void> =>
      database.transaction(async (manager) => {
        await advisoryLock(manager, 'sequencer');
        order.push(`${name} begins`);
        await setTimeout(20);
        order.push(`${name} ends`);
      });

    await Promise.all([step('a'), step('b')]);

    expect(order.map((entry) => entry.split(' ')[1])).toEqual(['begins', 'ends', 'begins', 'ends']);
  });

  it('can be tried without waiting, and is each schema’s own', async () => {
    const neighbour = await givenPetitions();

    const answers = await database.transaction(async (manager) => [
      await tryAdvisoryLock(manager, 'sequencer'),
      await database.transaction((other) => tryAdvisoryLock(other, 'sequencer')),
      await neighbour.transaction((other) => tryAdvisoryLock(other, 'sequencer')),
    ]);

    expect(answers).toEqual([true, false, true]);
  });
});

describe('A database', () => {
  it('means its own schema by a plain name, and the day in China by a day', async () => {
    const [row] = await database.manager.query<unknown[]>(
      `SELECT current_schema() AS schema, (timestamptz '2026-02-28T16:00:00Z')::date AS day, count(*) AS rows FROM petition WHERE false`,
    );

    expect(row).toEqual({ schema: database.schema, day: '2026-03-01', rows: 0 });
  });

  it('leaves the driver’s own parsers to others in the process', async () => {
    expect(pg.types.getTypeParser(pg.types.builtins.DATE)('2026-03-01')).toBeInstanceOf(Date);
  });

  it('hands on the text of statements, never their values', async () => {
    const texts: string[] = [];
    const watched = await openPetitions({ schema: database.schema, onStatement: (text) => texts.push(text) });

    await watched.manager.query('SELECT $1::text', ['secret']);

    expect(texts.filter((text) => text.includes('SELECT $1'))).toEqual(['SELECT $1::text']);
  });

  it('refuses a schema name that would need quoting', async () => {
    await expect(openPetitions({ schema: 'a; DROP SCHEMA public' })).rejects.toThrow('not a plain schema name');
  });

  it('can be opened by several at once, though its schema is not there yet', async () => {
    const schema = freshSchema();

    await expect(Promise.all([1, 2, 3, 4].map(() => openPetitions({ schema })))).resolves.toHaveLength(4);
  });
});
