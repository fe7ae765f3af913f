import {
  asAnyone,
  asOnePerson,
  asPresidium,
  asRepresentative,
  asWorkingCommittee,
  dataOf,
  testSubgraph,
} from '@renda/testing';

import { suggestions } from './index.ts';
import { asAuthor, asOffice, author, region } from './spec/given.ts';

import type { Viewer } from '@renda/identity';
import type { Answer, TestSubgraph } from '@renda/testing';

let graph: TestSubgraph;

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
});

const asHouse = asPresidium(region);
const asCommittee = asWorkingCommittee('财经', region);
const signers = Array.from({ length: 10 }, (_, n) => `01900000-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`);
const decision = { meeting: '主席团第二次会议', number: '3', decidedOn: '2026-03-02', text: '同意。' };
const paper = '水源地保护条例的制定，关系全县饮用水安全和长远发展，现有规定分散，亟须统一立法。';

interface Moved {
  readonly motion: { readonly id: string; readonly state: string };
}
const tell = <T = Moved>(
  name: string,
  input: object,
  viewer: Viewer,
  fields = 'motion { id state }',
): Promise<Answer<Record<string, T>>> =>
  graph.ask(
    `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${fields} } }`,
    { input },
    viewer,
  );
const told = async (name: string, input: object, viewer: Viewer): Promise<Moved['motion']> => {
  const moved = dataOf(await tell(name, input, viewer))[name];
  if (!moved) throw new Error(`${name} answered nothing.`);
  return moved.motion;
};

const drafted = async (signed: number): Promise<string> => {
  const input = {
    regionCode: region,
    title: '关于制定水源地保护办法的议案',
    cause: paper,
    grounds: paper,
    plan: paper,
    invitedIds: signers,
  };
  const { id } = await told('draftMotion', input, asAuthor);
  for (const signer of signers.slice(0, signed))
    await told('signMotion', { motionId: id }, asRepresentative(signer, region));
  return id;
};

const submitted = async (): Promise<string> => {
  const session = {
    regionCode: region,
    session: 3,
    opensAt: '2026-03-01T09:00:00+08:00',
    closesAt: '2026-03-04T12:00:00+08:00',
  };
  dataOf(await tell('openMotionSession', session, asHouse, 'motionSession { id }'));
  const id = await drafted(9);
  await told('submitMotion', { motionId: id }, asAuthor);
  return id;
};

describe('A motion (SUG-14)', () => {
  it('is filed at a session only, by ten of them in a county, the lead included', async () => {
    const id = await drafted(8);
    const between = await tell('submitMotion', { motionId: id }, asAuthor);
    await submitted();

    const few = await tell('submitMotion', { motionId: id }, asAuthor);
    await told('signMotion', { motionId: id }, asRepresentative(signers[8] ?? '', region));
    const enough = await told('submitMotion', { motionId: id }, asAuthor);

    expect(between).toBeRefusedWith('MOTION_SESSION_CLOSED');
    expect(few).toBeRefusedWith('MOTION_SIGNERS_TOO_FEW');
    expect(enough.state).toBe('SUBMITTED');
  });

  it('is led and signed by the representatives of its own congress (ACC-1)', async () => {
    const [ours = '', theirs = ''] = signers;
    const asForeign = asRepresentative(theirs, '450000');
    const form = { title: '关于制定水源地保护办法的议案', cause: paper, grounds: paper, plan: paper };
    const motionId = await drafted(0);
    const asBoth = asOnePerson(asRepresentative(ours, region), asForeign);

    const foreign = await tell('signMotion', { motionId }, asForeign);
    const otherSeat = await tell('signMotion', { motionId, representativeId: theirs }, asBoth);
    const own = await tell('signMotion', { motionId }, asBoth, 'motion { signers { id } }');
    const led = await tell('draftMotion', { regionCode: region, leadId: theirs, ...form }, asBoth);

    expect(foreign).toBeRefusedWith('OUT_OF_REGION');
    expect(otherSeat).toBeRefusedWith('FORBIDDEN');
    expect(own.data?.signMotion).toMatchObject({ motion: { signers: [{ id: author }, { id: ours }] } });
    expect(led).toBeRefusedWith('FORBIDDEN');
  });

  it('on the agenda is carried by more than half of all members; exactly half is not', async () => {
    const votes = { members: 46, votesAgainst: 10, abstentions: 5, decision };
    const [half, carried] = [await submitted(), await submitted()];
    for (const motionId of [half, carried]) await told('putMotionOnAgenda', { motionId, decision }, asHouse);

    const rejected = await told('recordMotionVote', { motionId: half, votesFor: 23, ...votes }, asHouse);
    const adopted = await told('recordMotionVote', { motionId: carried, votesFor: 24, ...votes }, asHouse);

    expect([rejected.state, adopted.state]).toEqual(['REJECTED', 'ADOPTED']);
  });

  it('referred to a committee is reported on first, then may go on as a suggestion of the same signers', async () => {
    const motionId = await submitted();
    await told('referMotion', { motionId, committee: '财经委员会', decision }, asHouse);
    const early = await tell('convertMotion', { motionId, decision }, asHouse);
    await told(
      'reportOnMotion',
      { motionId, leadHeardOn: '2026-03-02', report: '建议转为代表建议办理。' },
      asCommittee,
    );

    const converted = await tell(
      'convertMotion',
      { motionId, decision },
      asHouse,
      'motion { state decisions { matter } } suggestion { state coSignatures { answer } }',
    );

    expect(early).toBeRefusedWith('MOTION_REPORT_NEEDED');
    expect(converted.data?.convertMotion).toMatchObject({
      motion: { state: 'CONVERTED', decisions: [{ matter: 'refer' }, { matter: 'convert' }] },
      suggestion: { state: 'SUBMITTED' },
    });
  });

  it('is withdrawn before the vote with the consent of the presidium, and not after', async () => {
    const motionId = await submitted();
    await told('putMotionOnAgenda', { motionId, decision }, asHouse);
    await told('withdrawMotion', { motionId, reason: '条件不成熟', decision }, asHouse);

    const again = await tell('withdrawMotion', { motionId, reason: '条件不成熟', decision }, asHouse);

    expect(again).toBeRefusedWith('ILLEGAL_TRANSITION');
  });
});

describe('The deadline for motions (SUG-14)', () => {
  it('is known to everybody, the latest session first', async () => {
    const input = {
      regionCode: region,
      session: 9,
      opensAt: '2027-01-10T09:00:00+08:00',
      closesAt: '2027-01-12T12:00:00+08:00',
    };
    dataOf(await tell('openMotionSession', input, asHouse, 'motionSession { id }'));
    const query = `{ motionSessions(first: 1, where: { region: { code: "${region}" } }) {
      nodes { session opensAt closesAt region { code } } } }`;

    const seen = await graph.ask(query, {}, asAnyone());

    const { regionCode, session, ...times } = input;
    expect(seen.data).toEqual({ motionSessions: { nodes: [{ session, ...times, region: { code: regionCode } }] } });
  });
});

describe('A motion on paper (SUG-14, ACC-3)', () => {
  const onPaper = { signedOn: '2026-03-02', number: '议案3', scan: 'https://oa.example.cn/3.pdf', signedBy: '王代表' };
  const [lead = '', ...others] = signers;
  const form = { regionCode: region, title: '关于制定水源地保护办法的议案', cause: paper, grounds: paper, plan: paper };

  it('is entered by the office with its signatures, and the paper’s date decides whether it came in time', async () => {
    graph.clock.moveToDay('2026-03-05');
    const drafted = { ...form, leadId: lead, invitedIds: others, paper: onPaper };
    const { id: motionId } = await told('draftMotion', drafted, asOffice);
    for (const representativeId of others)
      await told('signMotion', { motionId, representativeId, paper: onPaper }, asOffice);

    const late = await tell('submitMotion', { motionId, paper: { ...onPaper, signedOn: '2026-03-05' } }, asOffice);
    const filed = await told('submitMotion', { motionId, paper: onPaper }, asOffice);

    expect(late).toBeRefusedWith('MOTION_SESSION_CLOSED');
    expect(filed.state).toBe('SUBMITTED');
  });

  it('shows its papers to those who work on it, each with its date and both names, and not to the public', async () => {
    const { id: motionId } = await told(
      'draftMotion',
      { ...form, leadId: lead, invitedIds: others, paper: onPaper },
      asOffice,
    );
    await told('signMotion', { motionId, representativeId: others[0], paper: onPaper }, asOffice);
    const query = 'query ($id: ID!) { motion(id: $id) { papers { act signedOn number signedBy enteredBy } } }';

    const seen = await graph.ask(query, { id: motionId }, asRepresentative(lead, region));
    const hidden = await graph.ask(query, { id: motionId }, asAnyone());

    const { signedOn, number, signedBy } = onPaper;
    const kept = { signedOn, number, signedBy, enteredBy: asOffice.name };
    const papers = ['motion.drafted', 'motion.signed'].map((act) => ({ act, ...kept }));
    expect(seen.data).toEqual({ motion: { papers } });
    expect(hidden.data).not.toHaveProperty('motion.papers');
  });

  it('is refused without the paper, and for whoever was not invited', async () => {
    const { id: motionId } = await told(
      'draftMotion',
      { ...form, leadId: lead, invitedIds: [], paper: onPaper },
      asOffice,
    );

    expect(await tell('draftMotion', { ...form, leadId: lead }, asOffice)).toBeRefusedWith('PAPER_NEEDED');
    expect(
      await tell('signMotion', { motionId, representativeId: others[0], paper: onPaper }, asOffice),
    ).toBeRefusedWith('NOT_INVITED');
    expect(await tell('submitMotion', { motionId }, asRepresentative(others[0] ?? '', region))).toBeRefusedWith(
      'NOT_THE_AUTHOR',
    );
  });
});
