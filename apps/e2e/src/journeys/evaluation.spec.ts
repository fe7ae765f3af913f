import {
  asChairpersons,
  asCitizen,
  asCommitteeMember,
  asCommitteeStaff,
  asHandlingUnit,
  asOnePerson,
  asRepresentative,
  asTeller,
  dataOf,
} from '@renda/testing';
import { blindCredential, castMutation, issueMutation, unblindCredential } from '@renda/voting-client';

import { openWholeGraph } from '../graph/open-whole-graph.ts';
import { stepsIn } from './steps.ts';
import { county, openTownship, town } from './township.ts';

import type { Viewer } from '@renda/identity';
import type { Credential, VotingRound } from '@renda/voting-client';

import type { WholeGraph } from '../graph/open-whole-graph.ts';
import type { Steps } from './steps.ts';
import type { Township } from './township.ts';

interface WithId {
  readonly id: string;
}

const staff = asCommitteeStaff(county);
const chairpersons = asChairpersons(county);
const citizen = { electorId: 'citizen-1', citizenName: '群众代表赵' };

// One story: each test is its next chapter, on the same graph.
describe('What was built is voted on in secret, put right, and voted on again (SUP-6 to SUP-8, VOT-3, ONE-1)', () => {
  let graph: WholeGraph;
  let steps: Steps;
  let place: Township;
  let deputies: readonly string[];
  let projectId: string;

  beforeAll(async () => {
    graph = await openWholeGraph({ startsAt: new Date('2026-03-02T10:00:00+08:00') });
    steps = stepsIn(graph);
    place = await openTownship(steps);
    deputies = [place.representativeId, await seated('李建国')];
  }, 60_000);

  const seated = async (name: string): Promise<string> => {
    const seat = { congressId: place.congressId, name, electedOn: '2022-01-10', electoralUnit: '第12选区' };
    const fields = 'representative { id }';
    const { representative } = await steps.take<{ representative: WithId }>(
      'registerRepresentative',
      seat,
      staff,
      fields,
    );
    const confirming = { representativeId: representative.id, inOfficeFrom: '2022-01-15' };
    await steps.take('confirmRepresentative', confirming, staff);
    return representative.id;
  };
  const obtained = async (roundId: string, viewers: readonly Viewer[]): Promise<readonly Credential[]> => {
    const query = 'query ($id: ID!) { ballotRound(id: $id) { id credentialKey { algorithm spki } } }';
    const { ballotRound } = await steps.see<{ ballotRound: VotingRound }>(query, { id: roundId });
    const credentials: Credential[] = [];
    for (const viewer of viewers) {
      const { blindedMessage, secret } = await blindCredential(ballotRound);
      const answer = await graph.ask<{ issueCredential: { blindSignature: string } }>(
        issueMutation,
        { input: { roundId, blindedMessage } },
        viewer,
      );
      credentials.push(await unblindCredential(ballotRound, secret, dataOf(answer).issueCredential.blindSignature));
    }
    return credentials;
  };
  /** A round from sign-in to its certified result, each voter marking one grade. */
  const held = async (roundId: string, itemId: string, choices: readonly string[]): Promise<void> => {
    const teller = asTeller(roundId, county);
    const voters = [...deputies.map((id) => asRepresentative(id, county)), asCitizen(citizen.electorId)];
    await steps.take('inviteElectors', { roundId, electors: [citizen] }, staff);
    const electorIds = [...deputies, citizen.electorId];
    await steps.take('signInElectors', { roundId, electorIds }, teller);
    await steps.take('openIssuing', { roundId }, teller);
    const credentials = await obtained(roundId, voters);
    await steps.take('closeIssuing', { roundId }, teller);
    await steps.take('openCasting', { roundId }, teller);
    for (const [index, credential] of credentials.entries()) {
      const input = { roundId, credential, marks: [{ itemId, choice: choices[index] }] };
      await steps.see(castMutation, { input });
    }
    await steps.take('closeCasting', { roundId }, teller);
    await steps.take('countRound', { roundId }, teller);
    await steps.take('signResult', { roundId }, asOnePerson(teller, asRepresentative(deputies[0] ?? '', county)));
    const decision = { body: 'STANDING_COMMITTEE', meeting: '主任会议', decidedOn: '2026-03-02', text: '确认。' };
    await steps.take('certifyRound', { roundId, decision }, chairpersons);
  };
  const asked = async (mutation: string, of: object): Promise<string> => {
    const panel = { body: 'EVALUATION_PANEL', electorIds: deputies, tellerIds: deputies };
    const { vote } = await steps.take<{ vote: WithId }>(mutation, { ...of, ...panel }, chairpersons, 'vote { id }');
    return vote.id;
  };

  it('a project is decided, built and accepted', async () => {
    const unit = asHandlingUnit(place.unitId, county);
    const project = { regionCode: county, year: 2026, decidedOn: '2026-02-20', title: '社区食堂', content: '一处' };
    const registering = { ...project, budget: '300000.00', responsibleUnitId: place.unitId, siteRegionCode: town };
    const made = await steps.take<{ project: WithId }>('registerProject', registering, staff, 'project { id }');
    projectId = made.project.id;
    const milestones = [{ title: '开伙', dueOn: '2026-11-30', percent: 100, money: '300000.00' }];
    const plan = { projectId, startsOn: '2026-03-01', text: '一步实施', milestones };
    await steps.take('fileImplementationPlan', plan, unit);
    await steps.take('startProject', { projectId }, unit);
    await steps.take('reportProjectDone', { projectId, text: '完工' }, unit);
    const acceptors = [{ name: '李代表', organisation: '代表小组', representativeId: deputies[0] }];
    await steps.take('acceptProject', { projectId, acceptors, findings: '已开伙' }, staff);
  });

  it('the chairpersons ask for its evaluation; deputies and a citizen vote, and the result comes back', async () => {
    const roundId = await asked('requestProjectEvaluation', { projectId });

    await held(roundId, projectId, ['UNSATISFIED', 'UNSATISFIED', 'SATISFIED']);

    const query = `query ($id: ID!) { supervisedProject(id: $id) { state grade retryDueOn
      evaluations { satisfied unsatisfied citizens } evaluationVotes { state ballotRound { state } } } }`;
    const { supervisedProject } = await steps.see<{ supervisedProject: object }>(query, { id: projectId });
    expect(supervisedProject).toEqual({
      ...{ state: 'EVALUATED', grade: 'UNSATISFIED', retryDueOn: '2026-06-02' },
      evaluations: [{ satisfied: 1, unsatisfied: 2, citizens: 1 }],
      evaluationVotes: [{ state: 'DECIDED', ballotRound: { state: 'CERTIFIED' } }],
    });
    expect(
      (await steps.attempt('closeProject', { projectId, summary: '办结' }, staff)).errors?.[0]?.extensions.code,
    ).toBe('EVALUATION_UNSATISFIED');
  });

  it('put right, it is voted on again and closed; vote and project lead to each other', async () => {
    const roundId = await asked('requestProjectEvaluation', { projectId });

    await held(roundId, projectId, ['SATISFIED', 'SATISFIED', 'BASICALLY_SATISFIED']);
    await steps.take('closeProject', { projectId, summary: '办结' }, staff);

    const query = `query ($id: ID!) { ballotRound(id: $id) { verdict { items { result } }
      subject { project { title state evaluationVotes { ballotRound { id } evaluation { grade ballotRound { id } } } } } } }`;
    const { ballotRound } = await steps.see<{ ballotRound: Traced }>(query, { id: roundId });
    const { project } = ballotRound.subject;
    expect(ballotRound.verdict.items).toEqual([{ result: 'SATISFIED' }]);
    expect(project).toMatchObject({ title: '社区食堂', state: 'CLOSED' });
    expect(project.evaluationVotes[1]).toEqual({
      ballotRound: { id: roundId },
      evaluation: { grade: 'SATISFIED', ballotRound: { id: roundId } },
    });
  });

  it('a supervision item goes the same way', async () => {
    const topic = { regionCode: county, year: 2026, kind: 'SPECIAL_REPORT', title: '供暖专项报告', content: '供暖' };
    const input = { ...topic, topicSource: 'LETTERS_AND_VISITS', unitIds: [place.unitId] };
    const { item } = await steps.take<{ item: WithId }>('proposeSupervisionItem', input, staff, 'item { id }');
    const itemId = item.id;
    const leader = asCommitteeMember(deputies[1] ?? '', county);
    const planned = { itemId, text: '列入年度计划', plannedFor: '2026-06-10', leaderId: deputies[1] };
    await steps.take('planSupervisionItem', planned, chairpersons);
    await steps.take('investigateSupervisionItem', { itemId, text: '调研' }, leader);
    for (let step = 0; step < 4; step += 1)
      await steps.take('skipSupervisionStep', { itemId, reason: '已由上级开展' }, chairpersons);

    await held(await asked('requestItemEvaluation', { itemId }), itemId, ['SATISFIED', 'SATISFIED', 'UNSATISFIED']);

    const query = `query ($id: ID!) { supervisionItem(id: $id) { state grade leader { name }
      evaluationVotes { ballotRound { subject { item { title } project { title } } } } } }`;
    const { supervisionItem } = await steps.see<{ supervisionItem: object }>(query, { id: itemId });
    expect(supervisionItem).toEqual({
      ...{ state: 'EVALUATED', grade: 'SATISFIED', leader: { name: '李建国' } },
      evaluationVotes: [{ ballotRound: { subject: { item: { title: '供暖专项报告' }, project: null } } }],
    });
  });
});

interface Traced {
  readonly verdict: { readonly items: readonly object[] };
  readonly subject: {
    readonly project: { readonly evaluationVotes: readonly object[]; readonly title: string; readonly state: string };
  };
}
