import type { Language } from '@renda/kernel';

type Texts = Readonly<Record<Language, string>>;

interface DeclineGroundText {
  readonly name: Texts;
  /** What the citizen is told to do instead; null where staff must say it for the case. */
  readonly whereToGo: Texts | null;
}

/** Grounds on which a station does not take an opinion up, each with where to go instead (STA-5). */
export const declineGrounds = {
  LITIGATION: {
    name: { en: 'before a court or an arbitration', 'zh-CN': '已进入诉讼或仲裁程序' },
    whereToGo: {
      en: 'Raise it in the proceedings themselves, with the court or the arbitration commission; free advice: hotline 12348.',
      'zh-CN': '请在诉讼或仲裁程序中向受理法院、仲裁机构提出；法律咨询可拨打 12348 公共法律服务热线。',
    },
  },
  PETITION_CHANNEL: {
    name: { en: 'a matter for the petition office', 'zh-CN': '应通过信访渠道反映' },
    whereToGo: {
      en: 'Turn to the petition office of your county, or to the national petition platform (gjxfj.gov.cn).',
      'zh-CN': '请向所在县（区）信访局反映，或登录国家信访局网上信访平台（gjxfj.gov.cn）。',
    },
  },
  PRIVATE_DISPUTE: {
    name: { en: 'a dispute between private parties', 'zh-CN': '民间纠纷' },
    whereToGo: {
      en: "Ask the people's mediation committee of your village, community or town to mediate; free advice: hotline 12348.",
      'zh-CN': '请向所在村（社区）或乡镇（街道）人民调解委员会申请调解；法律咨询可拨打 12348。',
    },
  },
  NO_CONTENT: {
    name: { en: 'no matter that could be handled', 'zh-CN': '没有具体事项' },
    whereToGo: {
      en: 'Leave it anew, saying what happened, where and when, and what you wish to be done.',
      'zh-CN': '请写明时间、地点、事项和诉求后重新反映。',
    },
  },
  DUPLICATE: {
    name: { en: 'the same matter was raised before', 'zh-CN': '与已登记的意见重复' },
    whereToGo: {
      en: 'Nothing to do: the earlier opinion is being handled, and its answer will be shown under your tracking code too.',
      'zh-CN': '无需另行反映：先登记的意见正在办理，答复也将显示在您的查询码下。',
    },
  },
  UNLAWFUL: {
    name: { en: 'the request is against the law', 'zh-CN': '诉求不符合法律规定' },
    whereToGo: {
      en: 'What the law allows is explained by the public legal service, hotline 12348.',
      'zh-CN': '相关法律规定可向公共法律服务热线 12348 咨询。',
    },
  },
  OTHER: { name: { en: 'another ground', 'zh-CN': '其他原因' }, whereToGo: null },
} as const satisfies Record<string, DeclineGroundText>;

export type DeclineGround = keyof typeof declineGrounds;

export const declineGroundNames = Object.keys(declineGrounds) as readonly DeclineGround[];

/** Where the citizen should go: what staff wrote for the case, else the ground's own sentence. */
export const whereToGo = (ground: DeclineGround, ownWords: string | null, language: Language): string =>
  ownWords ?? declineGrounds[ground].whereToGo?.[language] ?? '';
