import type { Viewer } from '@renda/identity';
import { addDays, type Day } from '@renda/kernel';

import type { SampleClock } from '../sample-clock.ts';
import { asOffice, asRole, type SampleGraph } from '../sample-graph.ts';
import { commend, mend, storeNote, type Walked } from './commendations.ts';
import type { SampleRepresentative } from './congresses.ts';

const subjects = [
  ['农村饮水', '部分村组供水管网老化，夏季断水时有发生。建议实施管网改造，并建立县镇村三级管护责任。'],
  ['乡村医生待遇', '乡村医生年龄偏大、待遇偏低，后继乏人。建议提高岗位补助，定向培养本地户籍医学生。'],
  ['老旧小区加装电梯', '多层住宅老年住户上下楼困难。建议简化审批，明确财政补贴标准，一楼住户补偿有据可依。'],
  ['中小学校门口交通', '上下学时段拥堵严重，存在安全隐患。建议设置限时通行和家长接送停车区，增派护学岗。'],
  ['河道治理', '汛期河堤有多处冲毁，沿岸农田受损。建议列入水毁修复计划并提前储备物料。'],
  ['特色农产品冷链', '食用菌、核桃等农产品缺少冷藏设施，旺季压价。建议在主产镇布局产地冷库。'],
  ['社区养老助餐', '独居老人吃饭难。建议在人口集中的社区设老年食堂，由财政、慈善与家庭共同负担。'],
  ['乡镇污水处理', '部分集镇污水直排。建议分批建设小型污水处理站，落实运行经费。'],
  ['公共充电设施', '县城充电桩少且布局不均。建议在公共停车场按比例配建，统一收费公示。'],
  ['返乡创业扶持', '返乡人员创业融资难、手续繁。建议设一站式窗口，完善贴息贷款。'],
  ['古镇保护利用', '传统街区老屋失修。建议编制保护规划，分级修缮，严控新建风貌。'],
  ['地质灾害点搬迁', '仍有住户居住在隐患点附近。建议加快避险搬迁，完善配套产业。'],
] as const;

const units = [
  '水利局',
  '卫生健康委员会',
  '住房和城乡建设局',
  '公安局',
  '农业农村局',
  '民政局',
  '生态环境局',
  '发展和改革委员会',
] as const;

/** How far each suggestion has come; every state there is from draft to reply, in turn. */
const roads = [
  'REPLIED', 'HANDLING', 'ASSIGNED', 'REPLIED', 'APPROVED', 'REGISTERED', 'SUBMITTED', 'DRAFT', 'NOT_ADMITTED', 'WITHDRAWN', 'REPLIED', 'HANDLING',
] as const; // prettier-ignore
type Stop = (typeof roads)[number];

/** The road's stops in their order; the last three leave it. */
const stops = ['DRAFT', 'SUBMITTED', 'REGISTERED', 'APPROVED', 'ASSIGNED', 'HANDLING', 'REPLIED'] as const;

interface Actor {
  readonly graph: SampleGraph;
  readonly clock: SampleClock;
  readonly region: string;
}

/** Suggestions of the prefecture's deputies in every state, filed this spring, with the units that handle them. */
export const loadSuggestions = async (
  actor: Actor,
  representatives: readonly SampleRepresentative[],
  today: Day,
): Promise<{ readonly unitIds: readonly string[] }> => {
  const unitIds = await registerUnits(actor);
  const authors = representatives.filter(({ regionCode }) => regionCode === actor.region);
  const walks: Walked[] = [];
  for (const [index, [subject, text]] of [...subjects, ...subjects].entries()) {
    const author = authors[index];
    const unitId = unitIds[index % unitIds.length];
    if (!author || !unitId) break;
    const title = `【样例】关于加强${subject}${index < subjects.length ? '工作' : '长效管理'}的建议`;
    const body = `${text}本件为演示用样例，由程序生成，不代表任何真实代表的意见。`;
    const filedOn = addDays(today, -150 + index * 5);
    if (index === 0) actor.clock.moveTo(filedOn);
    const attachmentIds = index === 0 ? [await storeNote(actor, author)] : [];
    const walked = await walk(actor, {
      author,
      unitId,
      title,
      body,
      stop: roads[index % roads.length] ?? 'DRAFT',
      filedOn,
      attachmentIds,
    });
    walks.push({ ...walked, author, unitId, filedOn });
  }
  const [answered] = walks;
  const refused = walks[roads.indexOf('NOT_ADMITTED')];
  if (answered?.replyId) await commend(actor, answered);
  if (refused) await mend(actor, refused);
  return { unitIds };
};

interface Walk {
  readonly author: SampleRepresentative;
  readonly unitId: string;
  readonly title: string;
  readonly body: string;
  readonly stop: Stop;
  readonly filedOn: Day;
  readonly attachmentIds: readonly string[];
}

const walk = async (
  { graph, clock, region }: Actor,
  { author, unitId, title, body, stop, filedOn, attachmentIds }: Walk,
): Promise<Pick<Walked, 'suggestionId' | 'replyId'>> => {
  const asAuthor = asRole('REPRESENTATIVE', region, author.id);
  const staff = asOffice(region);
  const unit = asRole('HANDLING_UNIT', region, unitId);
  const act = (mutation: string, input: object, viewer: Viewer, day: number, selection = 'suggestion { id }') => {
    clock.moveTo(addDays(filedOn, day));
    return graph.act(mutation, input, viewer, selection);
  };
  const reaches = (state: (typeof stops)[number]): boolean =>
    stops.indexOf(state) <= (stop === 'NOT_ADMITTED' || stop === 'WITHDRAWN' ? 2 : stops.indexOf(stop));

  const drafted = await act(
    'draftSuggestion',
    { regionCode: region, title, text: body, category: '民生', ...(attachmentIds.length > 0 && { attachmentIds }) },
    asAuthor,
    0,
  );
  const suggestionId = (drafted['suggestion'] as { id: string }).id;
  if (!reaches('SUBMITTED')) return { suggestionId };
  await act('findSimilarSuggestions', { suggestionId }, asAuthor, 0);
  await act('submitSuggestion', { suggestionId }, asAuthor, 1);
  if (!reaches('REGISTERED')) return { suggestionId };
  await act('registerSuggestion', { suggestionId }, staff, 3);
  if (stop === 'WITHDRAWN') {
    await act('withdrawSuggestion', { suggestionId, reason: '所提问题已经解决。' }, asAuthor, 5);
    return { suggestionId };
  }
  if (stop === 'NOT_ADMITTED') {
    await act(
      'notAdmitSuggestion',
      { suggestionId, ground: 'NO_CONTENT', explanation: '请补充具体事实和建议后重新提出。' },
      staff,
      4,
    );
    return { suggestionId };
  }
  if (!reaches('APPROVED')) return { suggestionId };
  await act('admitSuggestion', { suggestionId }, staff, 4);
  if (!reaches('ASSIGNED')) return { suggestionId };
  const assigned = await act(
    'assignSuggestion',
    { suggestionId, units: [{ unitId, role: 'LEAD' }] },
    asRole('GOVERNMENT_OFFICE', region),
    5,
    'suggestion { assignments { id } }',
  );
  const assignmentId = (assigned['suggestion'] as { assignments: readonly { id: string }[] }).assignments[0]?.id;
  if (!reaches('HANDLING')) return { suggestionId };
  await act('signForAssignment', { assignmentId }, unit, 6);
  const talk = {
    assignmentId,
    heldOn: addDays(filedOn, 12),
    form: 'VISIT',
    summary: '上门听取代表意见，共同查看现场。',
  };
  await act('recordCommunication', talk, unit, 12);
  if (!reaches('REPLIED')) return { suggestionId };
  const replied = await act('replyToAssignment', { assignmentId, ...reply(filedOn) }, unit, 40, 'reply { id }');
  return { suggestionId, replyId: (replied['reply'] as { id: string }).id };
};

const reply = (filedOn: Day) => ({
  resultClass: 'B',
  text: '您提出的建议收悉。经研究，所提问题符合实际，已列入计划，将按时限推进。感谢您的关心和支持。（样例答复）',
  signer: '局长（样例）',
  officer: '承办科长（样例）',
  officerPhone: '0914-2312345',
  delivery: 'FACE_TO_FACE',
  commitments: [{ text: '完成方案并启动实施', dueOn: addDays(filedOn, 240) }],
});

const registerUnits = async ({ graph, clock, region }: Actor): Promise<readonly string[]> => {
  clock.moveTo('2026-01-12');
  const ids: string[] = [];
  for (const unit of units) {
    const payload = await graph.act(
      'registerHandlingUnit',
      { name: `商洛市${unit}`, regionCode: region },
      asOffice(region),
      'handlingUnit { id }',
    );
    ids.push((payload['handlingUnit'] as { id: string }).id);
  }
  return ids;
};
