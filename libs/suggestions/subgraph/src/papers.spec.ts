import { asRepresentative, dataOf, testSubgraph } from '@renda/testing';

import { suggestions } from './index.ts';
import { pdf, stored } from './spec/files.ts';
import { asOffice, form, givenCase, mutate, region, signer, stepped } from './spec/given.ts';

import type { Answer, TestSubgraph } from '@renda/testing';

let graph: TestSubgraph;

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
});

beforeEach(() => graph.clock.moveToDay('2026-03-02'));

describe('A signed paper (ACC-3)', () => {
  const paper = { signedOn: '2026-02-27', number: '建议单7', signedBy: '王代表' };
  const enter = (more: object): Promise<Answer> =>
    mutate(
      graph,
      'draftSuggestion',
      { regionCode: region, authorId: signer, ...form, paper: { ...paper, ...more } },
      asOffice,
    );

  it('is kept with its scan, its date and both names, seen by those who work on the case', async () => {
    const scanAttachmentId = await stored(graph, pdf, asOffice, { name: '扫描.pdf' });
    const entered = dataOf(await enter({ scanAttachmentId })) as { draftSuggestion: { suggestion: { id: string } } };
    const query = `query ($id: ID!) { suggestion(id: $id) { stateSince papers {
      act signedOn number signedBy enteredBy scan scanAttachment { name complete } } } }`;

    const seen = await graph.ask(
      query,
      { id: entered.draftSuggestion.suggestion.id },
      asRepresentative(signer, region),
    );

    expect(seen.data).toEqual({
      suggestion: {
        stateSince: '2026-02-27',
        papers: [
          {
            act: 'suggestion.drafted',
            ...paper,
            enteredBy: asOffice.name,
            scan: null,
            scanAttachment: { name: '扫描.pdf', complete: true },
          },
        ],
      },
    });
  });

  it('of a task is told with its suggestion; one scan goes with several acts', async () => {
    const { id, task } = await givenCase(graph, 'assign');
    const scanAttachmentId = await stored(graph, pdf, asOffice);
    const mine = { ...paper, signedOn: '2026-03-02', scanAttachmentId };
    const assignmentId = task?.id;
    await stepped(graph, 'signForAssignment', { assignmentId, paper: mine }, asOffice);
    const talk = { assignmentId, heldOn: '2026-03-02', form: 'VISIT', summary: '走访' };
    await stepped(graph, 'recordCommunication', { ...talk, paper: mine }, asOffice);

    const seen = await graph.ask(
      'query ($id: ID!) { suggestion(id: $id) { papers { act signedBy } } }',
      { id },
      asOffice,
    );

    expect(seen.data).toEqual({
      suggestion: {
        papers: [
          { act: 'assignment.signed', signedBy: '王代表' },
          { act: 'assignment.communicated', signedBy: '王代表' },
        ],
      },
    });
  });

  it('without a scan is no paper', async () => {
    expect(await enter({})).toBeRefusedWith('PAPER_NEEDED');
  });
});
