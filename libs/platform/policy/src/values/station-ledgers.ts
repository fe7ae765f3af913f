import type { z } from 'zod';

import type { stationLedgers } from '../schemas/station.ts';

type StationLedgers = z.output<ReturnType<typeof stationLedgers>>;

/** STA-6's nine, which are Hezhou's two rolls and seven registers. */
export const nineLedgers: StationLedgers = {
  name: '两册七簿',
  ledgers: [
    { code: 'ROLL', form: 'ROLL', zh: '代表花名册', en: 'roll of representatives', view: 'REPRESENTATIVES' },
    {
      code: 'ASSISTANCE_ROLL',
      form: 'ROLL',
      zh: '代表帮扶花名册',
      en: 'roll of households helped',
      view: 'ASSISTANCE',
    },
    { code: 'MINUTES', form: 'REGISTER', zh: '会议记录簿', en: 'minutes', view: 'MINUTES' },
    { code: 'VISITORS', form: 'REGISTER', zh: '来信来访登记簿', en: 'register of letters and visits', view: 'VISITS' },
    { code: 'SUGGESTIONS', form: 'REGISTER', zh: '代表建议登记簿', en: 'register of suggestions', view: 'SUGGESTIONS' },
    { code: 'ARCHIVE', form: 'REGISTER', zh: '档案管理登记簿', en: 'archive register', view: 'ARCHIVE' },
    { code: 'ACTIVITIES', form: 'REGISTER', zh: '代表活动记录簿', en: 'record of activities', view: 'ACTIVITIES' },
    {
      code: 'GOOD_DEEDS',
      form: 'REGISTER',
      zh: '代表为民办实事好事登记簿',
      en: 'register of good deeds',
      view: 'GOOD_DEEDS',
    },
    {
      code: 'INSPECTIONS',
      form: 'REGISTER',
      zh: '代表视察调研情况登记簿',
      en: 'register of inspections and research',
      view: 'INSPECTIONS',
    },
  ],
};

/** Changzhi's one table, two cards, three registers: the source names the set, what each holds is our assumption. */
export const sixLedgers: StationLedgers = {
  name: '一表两卡三簿',
  ledgers: [
    {
      code: 'RECEPTION_SCHEDULE',
      form: 'TABLE',
      zh: '代表接待安排表',
      en: 'reception schedule',
      view: 'RECEPTION_SCHEDULE',
      assumed: true,
    },
    { code: 'CONTACT_CARD', form: 'CARD', zh: '代表联系卡', en: 'contact card', view: 'CONTACTS', assumed: true },
    { code: 'OPINION_CARD', form: 'CARD', zh: '群众意见卡', en: 'opinion card', view: 'OPINIONS', assumed: true },
    { code: 'VISITORS', form: 'REGISTER', zh: '来访登记簿', en: 'register of visitors', view: 'VISITS', assumed: true },
    {
      code: 'OPINIONS',
      form: 'REGISTER',
      zh: '意见登记簿',
      en: 'register of opinions',
      view: 'OPINIONS',
      assumed: true,
    },
    {
      code: 'ACTIVITIES',
      form: 'REGISTER',
      zh: '活动登记簿',
      en: 'register of activities',
      view: 'ACTIVITIES',
      assumed: true,
    },
  ],
};
