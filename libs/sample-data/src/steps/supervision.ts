import { addDays, type Day } from '@renda/kernel';

import type { SampleClock } from '../sample-clock.ts';
import { asOffice, asRole, type SampleGraph } from '../sample-graph.ts';

const projects = [
  ['农村供水保障工程', '改造 25 个村供水设施', 68],
  ['城区学校扩容', '新增学位 1800 个', 52],
  ['社区卫生服务中心', '新建 3 所', 35],
  ['通村道路硬化', '硬化 86 公里', 80],
] as const;

const milestones = [
  ['完成设计和招标', 15, '1800000.00', '03-31'],
  ['主体完成一半', 55, '4800000.00', '07-31'],
  ['全部完工', 100, '5400000.00', '11-30'],
] as const;

/** The projects of the last congress there was time to begin, under way and reported monthly; and a supervision item of the committee. */
export const loadSupervision = async (
  graph: SampleGraph,
  clock: SampleClock,
  region: string,
  unitIds: readonly string[],
  today: Day,
): Promise<void> => {
  // Before spring a year's projects have no month to report of yet.
  const year = addDays(today, -100).slice(0, 4);
  for (const [index, [title, content, percent]] of projects.entries()) {
    const unitId = unitIds[index % unitIds.length] ?? '';
    const unit = asRole('HANDLING_UNIT', region, unitId);
    clock.moveTo(`${year}-01-20` as Day);
    const registered = await graph.act(
      'registerProject',
      {
        regionCode: region,
        year: Number(year),
        decidedOn: `${year}-01-15`,
        congressEndedOn: `${year}-01-16`,
        title: `【样例】${title}`,
        content,
        siteRegionCode: region,
        budget: '12000000.00',
        beneficiaries: '项目所在地群众',
        responsibleUnitId: unitId,
        finishOn: `${year}-11-30`,
      },
      asOffice(region),
      'project { id }',
    );
    const projectId = (registered['project'] as { id: string }).id;
    clock.moveTo(`${year}-02-05` as Day);
    const plan = {
      projectId,
      startsOn: `${year}-02-10`,
      text: '按季度推进，逐月报告。',
      milestones: milestones.map(([name, share, money, day]) => ({
        title: name,
        dueOn: `${year}-${day}`,
        percent: share,
        money,
      })),
    };
    await graph.act('fileImplementationPlan', plan, unit, 'project { id }');
    clock.moveTo(`${year}-02-10` as Day);
    await graph.act('startProject', { projectId }, unit, 'project { id }');
    const month = addDays(today, -32).slice(0, 7);
    clock.moveTo(addDays(`${month}-28` as Day, 0));
    const progress = {
      projectId,
      month: `${month}-01`,
      percent,
      spent: `${percent * 110_000}.00`,
      text: '正常推进。（样例）',
    };
    await graph.act('reportProjectProgress', progress, unit, 'project { id }');
  }
  clock.moveTo(`${year}-01-25` as Day);
  const item = {
    regionCode: region,
    year: Number(year),
    kind: 'SPECIAL_REPORT',
    title: '【样例】听取市政府关于农村饮水安全工作情况的报告',
    content: '了解供水保障情况，推动解决群众反映的突出问题。',
    topicSource: 'LETTERS_AND_VISITS',
  };
  const proposed = await graph.act('proposeSupervisionItem', item, asOffice(region), 'item { id }');
  const itemId = (proposed['item'] as { id: string }).id;
  const planned = { itemId, text: '列入年度监督计划。', plannedFor: addDays(today, 30) };
  await graph.act('planSupervisionItem', planned, asRole('CHAIRPERSONS', region), 'item { id }');
};
