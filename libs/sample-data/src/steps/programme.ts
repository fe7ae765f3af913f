import { addDays, type Day } from '@renda/kernel';

import type { SampleClock } from '../sample-clock.ts';
import { asOffice, asRole, type SampleGraph } from '../sample-graph.ts';

const wishes = [
  ['农村饮水安全巩固提升', '改造 40 个村的供水管网'],
  ['城区老年食堂', '新建 12 处社区老年助餐点'],
  ['通村公路安全防护', '加装护栏 120 公里'],
  ['中小学护学设施', '改造 30 所学校门口通行设施'],
  ['镇卫生院能力提升', '为 20 所卫生院配备数字化影像设备'],
  ['公共停车泊位', '新增泊位 1500 个'],
  ['城镇污水处理', '新建小型污水处理站 9 座'],
  ['残疾人家庭无障碍改造', '改造 600 户'],
  ['农村幸福院', '新建和改造 50 所'],
  ['老旧小区改造', '改造 60 个小区'],
  ['公共充电设施', '新建充电桩 800 个'],
  ['困难学生营养改善', '覆盖 1.2 万名学生'],
] as const;

/** Next year's programme of livelihood projects: solicited, screened, considered, its candidates published. */
export const loadProgramme = async (
  graph: SampleGraph,
  clock: SampleClock,
  region: string,
  unitIds: readonly string[],
  today: Day,
): Promise<void> => {
  const government = asRole('GOVERNMENT_OFFICE', region);
  const year = Number(today.slice(0, 4)) + 1;
  clock.moveTo(addDays(today, -60));
  const opened = await graph.act(
    'openProgramme',
    {
      regionCode: region,
      year,
      title: `商洛市 ${year} 年民生实事项目（样例）`,
      places: 10,
      criteria: [{ code: 'PUBLIC', text: '普惠性、公益性，受益面广' }],
      negativeList: [{ code: 'FINISHED', text: '当年不能完成的长期项目' }],
    },
    asOffice(region),
    'programme { id }',
  );
  const programmeId = (opened['programme'] as { id: string }).id;

  const proposals: { id: string; title: string; text: string }[] = [];
  for (const [index, [title, text]] of wishes.entries()) {
    const department = asRole('HANDLING_UNIT', region, unitIds[index % unitIds.length]);
    const input = { programmeId, source: 'DEPARTMENT', title, text: `${text}。（样例）`, siteRegionCode: region };
    const proposed = await graph.act('proposeProject', input, department, 'proposal { id }');
    proposals.push({ id: (proposed['proposal'] as { id: string }).id, title, text });
  }
  clock.moveTo(addDays(today, -40));
  await graph.act('beginScreening', { programmeId }, government, 'programme { id }');
  for (const [index, { id, title, text }] of proposals.entries()) {
    const findings = [{ criterion: 'PUBLIC', met: true }];
    await graph.act('screenProposal', { proposalId: id, findings }, government, 'proposal { id }');
    const candidate = {
      programmeId,
      proposalIds: [id],
      title,
      content: `${text}。（样例）`,
      siteRegionCode: region,
      budget: [{ source: '市级财政', amount: `${(index + 3) * 1_000_000}.00` }],
      beneficiaries: '全市相关群众',
      responsibleUnitId: unitIds[index % unitIds.length],
      timetable: [{ name: '完工', due: `${year}-11-30` }],
    };
    await graph.act('addCandidate', candidate, government, 'candidate { id }');
  }
  clock.moveTo(addDays(today, -25));
  await graph.act('proposeCandidateList', { programmeId }, government, 'programme { id }');
  const decision = {
    body: 'STANDING_COMMITTEE',
    meeting: '市人大常委会会议（样例）',
    decidedOn: addDays(today, -20),
    text: '同意将候选项目提交代表大会票决。',
  };
  clock.moveTo(addDays(today, -20));
  await graph.act(
    'considerCandidateList',
    { programmeId, decision },
    asRole('CHAIRPERSONS', region),
    'programme { id }',
  );
  clock.moveTo(addDays(today, -15));
  await graph.act('publishCandidateList', { programmeId }, asOffice(region), 'programme { id }');
};
