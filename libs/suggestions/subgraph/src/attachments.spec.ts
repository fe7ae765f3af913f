import { asAnyone, dataOf, testSubgraph } from '@renda/testing';

import { suggestions } from './index.ts';
import { pdf, png, sha256Of, store, stored } from './spec/files.ts';
import { asAuthor, asOffice, asSigner, form, givenCase, mutate, region, reply, stepped } from './spec/given.ts';

import type { Viewer } from '@renda/identity';
import type { Answer, TestSubgraph } from '@renda/testing';

let graph: TestSubgraph;

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
});

beforeEach(() => graph.clock.moveToDay('2026-03-02'));

const append = (attachmentId: string, place: number, part: Buffer, viewer = asAuthor): Promise<Answer> =>
  graph.ask(
    `mutation ($input: AppendToAttachmentInput!) { appendToAttachment(input: $input) { attachment { complete parts } } }`,
    { input: { attachmentId, place, content: part.toString('base64') } },
    viewer,
  );

const filesOf = async (id: string, viewer: Viewer): Promise<unknown> => {
  const query = `query ($id: ID!) { suggestion(id: $id) {
    attachments { name mediaType size sha256 complete parts part(place: 0) }
    replies { attachments { name } commitments { keptEvidence attachments { name } } } } }`;
  return dataOf(await graph.ask(query, { id }, viewer));
};

const draft = async (attachmentIds: readonly string[], more = {}): Promise<string> =>
  (await stepped(graph, 'draftSuggestion', { regionCode: region, ...form, attachmentIds, ...more }, asAuthor))
    .suggestion.id;

describe('A file (SUG-1)', () => {
  it('is stored, attached, and read again to the byte', async () => {
    const id = await draft([await stored(graph, pdf, asAuthor)]);

    expect(await filesOf(id, asAuthor)).toMatchObject({
      suggestion: {
        attachments: [
          {
            name: '现场.pdf',
            mediaType: 'application/pdf',
            size: pdf.length,
            sha256: sha256Of(pdf),
            complete: true,
            parts: 1,
            part: pdf.toString('base64'),
          },
        ],
      },
    });
  });

  it('larger than one part is sent in parts, in their order, and attached when it is whole', async () => {
    const [first, second] = [pdf.subarray(0, 200), pdf.subarray(200)];
    const begun = { content: first.toString('base64') };
    const id = await stored(graph, pdf, asAuthor, begun);

    const early = await mutate(
      graph,
      'draftSuggestion',
      { regionCode: region, ...form, attachmentIds: [id] },
      asAuthor,
    );
    const skipping = await append(id, 2, second);
    const other = await append(id, 1, second, asSigner);
    const whole = await append(id, 1, second);
    const again = await append(id, 2, second);

    expect(early).toBeRefusedWith('ATTACHMENT_INCOMPLETE');
    expect(skipping).toBeRefusedWith('ATTACHMENT_OUT_OF_ORDER');
    expect(other).toBeRefusedWith('NOT_FOUND');
    expect(whole.data).toEqual({ appendToAttachment: { attachment: { complete: true, parts: 2 } } });
    expect(again).toBeRefusedWith('ATTACHMENT_OUT_OF_ORDER');
  });

  it.each([
    ['a picture said to be a PDF', png, {}, 'ATTACHMENT_KIND_WRONG'],
    ['a page with scripts', Buffer.from('<html><script>'), { mediaType: 'text/html' }, 'ATTACHMENT_KIND_UNSUPPORTED'],
    ['of no media type', pdf, { mediaType: 'constructor' }, 'ATTACHMENT_KIND_UNSUPPORTED'],
    ['of no bytes', pdf, { size: 0 }, 'INVALID_INPUT'],
    ['of a SHA-256 that is none', pdf, { sha256: sha256Of(pdf).slice(1) }, 'INVALID_INPUT'],
    ['a program', Buffer.from('MZ\u0090\u0000\u0003'), { mediaType: 'image/png' }, 'ATTACHMENT_KIND_WRONG'],
    [
      'a ZIP said to be a document of Word',
      Buffer.from('PK\u0003\u0004virus.exe'),
      { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
      'ATTACHMENT_KIND_WRONG',
    ],
    ['another file than its SHA-256', pdf, { sha256: 'a'.repeat(64) }, 'ATTACHMENT_DAMAGED'],
    ['more bytes than it is said to have', pdf, { size: 20 }, 'ATTACHMENT_TOO_LARGE'],
    ['more than 20 MB', pdf, { size: 21 * 1024 * 1024 }, 'ATTACHMENT_TOO_LARGE'],
    ['no Base64', pdf, { content: '%PDF' }, 'ATTACHMENT_UNREADABLE'],
    ['named with what cannot be stored', pdf, { name: '现场\0.pdf' }, 'INVALID_INPUT'],
    ['nothing', pdf, { content: '' }, 'ATTACHMENT_UNREADABLE'],
    ['a part of more than 512 kB', Buffer.alloc(525_000, 7), {}, 'ATTACHMENT_TOO_LARGE'],
  ])('that is %s is refused, and nothing is stored', async (_, bytes, more, code) => {
    const count = async (): Promise<unknown> =>
      graph.database.manager.query('SELECT count(*)::int AS n FROM attachment');
    const before = await count();

    const refused = await store(graph, bytes, asAuthor, more);

    expect(refused).toBeRefusedWith(code);
    expect(await count()).toEqual(before);
  });

  it('that loses its way in the middle is refused at the end, and can be finished rightly', async () => {
    const id = await stored(graph, pdf, asAuthor, { content: pdf.subarray(0, 200).toString('base64') });

    const damaged = await append(id, 1, Buffer.alloc(pdf.length - 200, 9));
    const right = await append(id, 1, pdf.subarray(200));

    expect(damaged).toBeRefusedWith('ATTACHMENT_DAMAGED');
    expect(right.errors).toBeUndefined();
  });

  it('is used by who stored it, for one thing, at most 20 of them', async () => {
    const id = await stored(graph, pdf, asAuthor);
    await draft([id]);
    const foreign = await stored(graph, pdf, asOffice);
    const tryWith = (attachmentIds: readonly string[]): Promise<Answer> =>
      mutate(graph, 'draftSuggestion', { regionCode: region, ...form, attachmentIds }, asAuthor);

    expect(await tryWith([id])).toBeRefusedWith('ATTACHMENT_USED');
    expect(await tryWith([foreign])).toBeRefusedWith('NOT_FOUND');
    const many = Array.from({ length: 21 }, (__, n) => `01900000-0000-7000-8000-0000000000${n + 10}`);
    expect(await tryWith(many)).toBeRefusedWith('ATTACHMENTS_TOO_MANY');
  });

  it('is kept out of the audit trail, which shows that one was sent', async () => {
    await stored(graph, pdf, asAuthor);

    const [row] = await graph.database.manager.query<{ input: { content: string; mediaType: string } }[]>(
      `SELECT input FROM audit_entry WHERE name = 'storeAttachment' ORDER BY position DESC LIMIT 1`,
    );

    expect(row?.input).toMatchObject({ content: '[withheld]', mediaType: 'application/pdf' });
  });

  it('that belongs to nothing is dropped after seven days, one in use never', async () => {
    const unused = await stored(graph, pdf, asAuthor);
    const used = await stored(graph, png, asAuthor, { mediaType: 'image/png' });
    await draft([used]);
    const left = async (): Promise<readonly string[]> =>
      (
        await graph.database.manager.query<{ id: string }[]>('SELECT id FROM attachment WHERE id = ANY($1::uuid[])', [
          [unused, used],
        ])
      ).map(({ id }) => id);

    graph.clock.moveToDay('2026-03-09');
    await graph.runJob('suggestions.dropUnusedAttachments');
    const onTheSeventh = await left();
    graph.clock.moveToDay('2026-03-10');
    await graph.runJob('suggestions.dropUnusedAttachments');

    expect(onTheSeventh.toSorted()).toEqual([unused, used].toSorted());
    expect(await left()).toEqual([used]);
  });
});

describe('What files belong to', () => {
  it('is a draft, whose list its author changes until it is handed in', async () => {
    const first = await stored(graph, pdf, asAuthor);
    const second = await stored(graph, png, asAuthor, { mediaType: 'image/png', name: '照片.png' });
    const suggestionId = await draft([first]);

    await stepped(graph, 'editSuggestion', { suggestionId, attachmentIds: [second, first] }, asAuthor);
    const both = await filesOf(suggestionId, asAuthor);
    await stepped(graph, 'editSuggestion', { suggestionId, attachmentIds: [second] }, asAuthor);
    await stepped(graph, 'editSuggestion', { suggestionId, category: '水利' }, asAuthor);

    expect(both).toMatchObject({ suggestion: { attachments: [{ name: '照片.png' }, { name: '现场.pdf' }] } });
    expect(await filesOf(suggestionId, asAuthor)).toMatchObject({
      suggestion: { attachments: [{ name: '照片.png' }] },
    });
  });

  it('is a talk, a reply and a kept promise, each read as far as its words are (SUG-10)', async () => {
    const given = await givenCase(graph, 'sign', { publicity: 'TITLE_ONLY' });
    const file = (name: string, viewer = given.asUnit): Promise<string> => stored(graph, pdf, viewer, { name });
    const assignmentId = given.task?.id;
    const talk = {
      assignmentId,
      heldOn: '2026-03-02',
      form: 'VISIT',
      summary: '走访',
      attachmentIds: [await file('纪要.pdf')],
    };
    await stepped(graph, 'recordCommunication', talk, given.asUnit);
    const answer = {
      ...reply,
      resultClass: 'B',
      commitments: [{ text: '年底完成', dueOn: '2026-12-31' }],
      attachmentIds: [await file('答复.pdf')],
    };
    await stepped(graph, 'replyToAssignment', { assignmentId, ...answer }, given.asUnit);
    const seen = await graph.ask<{ suggestion: { replies: { commitments: { id: string }[] }[] } }>(
      `query ($id: ID!) { suggestion(id: $id) { communications { nodes { attachments { name } } } replies { commitments { id } } } }`,
      { id: given.id },
      asOffice,
    );
    const commitmentId = dataOf(seen).suggestion.replies[0]?.commitments[0]?.id;
    const kept = { commitmentId, evidence: '已通水', attachmentIds: [await file('验收.pdf', asOffice)] };
    await stepped(graph, 'keepCommitment', kept, asOffice);

    expect(seen.data).toMatchObject({
      suggestion: { communications: { nodes: [{ attachments: [{ name: '纪要.pdf' }] }] } },
    });
    const commitments = [{ keptEvidence: '已通水', attachments: [{ name: '验收.pdf' }] }];
    expect(await filesOf(given.id, asOffice)).toMatchObject({
      suggestion: { replies: [{ attachments: [{ name: '答复.pdf' }], commitments }] },
    });
    expect(await filesOf(given.id, asAnyone())).toEqual({
      suggestion: {
        attachments: [],
        replies: [{ attachments: [], commitments: [{ keptEvidence: null, attachments: [] }] }],
      },
    });
  });

  it('goes along when a refused suggestion is mended (SUG-3)', async () => {
    const suggestionId = await draft([await stored(graph, pdf, asAuthor)]);
    await stepped(graph, 'findSimilarSuggestions', { suggestionId }, asAuthor);
    await stepped(graph, 'submitSuggestion', { suggestionId }, asAuthor);
    await stepped(graph, 'registerSuggestion', { suggestionId }, asOffice);
    await stepped(graph, 'notAdmitSuggestion', { suggestionId, ground: 'NO_CONTENT', explanation: '请补充' }, asOffice);
    const mended = await graph.ask<{ mendRefused: { continuation: { attachments: unknown[] } } }>(
      `mutation ($input: MendRefusedInput!) { mendRefused(input: $input) { continuation { attachments { name } } } }`,
      { input: { suggestionId } },
      asAuthor,
    );

    expect(dataOf(mended).mendRefused.continuation.attachments).toEqual([{ name: '现场.pdf' }]);
  });
});

describe('Statements (ONE-6)', () => {
  it('do not grow with the rows that have files, papers, reasons, commendations', async () => {
    const query = `query ($ids: [ID!]!) { suggestions(where: { id: { in: $ids } }) { nodes {
      attachments { name part(place: 0) } papers { act scanAttachment { name } } reasons { reason } continuedBy { id }
      commendations(first: 2) { nodes { id } } keySupervisions { steps { id } }
      replies { attachments { name } commitments { keptEvidence attachments { name } } } } } }`;
    const ids: string[] = [];
    for (let n = 0; n < 8; n += 1) {
      const attachmentIds = [await stored(graph, pdf, asAuthor)];
      const { id, task, asUnit } = await givenCase(graph, 'contact', { attachmentIds });
      const promised = { resultClass: 'B', commitments: [{ text: '六月底前完成', dueOn: '2026-06-30' }] };
      await stepped(graph, 'replyToAssignment', { assignmentId: task?.id, ...reply, ...promised }, asUnit);
      ids.push(id);
    }
    const statements = (of: readonly string[]): Promise<number> =>
      graph.statementsOf(async () => dataOf(await graph.ask(query, { ids: of }, asOffice)));
    await statements(ids);

    const [one, many] = [await statements(ids.slice(0, 1)), await statements(ids)];

    // Files of replies and of promises go together or not, by which is read first: not exactly as many, but not one a row.
    expect(many - one).toBeLessThan(ids.length - 1);
  });
});
