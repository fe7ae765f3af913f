import { declineGroundNames, declineGrounds, whereToGo } from './decline-grounds.ts';

describe('Declining an opinion (STA-5)', () => {
  it('knows the seven grounds', () => {
    expect(declineGroundNames).toEqual([
      'LITIGATION',
      'PETITION_CHANNEL',
      'PRIVATE_DISPUTE',
      'NO_CONTENT',
      'DUPLICATE',
      'UNLAWFUL',
      'OTHER',
    ]);
  });

  it.each(declineGroundNames.filter((ground) => ground !== 'OTHER'))('says where to go instead of %s', (ground) => {
    expect(whereToGo(ground, null, 'en')).toMatch(/\w/);
    expect(whereToGo(ground, null, 'zh-CN')).toMatch(/[一-龥]/);
  });

  it('leaves it to staff to say where to go on another ground', () => {
    expect(declineGrounds.OTHER.whereToGo).toBeNull();
    expect(whereToGo('OTHER', '请到县医保局窗口办理。', 'en')).toBe('请到县医保局窗口办理。');
  });
});
