import {
  asChairpersons,
  asCommitteeStaff,
  asDeputyDirector,
  asGovernmentOffice,
  asHandlingUnit,
  asRepresentative,
  dataOf,
} from '@renda/testing';

import { author, form, mutate, region, reply, signer, stepped, unitNamed } from '../given.ts';
import { plusDays } from './calendar.ts';

import type { Viewer } from '@renda/identity';
import type { Answer, TestSubgraph } from '@renda/testing';

import type { Command, CommandName } from './next.ts';
import type { CaseName } from './world.ts';

const otherAuthor = '01900000-0000-7000-8000-00000000000c';
const nobody = '01900000-0000-7000-8000-0000000000ff';

export interface SeenCase {
  readonly state: string;
  readonly number: number | null;
  readonly deadline: { readonly due: string } | null;
  readonly escalatedTo: { readonly id: string } | null;
  readonly assignments: readonly {
    readonly id: string;
    readonly state: string;
    readonly unit: { readonly id: string };
    readonly replyDeadline: { readonly due: string } | null;
  }[];
  readonly replies: readonly {
    readonly id: string;
    readonly unit: { readonly id: string };
    readonly commitments: readonly {
      readonly id: string;
      readonly keptOn: string | null;
      readonly supersededOn: string | null;
    }[];
  }[];
}

const caseById = `query ($id: ID!) { suggestion(id: $id) { state number deadline { due } escalatedTo { id }
  assignments { id state unit { id } replyDeadline { due } } replies { id unit { id } commitments { id keptOn supersededOn } } } }`;

const jobs = ['signSilentUnits', 'remindOfDeadlines', 'closeUnrated', 'reopenBrokenPromises'];

/** Sends the model's commands to the graph, each walk in a county of its own. */
export const driverOf = async (graph: TestSubgraph) => {
  const units: string[] = [];
  for (const name of ['水务局', '住建局', '交通局', '教育局']) units.push(await unitNamed(graph, name));
  return {
    units,
    begin: (walk: number, fields: Readonly<Record<string, unknown>>) => beginWalk(graph, units, walk, fields),
  };
};

export type Walk = Awaited<ReturnType<typeof beginWalk>>;

const beginWalk = async (
  graph: TestSubgraph,
  units: readonly string[],
  walk: number,
  fields: Readonly<Record<string, unknown>>,
) => {
  const city = `61${10 + Math.floor(walk / 80)}`;
  const county = `${city}${10 + (walk % 80)}`;
  const above = `${city}00`;
  const authors = { main: author, other: otherAuthor, linked: author } as const;
  const asAuthorOf = (name: CaseName): Viewer => asRepresentative(authors[name], county);
  const drafted = async (name: CaseName, more: object): Promise<string> =>
    (await stepped(graph, 'draftSuggestion', { regionCode: county, ...form, ...more }, asAuthorOf(name))).suggestion.id;
  const ids: Partial<Record<CaseName, string>> = {
    main: await drafted('main', fields),
    other: await drafted('other', {}),
  };

  const look = async (name: CaseName): Promise<SeenCase | undefined> => {
    const id = ids[name];
    if (!id) return undefined;
    const { suggestion } = dataOf(await graph.ask<{ suggestion: SeenCase }>(caseById, { id }, asAuthorOf(name)));
    const upper = suggestion.escalatedTo?.id;
    if (name === 'main' && upper) ids.linked = upper;
    return suggestion;
  };

  const lookBack = async (suggestionId: string, staff: Viewer, regionCode: string): Promise<Answer> => {
    const input = { regionCode, name: '回头看', from: '2026-03-02', to: graph.clock.today(), sample: 500 };
    const opened = await graph.ask<{
      openLookBack: {
        lookBack: {
          items: { nodes: readonly { id: string; reply: { resultClass: string; suggestion: { id: string } } }[] };
        };
      };
    }>(
      `mutation ($input: OpenLookBackInput!) { openLookBack(input: $input) { lookBack {
         items(first: 200) { nodes { id reply { resultClass suggestion { id } } } } } } }`,
      { input },
      staff,
    );
    const { nodes } = dataOf(opened).openLookBack.lookBack.items;
    const item = nodes.find(({ reply: { suggestion } }) => suggestion.id === suggestionId);
    return graph.ask(
      'mutation ($input: InspectReplyInput!) { inspectReply(input: $input) { item { foundDone } } }',
      { input: { itemId: item?.id ?? nobody, done: false, text: '现场未完工' } },
      staff,
    );
  };

  /** `unit` is that of the task the model speaks of, `free` one that has none. */
  const send = async ({ name, on }: Command, unit: number | undefined, free: number): Promise<Answer> => {
    const seen = await look(on);
    const suggestionId = ids[on] ?? nobody;
    const place = on === 'linked' ? above : county;
    const unitId = unit === undefined ? nobody : (units[unit] ?? nobody);
    const assignmentId =
      seen?.assignments.findLast((task) => task.unit.id === unitId && task.state !== 'RELEASED')?.id ?? nobody;
    const promises = (seen?.replies ?? [])
      .flatMap(({ commitments, unit: { id } }) => commitments.map((each) => ({ ...each, by: id })))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const promise = promises.find(({ keptOn, supersededOn }) => !keptOn && !supersededOn) ?? promises.at(-1);
    const replyId = seen?.replies.filter((each) => each.unit.id === unitId).at(-1)?.id ?? nobody;
    const staff = asCommitteeStaff(place);
    const asUnit = asHandlingUnit(unitId, region);
    const government = asGovernmentOffice(place);
    const asSigner = asRepresentative(signer, county);
    const say = (mutation: string, input: object, viewer: Viewer): Promise<Answer> =>
      mutate(graph, mutation, { ...input }, viewer);
    const ofCase = (mutation: string, input: object, viewer: Viewer): Promise<Answer> =>
      say(mutation, { suggestionId, ...input }, viewer);
    const ofTask = (mutation: string, input: object, viewer: Viewer): Promise<Answer> =>
      say(mutation, { assignmentId, ...input }, viewer);
    const approve = (yes: boolean): Promise<Answer> =>
      graph.ask(
        'mutation ($input: ApproveSuggestionsInput!) { approveSuggestions(input: $input) { suggestions { id } effects { events { kind } } } }',
        { input: { items: [{ suggestionId, approve: yes, reason: '请补充' }] } },
        asDeputyDirector(place),
      );
    const assign = (...roles: readonly string[]): Promise<Answer> =>
      ofCase('assignSuggestion', { units: roles.map((role, each) => ({ unitId: units[each], role })) }, government);
    const rate = (attitude: string, result: string): Promise<Answer> =>
      say('evaluateReply', { replyId, attitude, result, reason: '未见改善' }, asAuthorOf(on));
    const decidedOn = graph.clock.today();
    const hardCase = (onceMore: boolean): Promise<Answer> =>
      ofCase(
        'concludeHardCase',
        {
          onceMore,
          review: 'EXPERT_REVIEW',
          decision: { meeting: '主任会议', number: '1', decidedOn, text: '同意。' },
        },
        asChairpersons(place),
      );
    const answered = { ...reply, jointOpinions: '会办单位同意。' };
    const commitments = [{ text: '按期完成', dueOn: plusDays(decidedOn, 10) }];
    const commitmentId = promise?.id ?? nobody;
    const promising = asHandlingUnit(promise?.by ?? nobody, region);
    const intoId = ids.other;
    const asLead = asAuthorOf(on);
    const upperStaff = asCommitteeStaff(above);
    const ways: Record<CommandName, () => Promise<Answer>> = {
      findSimilar: () => ofCase('findSimilarSuggestions', {}, asLead),
      edit: () => ofCase('editSuggestion', { text: `${form.text}${Math.random()}` }, asLead),
      invite: () => ofCase('inviteCoSigners', { representativeIds: [signer] }, asLead),
      confirm: () => ofCase('answerInvitation', { confirm: true }, asSigner),
      decline: () => ofCase('answerInvitation', { confirm: false }, asSigner),
      submit: () => ofCase('submitSuggestion', {}, asLead),
      register: () => ofCase('registerSuggestion', {}, staff),
      return: () => ofCase('returnSuggestion', { reason: '补充' }, staff),
      notAdmit: () => ofCase('notAdmitSuggestion', { ground: 'OTHER', explanation: '说明' }, staff),
      admit: () => ofCase('admitSuggestion', {}, staff),
      admitMerging: () => ofCase('admitSuggestion', { mergeIntoId: intoId }, staff),
      merge: () => ofCase('mergeSuggestion', { intoId }, staff),
      consentMain: () => ofCase('consentToMerge', { intoId }, asAuthorOf('main')),
      consentOther: () => ofCase('consentToMerge', { intoId }, asAuthorOf('other')),
      approve: () => approve(true),
      sendBack: () => approve(false),
      escalate: () => ofCase('escalateSuggestion', { regionCode: above, reason: '上级事权' }, staff),
      takeUp: () => ofCase('takeUpEscalated', {}, upperStaff),
      declineAbove: () => ofCase('declineEscalated', { reason: '不属本级' }, upperStaff),
      assignLead: () => assign('LEAD'),
      assignWithJoint: () => assign('LEAD', 'JOINT'),
      assignSeparate: () => assign('SEPARATE', 'SEPARATE'),
      agree: () => ofCase('agreeToWithdrawal', {}, asSigner),
      withdraw: () => ofCase('withdrawSuggestion', { reason: '已解决' }, asLead),
      sign: () => ofTask('signForAssignment', {}, asUnit),
      askAdjustment: () => ofTask('requestAdjustment', { reason: '不属职责', betterUnitId: units[free] }, asUnit),
      reassign: () => ofTask('decideAdjustment', { accept: true, unitId: units[free] }, government),
      refuseAdjustment: () => ofTask('decideAdjustment', { accept: false, note: '属你单位' }, government),
      opinion: () => ofTask('giveJointOpinion', { text: '同意' }, asUnit),
      contact: () => ofTask('recordCommunication', { heldOn: decidedOn, form: 'VISIT', summary: '走访' }, asUnit),
      askExtension: () => ofTask('requestExtension', { reason: '复杂' }, asUnit),
      grantExtension: () => ofTask('decideExtension', { grant: true }, government),
      refuseExtension: () => ofTask('decideExtension', { grant: false, note: '请按期办理' }, government),
      reply: () => ofTask('replyToAssignment', answered, asUnit),
      promise: () => ofTask('replyToAssignment', { ...answered, resultClass: 'B', commitments }, asUnit),
      note: () => ofTask('noteAsReference', {}, asUnit),
      satisfied: () => rate('SATISFIED', 'SATISFIED'),
      unsatisfied: () => rate('SATISFIED', 'UNSATISFIED'),
      attitudeAlone: () => rate('UNSATISFIED', 'BASICALLY_SATISFIED'),
      rehandle: () => ofCase('orderRehandling', { note: '再办' }, staff),
      onceMore: () => hardCase(true),
      explain: () => hardCase(false),
      findUndone: () => ofCase('followUpSuggestion', { reason: '未落实' }, staff),
      lookBack: () => lookBack(suggestionId, staff, place),
      keep: () =>
        graph.ask(
          'mutation ($input: KeepCommitmentInput!) { keepCommitment(input: $input) { commitment { id } } }',
          { input: { commitmentId, evidence: '验收单' } },
          staff,
        ),
      verify: () => ofCase('verifyFollowUp', { note: '已核实' }, staff),
      askNewDate: () =>
        say('requestCommitmentShift', { commitmentId, dueOn: plusDays(decidedOn, 15), reason: '雨季' }, promising),
      agreeNewDate: () => say('decideCommitmentShift', { commitmentId, agree: true }, staff),
      refuseNewDate: () => say('decideCommitmentShift', { commitmentId, agree: false, note: '不同意' }, staff),
    };
    return ways[name]();
  };

  const pass = async (days: number): Promise<void> => {
    graph.clock.moveBy({ days });
    for (const job of jobs) await graph.runJob(`suggestions.${job}`);
  };

  return { look, send, pass };
};
