import { asCommitteeStaff, asIntegration } from '@renda/testing';

import { county, otherTown, stationsWorld, town, unitId } from './spec/stations-world.ts';

import type { StationsWorld } from './spec/stations-world.ts';

let world: StationsWorld;

beforeAll(async () => {
  world = await stationsWorld();
});

let letters = 0;
let letter: ReturnType<typeof newLetter>;

beforeEach(() => {
  letter = newLetter();
});

const newLetter = () => ({
  regionCode: town,
  title: '东街路灯不亮',
  text: '东街路灯不亮，请修理。',
  writtenOn: '2022-05-10',
  replyText: '已修复。',
  repliedOn: '2022-05-12',
  unit: { id: unitId, name: '区城管局' },
  externalReference: { system: 'mailbox', id: `letter-${(letters += 1)}` },
});

const stepsOf = async (id: unknown): Promise<readonly unknown[]> => {
  const { data } = await world.ask<{ opinion: { steps: { nodes: unknown[] } } }>(
    'query ($id: ID!) { opinion(id: $id) { steps { nodes { action takenOn late actorRole } } } }',
    { id },
    world.office,
  );
  return data?.opinion.steps.nodes ?? [];
};

const kept = async (): Promise<Record<string, number> | undefined> => {
  const [counts] = await world.database.manager.query<Record<string, number>[]>(
    `SELECT (SELECT count(*) FROM citizen_opinion) AS opinions, (SELECT count(*) FROM opinion_step) AS steps,
       (SELECT count(*) FROM event_log) AS events, (SELECT count(*) FROM notice) AS notices`,
  );
  return counts;
};

describe('A message of another system with its reply', () => {
  it('is registered, sorted, handed to the unit, resolved on the reply’s day and fed back, in one transaction', async () => {
    const { outcome, opinionId, opinion } = await world.done('importOpinion', letter, world.office);

    expect(outcome).toBe('TAKEN');
    expect(opinion).toMatchObject({
      id: opinionId,
      state: 'FED_BACK',
      registeredOn: '2022-05-10',
      channel: 'LETTER',
      category: 'OTHER',
      handling: { route: 'DEPARTMENT', unit: { id: unitId }, unitName: '区城管局', handedOn: '2022-05-10' },
      result: { text: '已修复。', recordedOn: '2022-05-12' },
      feedback: { text: '已修复。', on: '2022-05-12' },
      deadline: { due: '2022-05-27', explanation: { rule: 'opinion.rateDays = 15', startedOn: '2022-05-12' } },
      externalReference: letter.externalReference,
    });
    expect(await stepsOf(opinionId)).toMatchObject([
      { action: 'REGISTER', takenOn: '2022-05-10' },
      { action: 'SORT', takenOn: '2022-05-10' },
      { action: 'HANDLE', takenOn: '2022-05-10' },
      { action: 'RECORD_RESULT', takenOn: '2022-05-12', late: false },
      { action: 'FEED_BACK', takenOn: '2022-05-12', late: false },
    ]);
  });

  it('tells nobody of what was settled long ago', async () => {
    const before = await kept();

    await world.done('importOpinion', letter, world.office);

    expect((await kept())?.notices).toBe(before?.notices);
  });

  it('is kept with every movement between, though its row is written once (ONE-4)', async () => {
    const { opinionId } = await world.done('importOpinion', letter, world.office);

    const [row] = await world.database.manager.query<Record<string, unknown>[]>(
      `SELECT o.version, o.steps, o.created_at = o.updated_at AS "bothTimes",
         (SELECT array_agg(s.number ORDER BY s.number) FROM opinion_step s WHERE s.opinion_id = o.id) AS numbers,
         (SELECT json_agg(json_build_array(e.kind, e.aggregate_version, e.snapshot ->> 'state') ORDER BY e.position)
          FROM event_log e WHERE e.aggregate_id = o.id::text) AS events,
         (SELECT count(*) FROM event_log e WHERE e.aggregate_id = o.id::text AND (e.snapshot ->> 'createdAt')::timestamptz
          = date_trunc('milliseconds', o.created_at)) AS "sameBeginning"
       FROM citizen_opinion o WHERE o.id = $1`,
      [opinionId],
    );
    expect(row).toEqual({
      version: 5,
      steps: 5,
      bothTimes: true,
      numbers: [1, 2, 3, 4, 5],
      events: [
        ['opinion.registered', 1, 'REGISTERED'],
        ['opinion.sorted', 2, 'SORTED'],
        ['opinion.handed', 3, 'HANDLING'],
        ['opinion.resolved', 4, 'RESOLVED'],
        ['opinion.fedBack', 5, 'FED_BACK'],
      ],
      sameBeginning: 5,
    });
  });

  it('costs eleven statements on a dry run, ten else: loading a prefecture’s letters is thousands of these', async () => {
    const asked = 'mutation ($input: ImportOpinionInput!) { importOpinion(input: $input) { outcome } }';
    const cost = async (): Promise<number> => {
      const before = world.database.statements();
      await world.ask(asked, { input: { ...newLetter(), dryRun: true } }, world.office);
      return world.database.statements() - before;
    };

    const costs = [await cost(), await cost(), await cost()];

    // The least: a wake-up for the events of the test before may fall into one of them.
    expect(Math.min(...costs)).toBe(11);
  });

  it('closes by itself once the time for rating, from the reply’s day, is over', async () => {
    const { opinionId } = await world.done('importOpinion', letter, world.office);

    await world.subgraph.runJob('close-unrated-opinions');

    expect(await world.read(String(opinionId))).toMatchObject({ state: 'CLOSED', closing: 'NO_RATING' });
  });

  it('of a unit known by name only keeps the name', async () => {
    const { opinion } = await world.done('importOpinion', { ...letter, unit: { name: '市信息办' } }, world.office);

    expect(opinion.handling).toMatchObject({ unit: null, unitName: '市信息办' });
  });

  it('of an unnamed unit was handled by the station', async () => {
    const { opinion } = await world.done('importOpinion', { ...letter, unit: null }, world.office);

    expect(opinion).toMatchObject({ state: 'FED_BACK', handling: { route: 'STATION' } });
  });

  it('replied to after the limit shows its late step', async () => {
    const { opinionId } = await world.done('importOpinion', { ...letter, repliedOn: '2022-07-01' }, world.office);

    expect(await stepsOf(opinionId)).toMatchObject([{}, {}, {}, { action: 'RECORD_RESULT', late: true }, {}]);
  });
});

describe('A message without a reply', () => {
  const unanswered = () => ({ ...letter, replyText: null, repliedOn: null });

  it('is taken, and open', async () => {
    const { outcome, opinion } = await world.done('importOpinion', unanswered(), world.office);

    expect(outcome).toBe('TAKEN');
    expect(opinion).toMatchObject({ state: 'REGISTERED', registeredOn: '2022-05-10', overdue: true });
  });

  it('takes its reply when it comes later', async () => {
    const { opinionId } = await world.done('importOpinion', unanswered(), world.office);

    const { outcome, opinion } = await world.done('importOpinion', letter, world.office);

    expect(outcome).toBe('TAKEN');
    expect(opinion).toMatchObject({ id: opinionId, state: 'FED_BACK', feedback: { on: '2022-05-12' } });
  });
});

describe('The same message again', () => {
  it('is answered ALREADY and changes nothing (EVT-3)', async () => {
    const first = await world.done('importOpinion', letter, world.office);
    const before = await kept();

    const second = await world.done('importOpinion', letter, world.office);

    expect(second).toMatchObject({ outcome: 'ALREADY', opinionId: first.opinionId });
    expect(await kept()).toEqual(before);
  });

  it('at the same moment is taken once', async () => {
    const before = await kept();

    const answers = await Promise.all([1, 2, 3].map(() => world.done('importOpinion', letter, world.office)));

    expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['ALREADY', 'ALREADY', 'TAKEN']);
    expect((await kept())?.opinions).toBe(Number(before?.opinions) + 1);
  });

  it('with another text is refused', async () => {
    await world.done('importOpinion', letter, world.office);

    const refused = await world.mutate('importOpinion', { ...letter, text: '另一件事' }, world.office);

    expect(refused).toBeRefusedWith('EXTERNAL_ID_WITH_OTHER_TEXT');
    expect(refused.errors?.[0]?.extensions.field).toBe('externalReference.id');
  });
});

describe('A message is refused, and nothing of it stays', () => {
  it.each([
    ['without a text', { text: ' ' }, 'OPINION_WITHOUT_TEXT', 'text'],
    ['without its day', { writtenOn: null }, 'LETTER_WITHOUT_DATE', 'writtenOn'],
    ['with a reply before it', { repliedOn: '2022-05-09' }, 'REPLY_BEFORE_LETTER', 'repliedOn'],
    ['with a reply without a day', { repliedOn: null }, 'REPLY_WITHOUT_DATE', 'repliedOn'],
    ['from the future', { writtenOn: '2026-03-03' }, 'DAY_IN_FUTURE', 'writtenOn'],
    ['of a region without a station', { regionCode: '640100' }, 'NO_STATION_FOR_REGION', 'regionCode'],
    ['with a unit of no sound id', { unit: { id: 'x' } }, 'NOT_FOUND', 'unit'],
  ])('%s', async (_, change, code, field) => {
    const before = await kept();

    const refused = await world.mutate('importOpinion', { ...letter, ...change }, world.office);

    expect(refused).toBeRefusedWith(code);
    expect(refused.errors?.[0]?.extensions.field).toBe(field);
    expect(await kept()).toEqual(before);
  });

  it('by a client without the scope, or for another region (ACC-1)', async () => {
    const before = await kept();
    const imported = (viewer: Parameters<StationsWorld['mutate']>[2]) => world.mutate('importOpinion', letter, viewer);

    expect(await imported(asIntegration(['opinions:register'], county))).toBeRefusedWith('SCOPE_MISSING');
    expect(await imported(asIntegration(['opinions:import'], otherTown))).toBeRefusedWith('OUT_OF_REGION');
    expect(await imported(asCommitteeStaff(otherTown))).toBeRefusedWith('OUT_OF_REGION');
    expect(await imported(world.staff)).toBeRefusedWith('FORBIDDEN');
    expect(await kept()).toEqual(before);
  });

  it('but told about on a dry run', async () => {
    const before = await kept();

    const { effects, outcome } = await world.done('importOpinion', { ...letter, dryRun: true }, world.office);

    expect(outcome).toBe('TAKEN');
    expect(effects.events).toHaveLength(5);
    expect(await kept()).toEqual(before);
  });

  it('and taken by another system with the scope', async () => {
    const client = asIntegration(['opinions:import', 'opinions:read'], county);

    expect(await world.done('importOpinion', letter, client)).toMatchObject({ outcome: 'TAKEN' });
  });
});
