import { asCommitteeStaff, asGovernmentOffice, asHandlingUnit, asRepresentative } from '@renda/testing';

import { openWholeGraph } from '../graph/open-whole-graph.ts';
import { deadlineSets } from './deadline-sets.ts';
import { stepsIn } from './steps.ts';

import type { WholeGraph } from '../graph/open-whole-graph.ts';
import type { DeadlineSet } from './deadline-sets.ts';
import type { Steps } from './steps.ts';

const divisions = [
  ['100000', '全国', 'NATION', 'NATION', null],
  ['610000', '陕西省', 'PROVINCE', 'PROVINCE', '100000'],
  ['611000', '商洛市', 'CITY', 'CITY', '610000'],
  ['611002', '商州区', 'COUNTY', 'COUNTY', '611000'],
  ['611021', '洛南县', 'COUNTY', 'COUNTY', '611000'],
  ['611022', '丹凤县', 'COUNTY', 'COUNTY', '611000'],
  ['610100', '西安市', 'CITY', 'CITY', '610000'],
  ['610104', '莲湖区', 'COUNTY', 'COUNTY', '610100'],
  ['610300', '宝鸡市', 'CITY', 'CITY', '610000'],
  ['610302', '渭滨区', 'COUNTY', 'COUNTY', '610300'],
  ['620000', '甘肃省', 'PROVINCE', 'PROVINCE', '100000'],
  ['620100', '兰州市', 'CITY', 'CITY', '620000'],
  ['620102', '城关区', 'COUNTY', 'COUNTY', '620100'],
].map(([code, name, level, kind, parentCode]) => ({ code, name, level, kind, parentCode }));

interface Due {
  readonly due: string;
  readonly explanation: { readonly rule: string; readonly source: string };
}

interface Task {
  readonly id: string;
  readonly role: string;
  readonly adjustDeadline: Due | null;
  readonly decideDeadline: Due | null;
  readonly contactDeadline: Due | null;
  readonly replyDeadline: Due | null;
}

interface Case {
  readonly deadline: Due | null;
  readonly assignments: readonly Task[];
  readonly replies: readonly { readonly id: string }[];
}

const shown = 'due explanation { rule source }';
const caseById = `query ($id: ID!) { suggestion(id: $id) { deadline { ${shown} } replies { id }
  assignments { id role adjustDeadline { ${shown} } decideDeadline { ${shown} } contactDeadline { ${shown} }
    replyDeadline { ${shown} } } } }`;
const author = '01900000-0000-7000-8000-00000000000a';
const reply = {
  ...{ resultClass: 'C', text: '因资金条件限制暂难解决，将积极争取。', reason: '资金尚未落实。', signer: '张局长' },
  ...{ officer: '李科长', officerPhone: '0914-2312345', delivery: 'WRITTEN', jointOpinions: '会办单位无异议。' },
};

/** Takes a case through the graph on the days of the set, and collects every last day it shows on the way. */
const lastDaysOf = async (graph: WholeGraph, { take, see }: Steps, set: DeadlineSet) => {
  const { county, origin, days } = set;
  const office = asCommitteeStaff(county);
  const asAuthor = asRepresentative(author, county);
  const unitIds: string[] = [];
  for (const name of ['水务局', '财政局', '住建局']) {
    const input = { name, regionCode: county };
    const made = await take<{ handlingUnit: { id: string } }>(
      'registerHandlingUnit',
      input,
      office,
      'handlingUnit { id }',
    );
    unitIds.push(made.handlingUnit.id);
  }
  const [leadId, jointId, betterUnitId] = unitIds;
  const asLead = asHandlingUnit(leadId ?? '', county);

  graph.clock.moveToDay(days.approved);
  const form = {
    title: '关于加快老旧小区供水管网改造的建议',
    text: '老旧小区供水管网使用超过二十年，爆管和水压不足的问题多次反映，建议列入改造计划并落实资金。',
  };
  const input = { regionCode: county, origin, ...form };
  const drafted = await take<{ suggestion: { id: string } }>('draftSuggestion', input, asAuthor, 'suggestion { id }');
  const suggestionId = drafted.suggestion.id;
  const look = async (): Promise<Case> =>
    (await see<{ suggestion: Case }>(caseById, { id: suggestionId }, asAuthor)).suggestion;
  const taskOf = async (role: string): Promise<Task | undefined> =>
    (await look()).assignments.find((task) => task.role === role);
  await take('findSimilarSuggestions', { suggestionId }, asAuthor);
  await take('submitSuggestion', { suggestionId }, asAuthor);
  await take('registerSuggestion', { suggestionId }, office);
  await take('admitSuggestion', { suggestionId }, office);
  const assign = (await look()).deadline;

  graph.clock.moveToDay(days.assigned);
  const units = [
    { unitId: leadId, role: 'LEAD' },
    { unitId: jointId, role: 'JOINT' },
  ];
  await take('assignSuggestion', { suggestionId, units }, asGovernmentOffice(county));
  const joint = await taskOf('JOINT');
  const lead = await taskOf('LEAD');
  const better = { assignmentId: joint?.id, reason: '不属职责', betterUnitId };
  await take('requestAdjustment', better, asHandlingUnit(jointId ?? '', county));
  const adjusting = await taskOf('JOINT');
  await take('signForAssignment', { assignmentId: lead?.id }, asLead);
  await take('requestExtension', { assignmentId: lead?.id, reason: '工程复杂' }, asLead);
  await take('decideExtension', { assignmentId: lead?.id, grant: true }, asGovernmentOffice(county));
  const extended = await taskOf('LEAD');

  graph.clock.moveToDay(days.replied);
  const talk = { heldOn: days.replied, form: 'PHONE', summary: '电话沟通办理情况。' };
  await take('recordCommunication', { assignmentId: lead?.id, ...talk }, asLead);
  await take('replyToAssignment', { assignmentId: lead?.id, ...reply }, asLead);
  const { deadline: evaluate, replies } = await look();

  graph.clock.moveToDay(days.rehandled);
  const rating = { replyId: replies[0]?.id, attitude: 'SATISFIED', result: 'UNSATISFIED', reason: '未见改善。' };
  await take('evaluateReply', rating, asAuthor);
  await take('orderRehandling', { suggestionId, note: '请再次办理。' }, office);
  const rereply = (await look()).deadline;

  return {
    ...{ assign, adjust: lead?.adjustDeadline, decide: adjusting?.decideDeadline, contact: lead?.contactDeadline },
    ...{
      joint: joint?.replyDeadline,
      reply: lead?.replyDeadline,
      extended: extended?.replyDeadline,
      evaluate,
      rereply,
    },
  };
};

const policyOf = (name: string): string => (name === 'holidayShift' ? `deadline.${name}` : `suggestion.${name}`);

// One graph whose clock goes on from 2023 to 2026, so that what was set before holds still.
describe('Six sets of parameters (SUG-5, ONE-9, domain.md §9)', () => {
  let graph: WholeGraph;
  let steps: Steps;

  beforeAll(async () => {
    graph = await openWholeGraph({ startsAt: new Date('2023-11-20T10:00:00+08:00') });
    steps = stepsIn(graph);
    await steps.take('importRegions', { rows: divisions }, asCommitteeStaff('100000'), 'added');
  }, 90_000);

  it.each(deadlineSets)(
    '$title',
    async (set) => {
      const source = `示例办法（${set.title}）`;
      const staff = asCommitteeStaff(set.setBy);
      for (const [name, value] of Object.entries(set.parameters)) {
        const input = { regionCode: set.setBy, name: policyOf(name), value: String(value), source };
        await steps.take('setPolicy', { ...input, effectiveFrom: set.effectiveFrom }, staff);
      }

      const found = await lastDaysOf(graph, steps, set);

      const dueOf = Object.entries(found).map(([name, deadline]) => [name, deadline?.due]);
      expect(Object.fromEntries(dueOf)).toEqual(set.due);
      expect(found.assign?.explanation).toEqual({
        rule: `suggestion.assignWorkdays = ${set.parameters['assignWorkdays']}`,
        source,
      });
    },
    60_000,
  );
});
