import {
  asAdmin,
  asAnalyst,
  asCommitteeStaff,
  asGovernmentOffice,
  asHandlingUnit,
  asRepresentative,
  dataOf,
  testSubgraph,
} from '@renda/testing';

import { suggestions } from './index.ts';
import { asAuthor, asGovernment, asOffice, form, givenCase, region, reply, signer, stepped } from './spec/given.ts';

import type { Viewer } from '@renda/identity';
import type { TestSubgraph } from '@renda/testing';

import type { Given } from './spec/given.ts';

let graph: TestSubgraph;
let given: Given;

const query = `query ($id: ID!) { suggestion(id: $id) { contactName contactPhone reasons { reason } papers { act }
  communications { totalCount nodes { summary } } replies { officerPhone } assignments { adjustment { reason } extension { reason } } } }`;

const readBy = async (viewer: Viewer): Promise<unknown> =>
  dataOf(await graph.ask<{ suggestion: unknown }>(query, { id: given.id }, viewer)).suggestion;

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
  const contact = { contactName: '李联络', contactPhone: '13812345678' };
  given = await givenCase(graph, 'contact', { ...form, ...contact });
  const assignmentId = given.task?.id;
  const asked = { assignmentId, reason: '需要论证', until: '2026-08-01' };
  await stepped(graph, 'requestExtension', asked, given.asUnit);
  await stepped(graph, 'decideExtension', { assignmentId, grant: true }, asGovernment);
  await stepped(graph, 'replyToAssignment', { assignmentId, ...reply }, given.asUnit);
});

describe('Working data of a suggestion (ACC-1, domain.md section 2)', () => {
  it.each<readonly [string, () => Viewer]>([
    ['its author', () => asAuthor],
    ['a representative of its region', () => asRepresentative(signer, region)],
    ['its unit', () => given.asUnit],
    ['its office', () => asOffice],
    ['the office above', () => asCommitteeStaff('611000')],
    ['the government office', () => asGovernment],
  ])('is read by %s', async (_, viewer) => {
    expect(await readBy(viewer())).toMatchObject({
      contactName: '李联络',
      contactPhone: '+8613812345678',
      communications: { totalCount: 1, nodes: [{ summary: '电话沟通情况。' }] },
      replies: [{ officerPhone: '+8613812345678' }],
      assignments: [{ extension: { reason: '需要论证' } }],
    });
  });

  it.each<readonly [string, Viewer]>([
    ['a representative of another region', asRepresentative(signer, '611021')],
    ['a unit without part in it', asHandlingUnit('01900000-0000-7000-8000-0000000000ff', region)],
    ['the office of another region', asCommitteeStaff('611021')],
    ['the government office of another region', asGovernmentOffice('611021')],
    ['an analyst of another region', asAnalyst('611021')],
  ])('is not read by %s, who sees what is public of it', async (_, viewer) => {
    expect(await readBy(viewer)).toEqual({
      contactName: null,
      contactPhone: null,
      reasons: [],
      papers: [],
      communications: { totalCount: 0, nodes: [] },
      replies: [{ officerPhone: null }],
      assignments: [{ adjustment: null, extension: null }],
    });
  });

  it('is read by an administrator', async () => {
    expect(await readBy(asAdmin())).toMatchObject({ communications: { totalCount: 1 } });
  });
});
