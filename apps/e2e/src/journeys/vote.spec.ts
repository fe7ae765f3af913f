import { createHash } from 'node:crypto';

import {
  asCommitteeStaff,
  asGovernmentOffice,
  asOnePerson,
  asPresidium,
  asRepresentative,
  asTeller,
} from '@renda/testing';
import { blindCredential, isBallotIncluded, issueMutation, receiptOf, unblindCredential } from '@renda/voting-client';
import { recount } from '@renda/voting-rules';

import { openWholeGraph } from '../graph/open-whole-graph.ts';
import { stepsIn } from './steps.ts';
import { county, openTownship, town } from './township.ts';

import type { BallotProof, Credential, VotingRound } from '@renda/voting-client';
import type { WholeGraph } from '../graph/open-whole-graph.ts';
import type { Steps } from './steps.ts';
import type { Township } from './township.ts';

interface WithId {
  readonly id: string;
}

const office = asGovernmentOffice(county);
const staff = asCommitteeStaff(county);
const presidium = asPresidium(county);
const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const castText = `mutation ($input: CastBallotInput!) { castBallot(input: $input) { receipt } }`;
const decision = { meeting: '主席团会议', decidedOn: '2026-03-09', text: '同意。' };

// One story: each test is its next chapter, on the same graph.
describe('A year’s projects: signed in, voted on in secret, recounted, supervised (VOT-1 to VOT-9, REP-12, SUP-1)', () => {
  let graph: WholeGraph;
  let steps: Steps;
  let place: Township;
  let deputies: readonly string[];
  let programmeId: string;
  let round: VotingRound & { readonly items: readonly WithId[] };
  let credentials: readonly Credential[];
  let receipts: readonly string[];

  beforeAll(async () => {
    graph = await openWholeGraph({ startsAt: new Date('2026-03-02T10:00:00+08:00') });
    steps = stepsIn(graph);
    place = await openTownship(steps);
    deputies = [place.representativeId];
    for (const name of ['李建国', '张明']) deputies = [...deputies, await seated(name)];
  }, 60_000);

  const seated = async (name: string): Promise<string> => {
    const seat = { congressId: place.congressId, name, electedOn: '2022-01-10', electoralUnit: '第12选区' };
    const { representative } = await steps.take<{ representative: WithId }>(
      'registerRepresentative',
      seat,
      staff,
      'representative { id }',
    );
    const confirming = { representativeId: representative.id, inOfficeFrom: '2022-01-15' };
    await steps.take('confirmRepresentative', confirming, staff);
    return representative.id;
  };
  const teller = () => asTeller(round.id, county);
  const chief = () => asOnePerson(teller(), asRepresentative(deputies[0] ?? '', county));
  const signIn = async (): Promise<string> => {
    const convened = { congressId: place.congressId, body: 'CONGRESS', number: 6, startsOn: '2026-03-09' };
    const { meeting } = await steps.take<{ meeting: WithId }>('conveneMeeting', convened, staff, 'meeting { id }');
    await steps.take('openSignIn', { meetingId: meeting.id }, staff);
    for (const representativeId of deputies)
      await steps.take('signIn', { meetingId: meeting.id, representativeId }, staff);
    await steps.take('freezeRoll', { meetingId: meeting.id }, staff);
    return meeting.id;
  };
  const candidate = (title: string) => ({
    ...{ programmeId, title, content: `${title}一处。`, siteRegionCode: town, beneficiaries: '全镇居民' },
    ...{ budget: [{ source: '县级财政', amount: '300000.00' }], responsibleUnitId: place.unitId },
    timetable: [{ name: '竣工', due: '2026-11-30' }],
  });

  it('the list is drawn up, considered, published and deliberated', async () => {
    const input = { regionCode: county, year: 2026, title: '民生实事', places: 1, criteria: [], negativeList: [] };
    const opened = await steps.take<{ programme: WithId }>('openProgramme', input, office, 'programme { id }');
    programmeId = opened.programme.id;
    await steps.take('beginScreening', { programmeId }, office);
    for (const title of ['社区食堂', '饮水安全']) await steps.take('addCandidate', candidate(title), office);
    await steps.take('proposeCandidateList', { programmeId }, office);
    const considering = { programmeId, decision: { ...decision, body: 'STANDING_COMMITTEE', decidedOn: '2026-03-02' } };
    await steps.take('considerCandidateList', considering, staff);
    await steps.take('publishCandidateList', { programmeId }, staff);
    await steps.take('openDeliberation', { programmeId }, staff);
    graph.clock.moveBy({ days: 7 });
  });

  it('deputies sign in, take their credentials, and issuing closes before casting opens', async () => {
    const meetingId = await signIn();
    const voting = { programmeId, meetingId, tellerIds: deputies.slice(0, 2) };
    const fields = 'round { id items { id } }';
    const opened = await steps.take<{ round: VotingRound & { items: WithId[] } }>(
      'openVoting',
      voting,
      presidium,
      fields,
    );
    round = opened.round;
    await steps.take('openIssuing', { roundId: round.id }, teller());
    const shown = await steps.see<{ ballotRound: VotingRound }>(
      'query ($id: ID!) { ballotRound(id: $id) { id credentialKey { algorithm spki } roll { total } meeting { id } } }',
      { id: round.id },
    );
    const taken: Credential[] = [];
    for (const deputy of deputies) {
      const { blindedMessage, secret } = await blindCredential(shown.ballotRound);
      const asked = { input: { roundId: round.id, blindedMessage } };
      const answer = await graph.ask<{ issueCredential: { blindSignature: string } }>(
        issueMutation,
        asked,
        asRepresentative(deputy, county),
      );
      const signature = answer.data?.issueCredential.blindSignature ?? '';
      taken.push(await unblindCredential(shown.ballotRound, secret, signature));
    }
    credentials = taken;
    await steps.take('closeIssuing', { roundId: round.id }, teller());
    await steps.take('openCasting', { roundId: round.id }, teller());
  });

  it('ballots are cast without a token and counted', async () => {
    const given: string[] = [];
    for (const [index, credential] of credentials.entries()) {
      const marks = [{ itemId: round.items[index === 2 ? 1 : 0]?.id }];
      const { castBallot } = await steps.see<{ castBallot: { receipt: string } }>(castText, {
        input: { roundId: round.id, credential, marks },
      });
      expect(castBallot.receipt).toBe(await receiptOf(round.id, credential));
      given.push(castBallot.receipt);
    }
    receipts = given;
    await steps.take('closeCasting', { roundId: round.id }, teller());
    await steps.take('countRound', { roundId: round.id }, teller());
    await steps.take('signResult', { roundId: round.id }, chief());
    const certifying = { roundId: round.id, decision: { ...decision, body: 'PRESIDIUM' } };
    await steps.take('certifyRound', certifying, presidium);
    await steps.take('publishResult', { roundId: round.id }, staff);
  });

  it('every voter finds the own ballot, and anyone recounts the file', async () => {
    const query = `query ($id: ID!, $receipt: String!) { ballotRound(id: $id) { merkleRoot resultFile
      ballotProof(receipt: $receipt) { ballot { receipt marks { itemId choice rank } } index size path root } } }`;
    for (const receipt of receipts) {
      const { ballotRound } = await steps.see<Shown>(query, { id: round.id, receipt });
      expect(await isBallotIncluded(round.id, ballotRound.ballotProof, ballotRound.merkleRoot)).toBe(true);
      const { ballot } = ballotRound.ballotProof;
      const altered = { ...ballotRound.ballotProof, ballot: { ...ballot, marks: [] } };
      expect(await isBallotIncluded(round.id, altered, ballotRound.merkleRoot)).toBe(false);
    }

    const { ballotRound } = await steps.see<Shown>(query, { id: round.id, receipt: receipts[0] });

    const counted = recount({ name: 'result.json', text: ballotRound.resultFile }, { sha256 });
    expect(counted).toMatchObject({ elected: [round.items[0]?.id], runoff: null, differences: [] });
  });

  it('the elected project stands under supervision', async () => {
    const query = `query ($r: RegionCode!) { region(code: $r) { programmes { nodes { state
      candidates { nodes { title state supervisedProject { title } } } } } } }`;

    const { region } = await steps.see<Neighbours>(query, { r: county }, staff);

    expect(region.programmes.nodes).toEqual([
      {
        state: 'DECIDED',
        candidates: {
          nodes: [
            { title: '社区食堂', state: 'ELECTED', supervisedProject: { title: '社区食堂' } },
            { title: '饮水安全', state: 'NOT_ELECTED', supervisedProject: null },
          ],
        },
      },
    ]);
  });
});

interface Shown {
  readonly ballotRound: { readonly merkleRoot: string; readonly resultFile: string; readonly ballotProof: BallotProof };
}

interface Neighbours {
  readonly region: { readonly programmes: { readonly nodes: readonly object[] } };
}
