import { createHash } from 'node:crypto';

import { addDays, type Day } from '@renda/kernel';

import type { SampleClock } from '../sample-clock.ts';
import { asOffice, asRole, type SampleGraph } from '../sample-graph.ts';
import type { SampleRepresentative } from './congresses.ts';

interface Actor {
  readonly graph: SampleGraph;
  readonly clock: SampleClock;
  readonly region: string;
}

export interface Walked {
  readonly suggestionId: string;
  readonly replyId?: string;
  readonly author: SampleRepresentative;
  readonly unitId: string;
  readonly filedOn: Day;
}

const noteOfVisit = Buffer.from('现场走访记录（样例）：管网老化路段共三处，已拍照留存。\n', 'utf8');

/** A small file of the author's, to hang on a draft. */
export const storeNote = async ({ graph, region }: Actor, author: SampleRepresentative): Promise<string> => {
  const file = {
    name: '走访记录.txt',
    mediaType: 'text/plain',
    size: noteOfVisit.length,
    sha256: createHash('sha256').update(noteOfVisit).digest('hex'),
    content: noteOfVisit.toString('base64'),
  };
  const viewer = asRole('REPRESENTATIVE', region, author.id);
  const stored = await graph.act('storeAttachment', { regionCode: region, ...file }, viewer, 'attachment { id }');
  return (stored['attachment'] as { id: string }).id;
};

/** The first answered suggestion is rated, and commended together with its unit (SUG-11). */
export const commend = async ({ graph, clock, region }: Actor, walked: Walked): Promise<void> => {
  const { suggestionId, replyId, author, unitId, filedOn } = walked;
  const ratedOn = addDays(filedOn, 45);
  const decidedOn = addDays(filedOn, 75);
  const staff = asOffice(region);
  clock.moveTo(ratedOn);
  const marks = { attitude: 'SATISFIED', result: 'SATISFIED' };
  await graph.act(
    'evaluateReply',
    { replyId, ...marks },
    asRole('REPRESENTATIVE', region, author.id),
    'suggestion { id }',
  );
  clock.moveTo(decidedOn);
  const proposals = [
    { suggestionId, year: yearOf(ratedOn), reason: '选题准、调研深，推动了问题解决。（样例）' },
    { unitId, year: yearOf(addDays(filedOn, 5)), reason: '办理及时，面复到位。（样例）' },
  ];
  const commendationIds: string[] = [];
  for (const proposal of proposals) {
    const input = { regionCode: region, ...proposal };
    const { commendation } = await graph.act('proposeCommendation', input, staff, 'commendation { id }');
    commendationIds.push((commendation as { id: string }).id);
  }
  const decision = { meeting: '主任会议（样例）', number: '样例〔2026〕1号', decidedOn, text: '予以通报表扬。' };
  const decided = { commendationIds, award: true, body: 'CHAIRPERSONS', decision };
  await graph.act('decideCommendations', decided, asRole('CHAIRPERSONS', region), 'commendations { id }');
  await graph.act('publishCommendations', { commendationIds }, staff, 'commendations { id }');
};

/** The author of what was not admitted mends it (SUG-3). */
export const mend = async ({ graph, clock, region }: Actor, walked: Walked): Promise<void> => {
  const { suggestionId, author, filedOn } = walked;
  clock.moveTo(addDays(filedOn, 6));
  const viewer = asRole('REPRESENTATIVE', region, author.id);
  await graph.act('mendRefused', { suggestionId }, viewer, 'continuation { id }');
};

const yearOf = (day: Day): number => Number(day.slice(0, 4));
