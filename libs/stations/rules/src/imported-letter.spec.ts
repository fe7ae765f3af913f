import { acceptedLetter } from './imported-letter.ts';

import type { ImportedLetter } from './imported-letter.ts';

const letter: ImportedLetter = {
  text: '路灯不亮',
  writtenOn: '2022-05-10',
  replyText: '已修复',
  repliedOn: '2022-05-12',
};

describe('A letter from another system', () => {
  it('is taken with its reply', () => {
    expect(acceptedLetter(letter, '2026-03-01').reply).toEqual({ text: '已修复', on: '2022-05-12' });
  });

  it('is taken without a reply, and open', () => {
    expect(acceptedLetter({ ...letter, replyText: ' ' }, '2026-03-01').reply).toBeNull();
  });

  it('may be replied to on its own day', () => {
    expect(acceptedLetter({ ...letter, repliedOn: '2022-05-10' }, '2026-03-01').reply?.on).toBe('2022-05-10');
  });

  it.each([
    ['no text', { text: ' \n' }, 'OPINION_WITHOUT_TEXT', 'text'],
    ['no date', { writtenOn: null }, 'LETTER_WITHOUT_DATE', 'writtenOn'],
    ['a reply before it', { repliedOn: '2022-05-09' }, 'REPLY_BEFORE_LETTER', 'repliedOn'],
    ['a reply without a date', { repliedOn: null }, 'REPLY_WITHOUT_DATE', 'repliedOn'],
    ['a date to come', { writtenOn: '2026-03-02' }, 'DAY_IN_FUTURE', 'writtenOn'],
    ['a reply to come', { repliedOn: '2026-03-02' }, 'DAY_IN_FUTURE', 'repliedOn'],
  ] as const)('with %s is refused', (_, change, code, field) => {
    expect(() => acceptedLetter({ ...letter, ...change }, '2026-03-01')).toThrow(
      expect.objectContaining({ code, field }),
    );
  });
});
