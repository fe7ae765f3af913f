import {
  asChairpersons,
  asCommitteeStaff,
  asDeputyDirector,
  asHandlingUnit,
  asRepresentative,
  asWorkingCommittee,
  dataOf,
  testSubgraph,
} from '@renda/testing';

import { suggestions } from './index.ts';
import { asAuthor, asGovernment, asOffice, author, form, givenCase, region, reply, stepped } from './spec/given.ts';
import { rate } from './spec/jointly-signed.ts';
import { noticesOf, remind } from './spec/notices.ts';

import type { Viewer } from '@renda/identity';
import type { TestSubgraph } from '@renda/testing';

const city = '611000';
const decision = { meeting: '主任会议', number: '〔2026〕9号', decidedOn: '2026-03-02', text: '同意。' };

let graph: TestSubgraph;
let unitId = '';

/** The first thing a mutation answers with. */
const told = async (name: string, input: object, viewer: Viewer, fields: string): Promise<{ readonly id: string }> => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const mutation = `mutation ($input: ${type}) { ${name}(input: $input) { ${fields} } }`;
  const answer = dataOf(await graph.ask<Record<string, Record<string, { id: string }>>>(mutation, { input }, viewer));
  const [thing] = Object.values(answer[name] ?? {}).flat();
  if (!thing) throw new Error(`${name} answered nothing.`);
  return thing;
};

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
  const bureau = { name: '市水务局', regionCode: city };
  unitId = (await told('registerHandlingUnit', bureau, asCommitteeStaff(city), 'handlingUnit { id }')).id;
});

beforeEach(() => graph.clock.moveToDay('2026-03-02'));

/** Of a county, replied to by a unit of its city that promises something, and rated. */
const repliedByTheCity = async () => {
  const { id: suggestionId } = await givenCase(graph, 'admit');
  const units = [{ unitId, role: 'LEAD' }];
  const { suggestion } = await stepped(graph, 'assignSuggestion', { suggestionId, units }, asGovernment);
  const assignmentId = suggestion.assignments[0]?.id;
  const asUnit = asHandlingUnit(unitId, city);
  const talk = { assignmentId, heldOn: '2026-03-02', form: 'PHONE', summary: '电话沟通。' };
  const promise = { resultClass: 'B', commitments: [{ text: '六月底前完成', dueOn: '2026-06-30' }] };
  await stepped(graph, 'signForAssignment', { assignmentId }, asUnit);
  await stepped(graph, 'recordCommunication', talk, asUnit);
  await stepped(graph, 'replyToAssignment', { assignmentId, ...reply, ...promise }, asUnit);
  const query = 'query ($id: ID!) { suggestion(id: $id) { replies { id commitments { id } } } }';
  const seen = await graph.ask<{ suggestion: { replies: readonly { id: string; commitments: { id: string }[] }[] } }>(
    query,
    { id: suggestionId },
    asOffice,
  );
  const [replied] = dataOf(seen).suggestion.replies;
  dataOf(await rate(graph, replied?.id, {}, asAuthor));
  return replied?.commitments[0]?.id;
};

const toTheUnit = async (id: string | undefined): Promise<readonly unknown[]> =>
  (await noticesOf(graph, id)).filter(({ to }) => to === unitId).map(({ kind, region: where }) => [kind, where]);

describe('A unit of the level above (SUG-13)', () => {
  it('is told in its own region of a promise that falls due', async () => {
    const commitmentId = await repliedByTheCity();

    await remind(graph, '2026-06-26');

    expect(await toTheUnit(commitmentId)).toEqual([['commitment.dueSoon', city]]);
  });

  it('is told in its own region of its commendation (SUG-11)', async () => {
    await repliedByTheCity();
    const merit = { regionCode: region, year: 2026, unitId, reason: '办理扎实' };
    const { id } = await told('proposeCommendation', merit, asOffice, 'commendation { id }');
    const awarded = { commendationIds: [id], award: true, body: 'CHAIRPERSONS', decision };
    await told('decideCommendations', awarded, asChairpersons(region), 'commendations { id }');

    await told('publishCommendations', { commendationIds: [id] }, asOffice, 'commendations { id }');

    expect(await toTheUnit(id)).toEqual([['commendation.published', city]]);
  });

  it('is told in its own region of a matter forwarded to it (SUG-12)', async () => {
    const asCommittee = asWorkingCommittee('财经', region);
    const opinion = { regionCode: region, committee: '财经工委', title: '关于水价', text: '委员反映的意见' };
    const { id: matterId } = await told('collectMatter', opinion, asCommittee, 'matter { id }');
    await told('sortMatter', { matterId, field: '经济', unitIds: [unitId] }, asCommittee, 'matter { id }');
    await told('approveMatter', { matterId, approve: true }, asDeputyDirector(region), 'matter { id }');
    await told('decideMatter', { matterId, onAgenda: false, decision }, asChairpersons(region), 'matter { id }');

    await told('forwardMatter', { matterId, documentNumber: '县人办〔2026〕8号' }, asOffice, 'matter { id }');

    expect(await toTheUnit(matterId)).toEqual([['matter.forwarded', city]]);
  });
});

describe('What waits for the deputy director (ACC-4)', () => {
  it.each([
    ['a county', region, 'DEPUTY_DIRECTOR'],
    ['a township, where there is none', '611002100', 'PRESIDIUM'],
  ])('is told in %s to those who decide there', async (_, where, role) => {
    const [asHere, staff] = [asRepresentative(author, where), asCommitteeStaff(where)];
    const draft = { regionCode: where, ...form, origin: 'DUAL_CONTACT' };
    const { suggestion } = await stepped(graph, 'draftSuggestion', draft, asHere);
    const suggestionId = suggestion.id;
    await stepped(graph, 'findSimilarSuggestions', { suggestionId }, asHere);
    await stepped(graph, 'submitSuggestion', { suggestionId }, asHere);
    await stepped(graph, 'registerSuggestion', { suggestionId }, staff);

    await stepped(graph, 'admitSuggestion', { suggestionId }, staff);

    const waiting = (await noticesOf(graph, suggestionId)).filter(({ kind }) => kind === 'suggestion.admitted');
    expect(waiting).toMatchObject([{ to: role, region: where }]);
  });
});
