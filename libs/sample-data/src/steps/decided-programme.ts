import { addDays, type Day } from '@renda/kernel';

import type { SampleClock } from '../sample-clock.ts';
import { asOffice, asRole, type SampleGraph } from '../sample-graph.ts';
import type { SampleRepresentative } from './congresses.ts';
import { castBallots, tellerOf } from './decided-ballots.ts';

/** A county's congress: small enough to vote in a second. */
const region = '611002';

const candidates = [
  ['农村供水管网改造', '改造 18 个村的供水管网', 9_600_000],
  ['社区养老食堂', '新建 6 处社区助餐点', 3_200_000],
  ['学校周边道路整治', '整治 12 所学校周边道路', 5_400_000],
  ['夜间照明补点', '新装路灯 600 盏', 1_800_000],
] as const;

export interface DecidedProgrammeSettings {
  readonly graph: SampleGraph;
  readonly clock: SampleClock;
  /** Until what happened in one subgraph is known in the others. */
  readonly drain: () => Promise<void>;
  readonly representatives: readonly SampleRepresentative[];
  readonly unitIds: readonly string[];
  readonly today: Day;
}

/** An earlier programme to its end: voted on in secret, counted, certified, published and handed over (VOT-1 to VOT-9). */
export const loadDecidedProgramme = async (settings: DecidedProgrammeSettings): Promise<void> => {
  const { graph, clock, drain, unitIds, today } = settings;
  const year = Number(addDays(today, -60).slice(0, 4));
  const votedOn = `${year}-01-22` as Day;
  const [government, staff, presidium] = [
    asRole('GOVERNMENT_OFFICE', region),
    asOffice(region),
    asRole('PRESIDIUM', region),
  ];
  const seats = settings.representatives.filter(({ regionCode }) => regionCode === region).map(({ id }) => id);
  const decision = (body: string, decidedOn: Day) => ({ body, meeting: '样例会议', decidedOn, text: '同意。（样例）' });

  clock.moveTo(addDays(votedOn, -30));
  const input = {
    ...{ regionCode: region, year, title: `商州区 ${year} 年民生实事项目（样例）`, places: 2 },
    ...{ criteria: [{ code: 'PUBLIC', text: '普惠性、公益性，受益面广' }], negativeList: [] },
  };
  const { programme } = await graph.act('openProgramme', input, government, 'programme { id }');
  const of = { programmeId: (programme as { id: string }).id };
  await graph.act('beginScreening', of, government, 'programme { id }');
  for (const [index, [title, text, yuan]] of candidates.entries()) {
    const candidate = {
      ...{ ...of, title, content: `${text}。（样例）`, siteRegionCode: region, beneficiaries: '全区相关群众' },
      ...{
        budget: [{ source: '区级财政', amount: `${yuan}.00` }],
        timetable: [{ name: '完工', due: `${year}-11-30` }],
      },
      responsibleUnitId: unitIds[index % unitIds.length],
    };
    await graph.act('addCandidate', candidate, government, 'candidate { id }');
  }
  await graph.act('proposeCandidateList', of, government, 'programme { id }');
  clock.moveTo(addDays(votedOn, -20));
  const considered = { ...of, decision: decision('STANDING_COMMITTEE', addDays(votedOn, -20)) };
  await graph.act('considerCandidateList', considered, staff, 'programme { id }');
  await graph.act('publishCandidateList', of, staff, 'programme { id }');
  clock.moveTo(votedOn);
  await graph.act('openDeliberation', of, staff, 'programme { id }');

  const meetingId = await signedIn(settings, seats, votedOn);
  await drain();
  const voting = { ...of, meetingId, tellerIds: seats.slice(0, 2) };
  const { round } = await graph.act('openVoting', voting, presidium, 'round { id }');
  const roundId = await castBallots(graph, (round as { id: string }).id, { region, present: present(seats) });
  const teller = tellerOf(roundId, region);
  await graph.act('countRound', { roundId }, teller, 'round { id }');
  await graph.act('signResult', { roundId }, teller, 'round { id }');
  const certifying = { roundId, decision: decision('PRESIDIUM', votedOn) };
  await graph.act('certifyRound', certifying, presidium, 'round { id }');
  await graph.act('publishResult', { roundId }, staff, 'round { id }');
  clock.moveTo(addDays(votedOn, 5));
  const handing = { ...of, document: `商州人常发〔${year}〕2 号（样例）` };
  await graph.act('handOverProgramme', handing, staff, 'programme { id }');
};

/** Four of five come to the meeting. */
const present = (seats: readonly string[]): readonly string[] => seats.filter((_, index) => index % 5 !== 4);

const signedIn = async ({ graph }: DecidedProgrammeSettings, seats: readonly string[], day: Day): Promise<string> => {
  const { congresses } = await graph.ask<{ congresses: { nodes: readonly { readonly id: string }[] } }>(
    'query County($code: RegionCode!) { congresses(first: 1, where: { region: { code: $code } }) { nodes { id } } }',
    { code: region },
    asOffice(region),
  );
  const convening = { congressId: congresses.nodes[0]?.id, body: 'CONGRESS', number: 1, startsOn: day };
  const { meeting } = await graph.act('conveneMeeting', convening, asOffice(region), 'meeting { id }');
  const meetingId = (meeting as { id: string }).id;
  await graph.act('openSignIn', { meetingId }, asOffice(region), 'meeting { id }');
  for (const representativeId of present(seats))
    await graph.act('signIn', { meetingId, representativeId }, asOffice(region), 'attendance { id }');
  await graph.act('freezeRoll', { meetingId }, asOffice(region), 'roll { id }');
  return meetingId;
};
