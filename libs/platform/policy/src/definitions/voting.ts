import { z } from 'zod';

import { definePolicy } from '../policy-definition.ts';
import { assumption, law } from '../policy-source.ts';
import { count, days, flag, fraction } from '../schemas/numbers.ts';
import { quorumByBody } from '../schemas/voting.ts';

/** Votes: VOT-2, VOT-3, VOT-6. */
export const votingPolicies = {
  'vote.quorum': definePolicy(quorumByBody(), {
    default: {
      CONGRESS: { numerator: 2, denominator: 3, inclusive: true, of: 'ALL_MEMBERS' },
      STANDING_COMMITTEE: { numerator: 1, denominator: 2, inclusive: false, of: 'ALL_MEMBERS' },
      EVALUATION_PANEL: { numerator: 1, denominator: 2, inclusive: false, of: 'CONVENED' },
    },
    source: law('Organic Law of Local Congresses (2022) art. 14, 51; the evaluation panel is our assumption'),
    term: '法定出席人数',
    description: 'Share of those entitled who must be present before a round opens, by body (VOT-6).',
  }),
  'vote.majorityBase': definePolicy(z.enum(['ALL', 'PRESENT', 'VALID']), {
    default: 'ALL',
    source: law('Organic Law of Local Congresses (2022) art. 25, 29'),
    term: '过半数基数',
    description: 'More than half of whom an item needs: all entitled, those present, or the valid papers (VOT-6).',
  }),
  'vote.shortfall': definePolicy(z.enum(['ACCEPT_FEWER', 'SECOND_ROUND', 'REFILL']), {
    default: 'ACCEPT_FEWER',
    source: assumption('No source says which.'),
    term: '当选不足时的处理',
    description: 'What happens when fewer than the places to fill get their majority (VOT-6).',
  }),
  'vote.maxRounds': definePolicy(count(1, 10), {
    default: 3,
    source: assumption('No source names a number.'),
    term: '票决轮次上限',
    description: 'Rounds after which a tie is decided by the presidium with a reason (VOT-6).',
  }),
  'vote.surplusRatio': definePolicy(fraction(), {
    default: { numerator: 1, denominator: 5 },
    source: assumption('No source names a number.'),
    term: '差额比例',
    description: 'Share of the places by which candidates outnumber them, rounded up and at least one (VOT-2).',
  }),
  'vote.publicDays': definePolicy(days(0), {
    default: 7,
    source: assumption('No source names a number.'),
    term: '候选项目公示天数',
    description: 'Days the list of candidates is public before the vote (VOT-2).',
  }),
  'vote.countSuspended': definePolicy(flag(), {
    default: false,
    source: assumption('A suspended representative has no vote; no source counts the seat in the total.'),
    term: '暂停执行职务的代表是否计入总数',
    description: 'Whether suspended representatives count in the total (VOT-3).',
  }),
};
