import {
  asAnyone,
  asChairpersons,
  asDeputyDirector,
  asOnePerson,
  asPresidium,
  asRepresentative,
  asWorkingCommittee,
  dataOf,
  testSubgraph,
} from '@renda/testing';

import { suggestions } from './index.ts';
import { asAuthor, asOffice, author, region, unitNamed } from './spec/given.ts';

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

describe('The committee track (SUG-12)', () => {
  const step = async (name: string, input: object, viewer: Viewer): Promise<{ id: string; state: string }> => {
    const answer = await tell<{ matter: { id: string; state: string } }>(name, input, viewer, 'matter { id state }');
    const moved = dataOf(answer)[name];
    if (!moved) throw new Error(`${name} answered nothing.`);
    return moved.matter;
  };

  it.each([
    [false, {}, 'FORWARDED'],
    [true, { report: '审议意见书', deliberationOpinion: '加快实施' }, 'FORWARDED'],
  ])('is forwarded by office document; on the agenda: %s', async (onAgenda, papers, state) => {
    const unitId = await unitNamed(graph, '发展和改革局');
    const input = { regionCode: region, committee: '财经工委', title: '关于县域经济', text: '委员反映的意见' };
    const { id: matterId } = await step('collectMatter', input, asCommittee);
    await step('sortMatter', { matterId, field: '经济', unitIds: [unitId] }, asCommittee);
    await step('approveMatter', { matterId, approve: true }, asDeputyDirector(region));
    await step('decideMatter', { matterId, onAgenda, decision }, asChairpersons(region));

    const bare = await tell('forwardMatter', { matterId, documentNumber: '' }, asOffice, 'matter { id }');
    const forwarded = await step(
      'forwardMatter',
      { matterId, documentNumber: '县人办〔2026〕8号', ...papers },
      asOffice,
    );

    expect(bare).toBeRefusedWith('REASON_NEEDED');
    expect(forwarded.state).toBe(state);
  });
});

describe('What the deputy director decided on paper (SUG-12, ACC-3)', () => {
  it('is entered by the office from it, and not without', async () => {
    const input = { regionCode: region, committee: '财经工委', title: '关于县域经济', text: '委员反映的意见' };
    const collected = await tell<{ matter: { id: string } }>('collectMatter', input, asCommittee, 'matter { id }');
    const matterId = dataOf(collected)['collectMatter']?.matter.id;
    await tell('sortMatter', { matterId, field: '经济', unitIds: [] }, asCommittee, 'matter { id }');
    const signed = {
      signedOn: '2026-03-02',
      number: '批件1',
      scan: 'https://oa.example.cn/4.pdf',
      signedBy: '李副主任',
    };
    const approve = (more: object) =>
      tell('approveMatter', { matterId, approve: true, ...more }, asOffice, 'matter { state }');

    expect(await approve({})).toBeRefusedWith('PAPER_NEEDED');
    expect((await approve({ paper: signed })).data).toEqual({ approveMatter: { matter: { state: 'APPROVED' } } });
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
