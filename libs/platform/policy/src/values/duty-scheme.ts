import type { z } from 'zod';

import type { dutyScheme } from '../schemas/duty.ts';

type DutyScheme = z.output<ReturnType<typeof dutyScheme>>;

// Points and caps stand in no source.
const assumed = true;

/** 100 points: 80 and more good, 60 to 79 fair, fewer poor. */
export const defaultDutyScheme: DutyScheme = {
  name: '履职百分制',
  version: 1,
  total: 100,
  items: [
    {
      code: 'MEETINGS',
      zh: '出席会议和参加表决',
      en: 'meetings and votes',
      kinds: ['MEETING', 'BALLOT'],
      pointsEach: 5,
      cap: 20,
      assumed,
    },
    {
      code: 'ACTIVITIES',
      zh: '视察、调研、执法检查和小组活动',
      en: 'inspections, research, law inspections, group activities',
      kinds: [
        'INSPECTION',
        'CROSS_REGION_INSPECTION',
        'RESEARCH',
        'LAW_INSPECTION',
        'PROJECT_SUPERVISION',
        'GROUP_ACTIVITY',
      ],
      pointsEach: 5,
      cap: 20,
      assumed,
    },
    {
      code: 'CONTACT',
      zh: '接待和联系选民',
      en: 'receptions and contact with voters',
      kinds: ['RECEPTION', 'CONSTITUENT_VISIT', 'COMMUNITY_VISIT', 'LISTENING_TO_VOTERS'],
      pointsEach: 5,
      cap: 20,
      assumed,
    },
    {
      code: 'SUGGESTIONS',
      zh: '提出建议',
      en: 'suggestions filed',
      kinds: ['SUGGESTION'],
      pointsEach: 10,
      cap: 20,
      assumed,
    },
    { code: 'LEARNING', zh: '学习培训', en: 'training', kinds: ['TRAINING', 'SKILL'], pointsEach: 5, cap: 5, assumed },
    {
      code: 'HELPING',
      zh: '为民办实事、帮扶和志愿服务',
      en: 'good deeds, households helped, volunteering',
      kinds: ['GOOD_DEED', 'HOUSEHOLD_HELP', 'VOLUNTEERING'],
      pointsEach: 5,
      cap: 10,
      assumed,
    },
    {
      code: 'REPORTING',
      zh: '向选民述职',
      en: 'report to voters',
      kinds: ['REPORT_TO_VOTERS'],
      pointsEach: 5,
      cap: 5,
      assumed,
    },
  ],
  grades: [
    { code: 'GOOD', zh: '好', en: 'good', from: 80 },
    { code: 'FAIR', zh: '一般', en: 'fair', from: 60 },
    { code: 'POOR', zh: '差', en: 'poor', from: 0 },
  ],
};
