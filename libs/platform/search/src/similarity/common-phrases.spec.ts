import { commonPhrases } from './common-phrases.ts';
import { comparedText } from './compared-text.ts';
import { bodiesIn, placesIn } from './names-in.ts';

const phrases = (a: string, b: string) => commonPhrases(comparedText('', a), comparedText('', b), () => 1, 8);

const texts = (a: string, b: string): readonly string[] => phrases(a, b).map(({ text }) => text);

describe('What two texts have in common, in words that stand in both (SUG-2)', () => {
  it.each([
    ['the longest run, and none of its parts', '名人街的路灯不亮', '请修名人街的路灯', ['名人街的路灯']],
    ['runs apart', '路灯不亮，水渠漏水', '水渠漏水；路灯不亮', ['路灯不亮', '水渠漏水']],
    ['runs as the first text writes them', '名人街嘅ＬＥＤ路燈', '名人街、led路灯', ['ＬＥＤ路燈', '名人街']],
    ['nothing that tells nothing', '我们的希望是什么', '我们的希望是什么', []],
    ['nothing across a mark', '名人街。路灯', '名人街路灯', ['名人街', '路灯']],
    ['nothing of different texts', '路灯不亮', '水渠漏水', []],
  ])('are %s', (_, a, b, expected) => {
    expect([...texts(a, b)].sort()).toEqual([...expected].sort());
  });

  it('stand in both texts, folded', () => {
    const [a, b] = ['东关社区名人街的路灯坏了半年', '半年了，名人街的路灯还没修，东关社区没人管'];

    expect(texts(a, b).every((phrase) => a.includes(phrase) && b.includes(phrase))).toBe(true);
  });

  it('take no time to speak of for the longest texts', () => {
    const long = '路灯 水渠 名人街 '.repeat(2_000);
    const started = performance.now();

    phrases(long, long);

    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('name the places and bodies both speak of', () => {
    const common = phrases('东关社区名人街找市教育局', '名人街在东关社区，归市教育局');

    expect([placesIn(common), bodiesIn(common)]).toEqual([
      expect.arrayContaining(['东关社区', '名人街']),
      [expect.stringContaining('教育局')],
    ]);
  });
});
