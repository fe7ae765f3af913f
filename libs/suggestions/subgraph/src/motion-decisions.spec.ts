import { asPresidium, asRepresentative, asWorkingCommittee, dataOf, testSubgraph } from '@renda/testing';

import { suggestions } from './index.ts';
import { asAuthor, asOffice, region } from './spec/given.ts';

import type { Viewer } from '@renda/identity';
import type { Answer, TestSubgraph } from '@renda/testing';

let graph: TestSubgraph;

const asHouse = asPresidium(region);
const asCommittee = asWorkingCommittee('财经', region);
const signers = Array.from({ length: 9 }, (_, n) => `01900000-0000-7000-8000-00000000010${n}`);
const text = '水源地保护条例的制定，关系全县饮用水安全和长远发展，现有规定分散，亟须统一立法。';
const decidedOn = (day: string) => ({ meeting: '主席团第二次会议', number: '3', decidedOn: day, text: '同意。' });

const tell = <T>(name: string, input: object, viewer: Viewer, fields: string): Promise<Answer<Record<string, T>>> =>
  graph.ask(
    `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${fields} } }`,
    { input },
    viewer,
  );
const told = async (name: string, input: object, viewer: Viewer): Promise<string> => {
  const answer = await tell<{ motion: { id: string } }>(name, input, viewer, 'motion { id }');
  return dataOf(answer)[name]?.motion.id ?? '';
};

const form = { regionCode: region, title: '关于制定水源地保护办法的议案', cause: text, grounds: text, plan: text };

const submitted = async (more: object = {}): Promise<string> => {
  const motionId = await told('draftMotion', { ...form, ...more, invitedIds: signers }, asAuthor);
  for (const signer of signers) await told('signMotion', { motionId }, asRepresentative(signer, region));
  return told('submitMotion', { motionId }, asAuthor);
};

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
  const time = { opensAt: '2026-03-01T09:00:00+08:00', closesAt: '2026-03-04T12:00:00+08:00' };
  dataOf(await tell('openMotionSession', { regionCode: region, session: 3, ...time }, asHouse, 'motionSession { id }'));
});

beforeEach(() => graph.clock.moveToDay('2026-03-02'));

describe('A decision on a motion (SUG-14, ACC-3)', () => {
  it('counts from the day it was made, not from that of its entry', async () => {
    const motionId = await submitted();
    graph.clock.moveToDay('2026-03-07');
    await told('referMotion', { motionId, committee: '财经委', decision: decidedOn('2026-03-05') }, asHouse);
    const heard = { motionId, report: '建议不列入' };
    const early = await tell('reportOnMotion', { ...heard, leadHeardOn: '2026-03-04' }, asCommittee, 'motion { id }');
    await told('reportOnMotion', { ...heard, leadHeardOn: '2026-03-06' }, asCommittee);
    graph.clock.moveToDay('2026-03-10');
    const leave = (day: string) =>
      tell('leaveMotionOffAgenda', { motionId, decision: decidedOn(day) }, asHouse, 'motion { endedOn }');

    const before = await leave('2026-03-04');
    const left = await leave('2026-03-08');

    expect(early).toBeRefusedWith('DAY_BEFORE_CAUSE');
    expect(before).toBeRefusedWith('DECISION_DAY_IMPOSSIBLE');
    expect(left.data).toEqual({ leaveMotionOffAgenda: { motion: { endedOn: '2026-03-08' } } });
  });

  it('is the presidium’s, and on its adoption the congress’s', async () => {
    const motionId = await submitted();
    await told('putMotionOnAgenda', { motionId, decision: decidedOn('2026-03-02') }, asHouse);
    const votes = { members: 46, votesFor: 24, votesAgainst: 10, abstentions: 5 };

    const voted = await tell(
      'recordMotionVote',
      { motionId, ...votes, decision: decidedOn('2026-03-02') },
      asHouse,
      'motion { decisions { body } }',
    );

    expect(voted.data).toEqual({
      recordMotionVote: { motion: { decisions: [{ body: 'PRESIDIUM' }, { body: 'CONGRESS' }] } },
    });
  });
});

describe('A motion that goes on as a suggestion (SUG-14, SUG-1)', () => {
  it('keeps its whole text, counts from the day of the decision, and is told to the office', async () => {
    const plan = '方'.repeat(20_000);
    const motionId = await submitted({ cause: '由'.repeat(20_000), plan });
    await told('referMotion', { motionId, committee: '财经委', decision: decidedOn('2026-03-02') }, asHouse);
    await told('reportOnMotion', { motionId, leadHeardOn: '2026-03-02', report: '转为建议' }, asCommittee);
    graph.clock.moveToDay('2026-03-09');

    const converted = await tell<{ suggestion: { id: string; text: string; submittedOn: string } }>(
      'convertMotion',
      { motionId, decision: decidedOn('2026-03-06') },
      asHouse,
      'suggestion { id submittedOn }',
    );

    const made = dataOf(converted).convertMotion?.suggestion;
    const seen = await graph.ask<{ suggestion: { text: string } }>(
      'query ($id: ID!) { suggestion(id: $id) { text } }',
      { id: made?.id },
      asOffice,
    );
    const notices = await graph.database.manager.query(
      `SELECT kind FROM notice WHERE about_id = $1 AND recipient_role = 'COMMITTEE_STAFF'`,
      [made?.id],
    );
    expect(dataOf(seen).suggestion.text.endsWith(plan)).toBe(true);
    expect(made?.submittedOn).toBe('2026-03-06');
    expect(notices).toEqual([{ kind: 'suggestion.submitted' }]);
  });
});

describe('A body’s motion (SUG-14, ONE-3)', () => {
  it('needs no signers, and a dry run of filing it counts none', async () => {
    const motionId = await told('draftMotion', { ...form, proposer: 'PRESIDIUM' }, asHouse);

    const dry = await tell('submitMotion', { motionId, dryRun: true }, asHouse, 'effects { checks { name } }');

    expect(dry.data).toEqual({ submitMotion: { effects: { checks: [] } } });
  });
});
