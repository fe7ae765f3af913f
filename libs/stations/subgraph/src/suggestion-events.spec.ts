import { opinionIn } from './spec/opinions-in-states.ts';
import { representativeId, stationsWorld, town } from './spec/stations-world.ts';

import type { SuggestionEventsConsumed } from './events.ts';
import type { StationsWorld } from './spec/stations-world.ts';

const suggestionId = '01980000-0000-7000-8000-0000000000c1';

let world: StationsWorld;
let opinionId: string;

beforeEach(async () => {
  world = await stationsWorld();
  const { opinion } = await opinionIn(world, 'SORTED');
  opinionId = opinion.id;
  await world.done('handleOpinion', { opinionId, route: 'SUGGESTION', representativeId }, world.staff);
});

const publish = async <K extends keyof SuggestionEventsConsumed>(
  kind: K,
  data: SuggestionEventsConsumed[K],
): Promise<void> => {
  const aggregate = { type: 'Suggestion', id: suggestionId };
  await world.feed('suggestions').publish({ kind, aggregate, region: town, data });
  await world.drain();
};

describe('An opinion that became a suggestion (STA-5)', () => {
  it('is resolved when the suggestion is replied to, on the reply’s day', async () => {
    await publish('suggestion.filedFromOpinion', { opinionId, authorId: representativeId });
    world.clock.moveToDay('2026-03-20');

    await publish('suggestion.replied', { text: '已列入年度计划。', resultClass: 'B' });

    expect(await world.read(opinionId)).toMatchObject({
      state: 'RESOLVED',
      result: { text: '已列入年度计划。', recordedOn: '2026-03-20' },
      deadline: { due: '2026-03-25' },
    });
  });

  it('is resolved once, however often the reply is told', async () => {
    await publish('suggestion.filedFromOpinion', { opinionId, authorId: representativeId });
    await publish('suggestion.replied', { text: '已办。' });
    const { version } = await world.read(opinionId);

    await publish('suggestion.replied', { text: '已办。' });

    expect((await world.read(opinionId)).version).toBe(version);
  });

  it('is resolved again by the second reply, when the citizen was not satisfied with the first', async () => {
    await publish('suggestion.filedFromOpinion', { opinionId, authorId: representativeId });
    await publish('suggestion.replied', { text: '已答复。' });
    await world.done('feedBackOpinion', { opinionId }, world.staff);
    const code = world.contextOf(world.staff).repositories.trackingCodes.codeOf(opinionId);
    await world.done('rateOpinion', { trackingCode: code, rating: 'DISSATISFIED' });

    await publish('suggestion.replied', { text: '已重新办理。' });

    expect(await world.read(opinionId)).toMatchObject({ state: 'RESOLVED', result: { text: '已重新办理。' } });
  });

  it('is answered by the station when it comes back after the suggestion has ended', async () => {
    await publish('suggestion.filedFromOpinion', { opinionId, authorId: representativeId });
    await publish('suggestion.replied', { text: '已答复。' });
    await world.done('feedBackOpinion', { opinionId }, world.staff);
    await publish('suggestion.closed', { closing: 'EVALUATED' });
    const code = world.contextOf(world.staff).repositories.trackingCodes.codeOf(opinionId);
    await world.done('rateOpinion', { trackingCode: code, rating: 'DISSATISFIED' });

    await world.done('recordOpinionResult', { opinionId, text: '本站已重新办理。' }, world.staff);

    expect(await world.read(opinionId)).toMatchObject({ state: 'RESOLVED', result: { text: '本站已重新办理。' } });
  });

  it.each([
    ['suggestion.withdrawn', { reason: '代表撤回' }],
    ['suggestion.notAdmitted', { reason: '不属建议范围' }],
    ['suggestion.closed', { closing: 'REFERENCE' }],
  ] as const)('goes back to be sorted on %s: the citizen still waits for an answer', async (kind, data) => {
    await publish('suggestion.filedFromOpinion', { opinionId, authorId: representativeId });
    world.clock.moveBy({ days: 20 });

    await publish(kind, data);

    expect(await world.read(opinionId)).toMatchObject({ state: 'SORTED', handling: null });
  });

  it('stays where it is when a suggestion that was replied to is closed', async () => {
    await publish('suggestion.filedFromOpinion', { opinionId, authorId: representativeId });
    await publish('suggestion.replied', { text: '已办。' });

    await publish('suggestion.closed', { closing: 'EVALUATED' });

    expect((await world.read(opinionId)).state).toBe('RESOLVED');
  });

  it('is not touched by a suggestion it went away from meanwhile', async () => {
    await world.done('handBackOpinion', { opinionId, betterHandler: '本站' }, world.representative);

    await publish('suggestion.filedFromOpinion', { opinionId, authorId: representativeId });
    await publish('suggestion.replied', { text: '已办。' });

    expect((await world.read(opinionId)).state).toBe('SORTED');
  });
});
