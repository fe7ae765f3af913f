import { asCommitteeStaff, asGovernmentOffice, asRepresentative, asStationStaff } from '@renda/testing';

import { stepsIn } from '../journeys/steps.ts';
import { county, openTownship, town } from '../journeys/township.ts';

import type { WholeGraph } from '../graph/open-whole-graph.ts';

interface WithId {
  readonly id: string;
}

/** A town with records in every subgraph that lead from one to the other. */
export const someOfEverything = async (graph: WholeGraph) => {
  const steps = stepsIn(graph);
  const { take, see } = steps;
  const place = await openTownship(steps);
  const office = asCommitteeStaff(county);
  const government = asGovernmentOffice(county);
  const liaison = asStationStaff(place.stationId, town);
  const author = asRepresentative(place.representativeId, county);

  for (const text of ['镇中心小学门口没有路灯，请尽快安装。', '夜村镇桥面破损，雨天积水严重。']) {
    await take('leaveOpinion', { stationId: place.stationId, text, citizen: { name: '张三丰', phone: '13812345678' } });
  }
  const { opinions } = await see<{ opinions: { nodes: readonly WithId[] } }>(
    '{ opinions { nodes { id } } }',
    {},
    liaison,
  );
  const opinionId = opinions.nodes[0]?.id ?? '';
  await take('sortOpinion', { opinionId, category: 'URBAN_MANAGEMENT' }, liaison);
  await take('handleOpinion', { opinionId, route: 'SUGGESTION' }, author);
  const { opinion } = await see<{ opinion: { suggestion: WithId | null } }>(
    'query ($id: ID!) { opinion(id: $id) { suggestion { id } } }',
    { id: opinionId },
    author,
  );
  const suggestionId = opinion.suggestion?.id ?? '';
  const text =
    '夜村镇中心小学门前道路长约三百米，没有路灯，冬季学生放学时天色已暗，存在安全隐患，建议列入本年度计划并尽快安装。';
  await take('editSuggestion', { suggestionId, title: '关于在夜村镇中心小学门口安装路灯的建议', text }, author);
  await take('findSimilarSuggestions', { suggestionId }, author);
  await take('submitSuggestion', { suggestionId }, author);
  await take('registerSuggestion', { suggestionId, congressId: place.congressId }, office);
  await take('admitSuggestion', { suggestionId }, office);
  await take('assignSuggestion', { suggestionId, units: [{ unitId: place.unitId, role: 'LEAD' }] }, office);

  const input = { regionCode: county, year: 2026, title: '民生实事', places: 1, criteria: [], negativeList: [] };
  const { programme } = await take<{ programme: WithId }>('openProgramme', input, government, 'programme { id }');
  await take('beginScreening', { programmeId: programme.id }, government);
  await take(
    'addCandidate',
    {
      ...{ programmeId: programme.id, title: '社区食堂', content: '社区食堂一处。', siteRegionCode: town },
      ...{ beneficiaries: '全镇居民', budget: [{ source: '县级财政', amount: '300000.00' }] },
      ...{ responsibleUnitId: place.unitId, timetable: [{ name: '竣工', due: '2026-11-30' }] },
    },
    government,
  );
  return { ...place, opinionId, suggestionId, programmeId: programme.id };
};
