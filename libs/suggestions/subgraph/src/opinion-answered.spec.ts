import { randomUUID } from 'node:crypto';

import { dataOf, testSubgraph } from '@renda/testing';

import { suggestions } from './index.ts';
import { asAuthor, asOffice, author, givenCase, region, reply, stepped } from './spec/given.ts';
import {
  another,
  answeredBy,
  asAbove,
  asGovernmentAbove,
  eventsOf,
  givenUnit,
  handedUp,
  mergedInto,
  rated,
  replyOf,
} from './spec/linked.ts';

import type { TestSubgraph } from '@renda/testing';

let graph: TestSubgraph;
let opinionId: string;

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
});

beforeEach(() => {
  graph.clock.moveToDay('2026-03-02');
  opinionId = randomUUID();
});

const handOver = async (representativeId = author): Promise<void> => {
  await graph.feed('stations').publish({
    kind: 'opinion.turnedIntoSuggestion',
    aggregate: { type: 'CitizenOpinion', id: opinionId },
    region,
    data: { representativeId, title: '路灯不亮', category: null, stationId: author },
  });
  await graph.drain();
};

/** What stations was told to link to the opinion, in order. */
const linked = async (): Promise<readonly string[]> => {
  const rows = await graph.database.manager.query<{ id: string }[]>(
    `SELECT aggregate_id AS id FROM event_log
     WHERE kind = 'suggestion.filedFromOpinion' AND data ->> 'opinionId' = $1 ORDER BY position`,
    [opinionId],
  );
  return rows.map(({ id }) => id);
};

/** How often each suggestion linked so far was linked. */
const timesLinked = async (): Promise<readonly number[]> => {
  const ids = await linked();
  return [...new Set(ids)].map((id) => ids.filter((each) => each === id).length);
};

describe('An opinion handed to the same representative again (STA-5)', () => {
  it.each(['draft', 'register', 'assign', 'contact'] as const)(
    'is linked again to the one that waits for its reply: %s',
    async (until) => {
      const { id } = await givenCase(graph, until, { opinionId });

      await handOver();

      expect(await linked()).toEqual([id, id]);
    },
  );

  it('is linked to the one handed up, not to what the level above made of it', async () => {
    const { id } = await givenCase(graph, 'register', { opinionId });
    await handedUp(graph, id);

    await handOver();

    expect(await linked()).toEqual([id, id]);
  });

  it('is linked to what a refused one goes on as', async () => {
    const { id } = await givenCase(graph, 'register', { opinionId });
    const refusal = { suggestionId: id, ground: 'NO_CONTENT', explanation: '请补充。' };
    await stepped(graph, 'notAdmitSuggestion', refusal, asOffice);
    const chosen = await graph.ask<{ treatRefusedAsLetter: { continuation: { id: string } } }>(
      `mutation ($id: ID!) { treatRefusedAsLetter(input: { suggestionId: $id }) { continuation { id } } }`,
      { id },
      asAuthor,
    );

    await handOver();

    expect(await linked()).toEqual([id, dataOf(chosen).treatRefusedAsLetter.continuation.id]);
  });

  it('begins another draft when the first was withdrawn, noted as reference or replied to', async () => {
    const withdrawn = await givenCase(graph, 'register', { opinionId });
    await stepped(graph, 'withdrawSuggestion', { suggestionId: withdrawn.id, reason: '已解决' }, asAuthor);
    const noted = await givenCase(graph, 'sign', { opinionId, referenceOnly: true });
    await stepped(graph, 'noteAsReference', { assignmentId: noted.task?.id }, noted.asUnit);
    await givenCase(graph, 'reply', { opinionId });

    await handOver();

    expect(await timesLinked()).toEqual([1, 1, 1, 1]);
  });

  it('begins another draft when the one it is merged into was replied to', async () => {
    const { id, task, asUnit } = await givenCase(graph, 'sign');
    await mergedInto(graph, id, { opinionId });
    await handOver(another);
    await replyOf(graph, task?.id, asUnit);

    await handOver(another);

    expect(await timesLinked()).toEqual([2, 1]);
  });
});

describe('The reply reaches the citizen whose opinion it answers (STA-5, SUG-3)', () => {
  const told = { text: reply.text, resultClass: 'C', round: 0 };

  it('also of what was merged into the case that is replied to', async () => {
    const { id, task, asUnit } = await givenCase(graph, 'sign');
    const childId = await mergedInto(graph, id, { opinionId });

    await replyOf(graph, task?.id, asUnit);

    expect(await eventsOf(graph, id, 'suggestion.replied')).toEqual([{ ...told, authorId: author, opinionId: null }]);
    expect(await eventsOf(graph, childId, 'suggestion.replied')).toEqual([{ ...told, authorId: another, opinionId }]);
  });

  it('also of what was handed up and is replied to above, before it is closed with it', async () => {
    const { id } = await givenCase(graph, 'register', { opinionId });
    const linkedId = await handedUp(graph, id);
    await answeredBy(graph, linkedId, await givenUnit(graph), { office: asAbove, government: asGovernmentAbove });
    await rated(graph, linkedId);

    const kinds = await graph.database.manager.query<{ kind: string }[]>(
      'SELECT kind FROM event_log WHERE aggregate_id = $1 ORDER BY position DESC LIMIT 2',
      [id],
    );

    expect(kinds).toEqual([{ kind: 'suggestion.closed' }, { kind: 'suggestion.replied' }]);
    expect(await eventsOf(graph, id, 'suggestion.replied')).toEqual([{ ...told, authorId: author, opinionId }]);
  });

  it.each(['TITLE_ONLY', 'NONE'])('without its text where that is not public: %s (SUG-10)', async (publicity) => {
    const { id } = await givenCase(graph, 'reply', { opinionId, publicity, confidentialReason: '涉及隐私' });

    const text = '该建议已答复提出建议的代表，答复内容按代表意愿或保密要求不公开。';
    expect(await eventsOf(graph, id, 'suggestion.replied')).toMatchObject([{ text, opinionId }]);
  });
});
