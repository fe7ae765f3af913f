import { followSuggestionsInOrder } from './persistence/migrations/0005-follow-suggestions-in-order.ts';
import { opinionIn } from './spec/opinions-in-states.ts';
import { otherRepresentativeId, representativeId, stationsWorld, town } from './spec/stations-world.ts';

import type { SuggestionEventsConsumed } from './events.ts';
import type { StationsWorld } from './spec/stations-world.ts';

const suggestionId = '01980000-0000-7000-8000-0000000000c1';
const mendedId = '01980000-0000-7000-8000-0000000000c2';
const nobodysId = '01980000-0000-7000-8000-0000000000cf';

let world: StationsWorld;
let opinionId: string;

beforeAll(async () => {
  world = await stationsWorld();
});

beforeEach(async () => {
  const { opinion } = await opinionIn(world, 'SORTED');
  opinionId = opinion.id;
  await world.done('handleOpinion', { opinionId, route: 'SUGGESTION', representativeId }, world.staff);
});

const publish = <K extends keyof SuggestionEventsConsumed>(
  kind: K,
  data: SuggestionEventsConsumed[K],
  id = suggestionId,
): Promise<unknown> =>
  world.feed('suggestions').publish({ kind, aggregate: { type: 'Suggestion', id }, region: town, data });

const filed = (id = suggestionId, authorId = representativeId) =>
  publish('suggestion.filedFromOpinion', { opinionId, authorId }, id);

const answered = async (): Promise<unknown> => {
  await publish('suggestion.replied', { text: '已办。' });
  await world.drain();
  return (await world.read(opinionId)).state;
};

describe('An opinion follows its suggestion in the order things happened (EVT-1)', () => {
  it('back to the station when the first is not admitted, whatever else waits to be heard', async () => {
    await filed();
    await world.drain();

    await publish('suggestion.notAdmitted', { reason: '请补充' });
    await filed(mendedId);
    await world.drain();

    expect(await world.read(opinionId)).toMatchObject({ state: 'SORTED', handling: null });
  });

  it('answered, not sent back, when reply and end are heard at once, as of a letter', async () => {
    await filed();
    await publish('suggestion.replied', { text: '已办。' });
    await publish('suggestion.closed', { closing: 'ANSWERED' });
    await world.drain();

    expect((await world.read(opinionId)).state).toBe('RESOLVED');
  });

  it('from where the slowest of the former consumers was, what they had parked before it kept', async () => {
    const { manager } = (await stationsWorld()).database;
    const former = ['link-opinion-to-suggestion', 'resolve-opinion-by-reply', 'take-opinion-back-from-suggestion'];
    await manager.query(followSuggestionsInOrder.text.down);
    await manager.query('DELETE FROM consumer_checkpoint');
    for (const [place, name] of former.entries())
      await manager.query(
        `INSERT INTO consumer_checkpoint (consumer, producer, sequence) VALUES ($1, 'suggestions', $2)`,
        [name, 7 + place],
      );
    for (const sequence of [3, 8])
      await manager.query(
        `INSERT INTO parked_event VALUES ($1, 'suggestions', $2, $3::uuid, 'suggestion.replied', 'Suggestion', $3::uuid, 'FAILED', '', 5)`,
        [former[1], sequence, nobodysId],
      );

    await manager.query(followSuggestionsInOrder.text.up);

    const after = 'SELECT consumer, sequence::int FROM';
    const consumer = 'opinion-follows-suggestion';
    expect(await manager.query(`${after} consumer_checkpoint`)).toEqual([{ consumer, sequence: 7 }]);
    expect(await manager.query(`${after} parked_event`)).toEqual([{ consumer, sequence: 3 }]);
  });
});

describe('A suggestion somebody says was made of an opinion (STA-5, ONE-1)', () => {
  it('is linked to it when it is of the representative it was handed to', async () => {
    await filed();

    expect(await answered()).toBe('RESOLVED');
  });

  it('does not take it from the representative it was handed to', async () => {
    await filed(suggestionId, otherRepresentativeId);

    expect(await answered()).toBe('HANDLING');
  });

  it('is nothing to stations when nobody has that opinion, and parks no event', async () => {
    const data = { opinionId: nobodysId, authorId: representativeId };
    await publish('suggestion.filedFromOpinion', data);
    await filed();

    expect(await answered()).toBe('RESOLVED');
    expect(await world.database.manager.query('SELECT * FROM parked_event')).toEqual([]);
  });
});
