import { rollText } from './roll-text.ts';

const facts = {
  meetingId: 'm',
  number: 1,
  day: '2026-03-02',
  total: 3,
  entitledIds: ['b', 'a'],
  presentIds: ['b'],
} as const;

describe('The text of a frozen roll (VOT-3)', () => {
  it('names meeting, number, day, total and every voter, present or not', () => {
    expect(rollText(facts)).toBe('renda-roll/1\nmeeting m\nnumber 1\nday 2026-03-02\ntotal 3\n- a\n+ b\n');
  });

  it('is the same in whatever order the voters are given', () => {
    expect(rollText({ ...facts, entitledIds: ['a', 'b', 'a'] })).toBe(rollText(facts));
  });

  it.each([
    ['one more voter', { entitledIds: ['a', 'b', 'c'] }],
    ['one more present', { presentIds: ['a', 'b'] }],
    ['another total', { total: 4 }],
    ['another day', { day: '2026-03-03' as const }],
    ['another number', { number: 2 }],
  ])('differs with %s', (_, change) => {
    expect(rollText({ ...facts, ...change })).not.toBe(rollText(facts));
  });
});
