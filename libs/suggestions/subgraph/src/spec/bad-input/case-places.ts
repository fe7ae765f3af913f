import { asHandlingUnit, dataOf } from '@renda/testing';

import { asAuthor, asGovernment, asOffice, asSigner, givenCase, region, reply, signer, unitNamed } from '../given.ts';
import { asUpperStaff, done, noPlace } from './place.ts';

import type { TestSubgraph } from '@renda/testing';

import type { Step } from '../given.ts';
import type { Place } from './place.ts';

export const decision = {
  meeting: '主任会议第三次会议',
  number: '〔2026〕3号',
  decidedOn: '2026-03-02',
  text: '同意。',
};
export const promising = { resultClass: 'B', commitments: [{ text: '六月底前完成', dueOn: '2026-06-30' }] };

interface Found {
  readonly suggestion: {
    readonly replies: readonly { readonly id: string; readonly commitments: readonly { readonly id: string }[] }[];
  };
}

/** A suggestion in every state of SUG-4, and in those between: asked, answered, promised. */
export const casePlaces = (graph: TestSubgraph) => {
  const at = async (step: Step, fields: Readonly<Record<string, unknown>> = {}): Promise<Place> => {
    const { id, task, unitId, asUnit } = await givenCase(graph, step, fields);
    return { ...noPlace, suggestionId: id, unitId, asUnit, assignmentId: task?.id ?? noPlace.assignmentId };
  };
  const withReply = async (place: Place): Promise<Place> => {
    const query = 'query ($id: ID!) { suggestion(id: $id) { replies { id commitments { id } } } }';
    const { suggestion } = dataOf(await graph.ask<Found>(query, { id: place.suggestionId }, asOffice));
    const last = suggestion.replies.at(-1);
    const commitmentId = suggestion.replies.flatMap(({ commitments }) => commitments)[0]?.id;
    return {
      ...place,
      replyId: last?.id ?? place.replyId,
      commitmentId: commitmentId ?? place.commitmentId,
    };
  };
  const go = async (place: Place, name: string, input: object, viewer = asOffice): Promise<Place> => {
    await done(graph, name, { ...input }, viewer);
    return place;
  };
  const ofCase = ({ suggestionId }: Place, more: object = {}) => ({ suggestionId, ...more });
  const ofTask = ({ assignmentId }: Place, more: object = {}) => ({ assignmentId, ...more });
  const rate = (place: Place, result: string): Promise<Place> =>
    go(place, 'evaluateReply', { replyId: place.replyId, attitude: 'SATISFIED', result, reason: '未见改善' }, asAuthor);

  const replied = async (): Promise<Place> => {
    const place = await at('contact');
    return withReply(await go(place, 'replyToAssignment', ofTask(place, { ...reply, ...promising }), place.asUnit));
  };
  const unsatisfied = async (): Promise<Place> => rate(await replied(), 'UNSATISFIED');
  const again = async (before: Place): Promise<Place> => {
    await go(before, 'orderRehandling', ofCase(before, { note: '请再办理' }));
    const talk = { heldOn: graph.clock.today(), form: 'VISIT', summary: '上门走访' };
    await go(before, 'recordCommunication', ofTask(before, talk), before.asUnit);
    await go(before, 'replyToAssignment', ofTask(before, reply), before.asUnit);
    return rate(await withReply(before), 'UNSATISFIED');
  };
  const ready = async (): Promise<Place> => {
    const place = await at('draft');
    return go(place, 'findSimilarSuggestions', ofCase(place), asAuthor);
  };
  const invited = async (): Promise<Place> => {
    const place = await ready();
    return go(place, 'inviteCoSigners', ofCase(place, { representativeIds: [signer] }), asAuthor);
  };
  const notAdmitted = async (): Promise<Place> => {
    const place = await at('register');
    return go(place, 'notAdmitSuggestion', ofCase(place, { ground: 'OTHER', explanation: '不属职权' }));
  };
  const escalated = async (): Promise<Place> => {
    const place = await at('register');
    return go(place, 'escalateSuggestion', ofCase(place, { regionCode: '611000', reason: '市级事权' }));
  };
  const pair = async (fields = {}): Promise<Place> => {
    const { suggestionId: otherId } = await at('admit');
    const place = { ...(await at('register', fields)), otherId };
    return go(place, 'consentToMerge', ofCase(place, { intoId: otherId }), asAuthor);
  };
  const closed = async (): Promise<Place> => rate(await replied(), 'SATISFIED');
  const followUp = async (): Promise<Place> => {
    const place = await closed();
    return go(place, 'followUpSuggestion', ofCase(place, { reason: '未落实' }));
  };
  const adjusting = async (): Promise<Place> => {
    const place = await at('assign');
    const betterUnitId = await unitNamed(graph, '更合适的单位');
    return go(place, 'requestAdjustment', ofTask(place, { reason: '不属职责', betterUnitId }), place.asUnit);
  };
  const joint = async (): Promise<Place> => {
    const place = await at('admit');
    const unitId = await unitNamed(graph, '会办单位');
    const units = [
      { unitId: place.unitId, role: 'LEAD' },
      { unitId, role: 'JOINT' },
    ];
    await go(place, 'assignSuggestion', ofCase(place, { units }), asGovernment);
    const query = 'query ($id: ID!) { suggestion(id: $id) { assignments { id role } } }';
    const seen = await graph.ask<{ suggestion: { assignments: { id: string; role: string }[] } }>(
      query,
      { id: place.suggestionId },
      asOffice,
    );
    const { assignments } = dataOf(seen).suggestion;
    const [lead, other] = ['LEAD', 'JOINT'].map((role) => assignments.find((each) => each.role === role)?.id ?? '');
    const asUnit = asHandlingUnit(unitId, region);
    await done(graph, 'signForAssignment', { assignmentId: lead }, place.asUnit);
    await done(graph, 'signForAssignment', { assignmentId: other }, asUnit);
    return { ...place, unitId, asUnit, assignmentId: other ?? place.assignmentId };
  };

  return {
    draft: () => at('draft'),
    openDraft: () => at('draft', { openToCoSigning: true }),
    ready,
    invited,
    signed: async () => {
      const place = await invited();
      return go(place, 'answerInvitation', ofCase(place, { confirm: true }), asSigner);
    },
    submitted: () => at('submit'),
    registered: () => at('register'),
    mergeable: () => pair(),
    notAdmitted,
    // Its author chose already what it goes on as (SUG-3).
    mended: async () => {
      const place = await notAdmitted();
      return go(place, 'mendRefused', ofCase(place), asAuthor);
    },
    escalated,
    takenUp: async () => {
      const place = await escalated();
      return go(place, 'takeUpEscalated', ofCase(place), asUpperStaff);
    },
    admitted: async () => {
      const place = await pair({ origin: 'DUAL_CONTACT' });
      return go(place, 'admitSuggestion', ofCase(place));
    },
    merged: async () => {
      const place = await pair();
      return go(place, 'admitSuggestion', ofCase(place, { mergeIntoId: place.otherId }));
    },
    approved: () => at('admit'),
    assigned: () => at('assign'),
    adjusting,
    handling: () => at('sign'),
    contacted: () => at('contact'),
    extending: async () => {
      const place = await at('contact');
      return go(place, 'requestExtension', ofTask(place, { reason: '情况复杂' }), place.asUnit);
    },
    joint,
    reference: () => at('contact', { referenceOnly: true }),
    replied,
    unsatisfied,
    hardCase: async () => again(await again(await unsatisfied())),
    closed,
    kept: async () => {
      const place = await closed();
      return go(place, 'keepCommitment', { commitmentId: place.commitmentId, evidence: '验收单' });
    },
    followUp,
    shiftAsked: async () => {
      const place = await followUp();
      const shift = { commitmentId: place.commitmentId, dueOn: '2026-09-30', reason: '雨季停工' };
      return go(place, 'requestCommitmentShift', shift, place.asUnit);
    },
    answeredAgain: async () => {
      const place = await followUp();
      await go(place, 'replyToAssignment', ofTask(place, reply), place.asUnit);
      return withReply(place);
    },
    withdrawn: async () => {
      const place = await at('submit');
      return go(place, 'withdrawSuggestion', ofCase(place, { reason: '已解决' }), asAuthor);
    },
  } as const;
};
