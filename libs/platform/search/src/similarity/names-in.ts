import type { Phrase } from './common-phrases.ts';

/** Names of places among common phrases: 东关社区, 名人街, 洛南县. */
export const placesIn = (phrases: readonly Phrase[]): readonly string[] => namesIn(phrases, endsAsPlace);

/** Names of offices, firms, schools and the like among common phrases: 市教育局, 商洛中学. */
export const bodiesIn = (phrases: readonly Phrase[]): readonly string[] => namesIn(phrases, endsAsBody);

// A name is a word with such an end, or one followed by an end that was cut off (东风 路).
const namesIn = (phrases: readonly Phrase[], ends: RegExp): readonly string[] => {
  const names = phrases.flatMap(({ words }) =>
    words.flatMap((word, place) => {
      const match = ends.exec(word);
      if (!match) return [];
      const before = words[place - 1] ?? '';
      if (match[0].length < word.length) return [word];
      return /^\p{Script=Han}{2,}$/u.test(before) ? [`${before}${word}`] : [];
    }),
  );
  return [...new Set(names)];
};

const endsAsPlace =
  /(?:省|市|县|区|镇|乡|村|组|街道|街道办|社区|小区|家园|花园|新城|路|街|巷|桥|河|沟|湖|山|广场|公园|车站|高速|隧道|市场)$/u;

const endsAsBody =
  /(?:局|委员会|政府|办公室|信息办|厅|法院|检察院|派出所|支队|大队|中心|公司|集团|医院|卫生院|学校|中学|小学|幼儿园|大学|学院|银行|物业|电力|电信|移动|联通)$/u;
