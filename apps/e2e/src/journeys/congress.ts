import { setTimeout as sleep } from 'node:timers/promises';

import {
  asChairpersons,
  asCommitteeStaff,
  asGovernmentOffice,
  asOnePerson,
  asPresidium,
  asRepresentative,
  asTeller,
} from '@renda/testing';

import { county, openTownship, town } from './township.ts';

import type { Steps } from './steps.ts';

interface WithId {
  readonly id: string;
}

export interface OpenedRound extends WithId {
  readonly items: readonly { readonly id: string; readonly name: string }[];
}

const staff = asCommitteeStaff(county);
const office = asGovernmentOffice(county);
const presidium = asPresidium(county);
const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
const decision = (body: string) => ({ body, meeting: '会议', decidedOn: today(), text: '同意。' });

export type CongressSteps = Pick<Steps, 'take' | 'see'>;

/** A county's congress in session on the day it really is: its deputies, and the tellers' part of its votes. */
export const openCongress = async (steps: CongressSteps, present: readonly string[], absent: readonly string[]) => {
  const { take, see } = steps;
  const place = await openTownship(steps);
  const seated = async (name: string): Promise<string> => {
    const seat = { congressId: place.congressId, name, electedOn: '2022-01-10', electoralUnit: '第12选区' };
    const { representative } = await take<{ representative: WithId }>(
      'registerRepresentative',
      seat,
      staff,
      'representative { id }',
    );
    const confirming = { representativeId: representative.id, inOfficeFrom: '2022-01-15' };
    await take('confirmRepresentative', confirming, staff);
    return representative.id;
  };
  const deputies = [place.representativeId];
  for (const name of [...present.slice(1), ...absent]) deputies.push(await seated(name));

  // The list may be voted on at once; the second value tells when the first has arrived where votes are held.
  for (const [name, value] of [
    ['vote.publicDays', '0'],
    ['vote.surplusRatio', '"1"'],
  ])
    await take('setPolicy', { regionCode: county, name, value, effectiveFrom: today(), source: '主席团决定' }, staff);

  const convened = { congressId: place.congressId, body: 'CONGRESS', number: 6, startsOn: today() };
  const { meeting } = await take<{ meeting: WithId }>('conveneMeeting', convened, staff, 'meeting { id }');
  await take('openSignIn', { meetingId: meeting.id }, staff);
  for (const representativeId of deputies.slice(0, present.length))
    await take('signIn', { meetingId: meeting.id, representativeId }, staff);
  await take('freezeRoll', { meetingId: meeting.id }, staff);

  const tellerIds = deputies.slice(0, 2);
  const fields = 'round { id items { id name } }';

  const projectRound = async (names: readonly string[], places: number): Promise<OpenedRound> => {
    const input = { regionCode: county, year: 2030, title: '民生实事项目票决', places, criteria: [], negativeList: [] };
    await policyArrived(steps, input);
    const { programme } = await take<{ programme: WithId }>('openProgramme', input, office, 'programme { id }');
    const of = { programmeId: programme.id };
    await take('beginScreening', of, office);
    for (const title of names)
      await take(
        'addCandidate',
        {
          ...of,
          ...{ title, content: `${title}，全年完成。`, siteRegionCode: town, beneficiaries: '全镇居民' },
          ...{ budget: [{ source: '县级财政', amount: '1300000.00' }], responsibleUnitId: place.unitId },
          timetable: [{ name: '竣工', due: '2030-11-30' }],
        },
        office,
      );
    await take('proposeCandidateList', of, office);
    await take('considerCandidateList', { ...of, decision: decision('STANDING_COMMITTEE') }, staff);
    await take('publishCandidateList', of, staff);
    await take('openDeliberation', of, staff);
    const voting = { ...of, meetingId: meeting.id, tellerIds };
    return (await take<{ round: OpenedRound }>('openVoting', voting, presidium, fields)).round;
  };

  const otherRound = async (vote: object): Promise<OpenedRound> => {
    const input = { regionCode: county, body: 'CONGRESS', meetingId: meeting.id, tellerIds, ...vote };
    return (await take<{ round: OpenedRound }>('prepareRound', input, staff, fields)).round;
  };

  /** Citizens named for an evaluation, all of them present. */
  const panelRound = async (vote: object, citizens: readonly string[]): Promise<OpenedRound> => {
    const electors = citizens.map((electorId) => ({ electorId, citizenName: electorId }));
    const input = { regionCode: county, body: 'EVALUATION_PANEL', purpose: 'EVALUATION', tellerIds, electors, ...vote };
    const { round } = await take<{ round: OpenedRound }>('prepareRound', input, staff, fields);
    await take('signInElectors', { roundId: round.id, electorIds: citizens }, staff);
    return round;
  };

  const teller = ({ id }: WithId) => asTeller(id, county);
  const step = (name: string, round: WithId): Promise<unknown> => take(name, { roundId: round.id }, teller(round));
  const publish = async (round: WithId, body = 'PRESIDIUM'): Promise<void> => {
    await step('closeCasting', round);
    await step('countRound', round);
    const chief = asOnePerson(teller(round), asRepresentative(deputies[0] ?? '', county));
    await take('signResult', { roundId: round.id }, chief);
    const certifying = body === 'PRESIDIUM' ? presidium : asChairpersons(county);
    await take('certifyRound', { roundId: round.id, decision: decision(body) }, certifying);
    await take('publishResult', { roundId: round.id }, staff);
  };
  return {
    deputies,
    projectRound,
    otherRound,
    panelRound,
    step,
    publish,
    declareVoid: (round: WithId, reason: string) => take('declareRoundVoid', { roundId: round.id, reason }, presidium),
    fileOf: async ({ id }: WithId): Promise<string> =>
      (
        await see<{ ballotRound: { resultFile: string } }>('query ($id: ID!) { ballotRound(id: $id) { resultFile } }', {
          id,
        })
      ).ballotRound.resultFile,
    certifyAsChairpersons: (round: WithId) => publish(round, 'STANDING_COMMITTEE'),
  };
};

const policyArrived = async ({ take }: CongressSteps, input: object): Promise<void> => {
  const fields = 'programme { candidatesNeeded places }';
  for (let tries = 0; tries < 60; tries += 1) {
    const { programme } = await take<{ programme: { candidatesNeeded: number; places: number } }>(
      'openProgramme',
      { ...input, dryRun: true },
      office,
      fields,
    );
    if (programme.candidatesNeeded === 2 * programme.places) return;
    await sleep(250);
  }
  throw new Error('The policy did not arrive.');
};
