import { assertCarryOver, carryOverFrom } from './carry-over.ts';

const phases = [
  { code: 'LAUNCH', fromMonth: 2 },
  { code: 'CONCLUDE', fromMonth: 12 },
];
const project = { finishOn: '2026-12-31', year: 2026 } as const;

describe('Carrying over (SUP-6)', () => {
  it('begins with the concluding phase of the project’s year (SUP-3)', () => {
    expect(carryOverFrom(2026, phases)).toBe('2026-12-01');
    expect(carryOverFrom(2026, [{ code: 'CONCLUDE', fromMonth: 9 }])).toBe('2026-09-01');
  });

  it.each([
    ['in November', '2026-11-30', '2027-06-30', 'CARRY_OVER_TOO_EARLY'],
    ['to the day it had', '2026-12-01', '2026-12-31', 'NEW_DATE_NOT_LATER'],
    ['to a day that has come', '2027-02-01', '2027-02-01', 'NEW_DATE_NOT_LATER'],
  ] as const)('is refused %s', (_, today, finishOn, code) => {
    expect(() => assertCarryOver(project, phases, finishOn, today)).toThrow(expect.objectContaining({ code }));
  });

  it('is taken in December to a later day', () => {
    expect(() => assertCarryOver(project, phases, '2027-01-01', '2026-12-01')).not.toThrow();
  });
});
