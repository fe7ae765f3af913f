import type { z } from 'zod';

import type { stationStandard } from '../schemas/station.ts';

type StationStandard = z.output<ReturnType<typeof stationStandard>>;

// No source gives points or stars: ten points an item, and a star from 60 percent on, are our assumption.
const points = 10;
const stars: StationStandard['stars'] = [
  { stars: 1, fromPercent: 60 },
  { stars: 2, fromPercent: 70 },
  { stars: 3, fromPercent: 80 },
  { stars: 4, fromPercent: 90 },
  { stars: 5, fromPercent: 100 },
];

/** Changzhi's 六有; its rules on signs (标识) are an item beside the six. */
export const sixHaves: StationStandard = {
  name: '六有',
  items: [
    { code: 'PLACE', zh: '有场所', en: 'a place', points },
    { code: 'RULES', zh: '有制度', en: 'rules', points },
    { code: 'DISPLAY', zh: '有版面', en: 'display boards', points },
    { code: 'PLAN', zh: '有计划', en: 'a plan', points },
    { code: 'RECORDS', zh: '有记录', en: 'records', points },
    { code: 'ARCHIVE', zh: '有档案', en: 'an archive', points },
    { code: 'SIGN', zh: '标识规范', en: 'a sign as prescribed', points, assumed: true },
  ],
  stars,
};

/** Yinchuan's 七有三公开. */
export const sevenHavesThreeOpen: StationStandard = {
  name: '七有三公开',
  items: [
    { code: 'PLACE', zh: '有场所', en: 'a place', points },
    { code: 'RULES', zh: '有制度', en: 'rules', points },
    { code: 'PLAN', zh: '有计划', en: 'a plan', points },
    { code: 'RECORDS', zh: '有记录', en: 'records', points },
    { code: 'MATERIALS', zh: '有资料', en: 'materials', points },
    { code: 'DUTY_DOSSIERS', zh: '有履职档案', en: 'duty dossiers', points },
    { code: 'ASSESSMENT', zh: '有考核', en: 'assessment', points },
    { code: 'OPEN_RULES', zh: '工作制度公开', en: 'work rules published', points },
    { code: 'OPEN_REPRESENTATIVES', zh: '代表信息公开', en: 'representatives published', points },
    { code: 'OPEN_ACTIVITIES', zh: '活动内容公开', en: 'activities published', points },
  ],
  stars,
};

/** Hezhou's 八有. */
export const eightHaves: StationStandard = {
  name: '八有',
  items: [
    { code: 'ORGANISATION', zh: '有组织机构', en: 'an organisation', points },
    { code: 'PLACE', zh: '有场地和设施设备', en: 'a place with equipment', points },
    { code: 'SIGN', zh: '有牌子', en: 'a sign', points },
    { code: 'RULES', zh: '有规章制度', en: 'rules', points },
    { code: 'PLAN', zh: '有工作计划', en: 'a work plan', points },
    { code: 'LEDGERS', zh: '有台帐', en: 'ledgers', points },
    { code: 'DISPLAY', zh: '有宣传栏', en: 'a notice board', points },
    { code: 'FUNDS', zh: '有经费', en: 'funds', points },
  ],
  stars,
};
