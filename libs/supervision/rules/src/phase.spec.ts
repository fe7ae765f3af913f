import { phaseOn } from './phase.ts';

const phases = [
  { code: 'LAUNCH', fromMonth: 2, toMonth: 3 },
  { code: 'SUPERVISE', fromMonth: 4, toMonth: 11 },
  { code: 'CONCLUDE', fromMonth: 12, toMonth: 12 },
] as const;
const project = { year: 2026, congressEndedOn: '2026-02-10' } as const;

describe('The phase of a project (SUP-3)', () => {
  it.each([
    ['never begins before the congress has ended', '2026-02-10', null],
    ['launches the day after', '2026-02-11', 'LAUNCH'],
    ['launches to the end of March', '2026-03-31', 'LAUNCH'],
    ['is supervised from April', '2026-04-01', 'SUPERVISE'],
    ['to the end of November', '2026-11-30', 'SUPERVISE'],
    ['concludes in December', '2026-12-31', 'CONCLUDE'],
    ['has none after its year', '2027-02-15', null],
  ] as const)('%s', (_, today, phase) => expect(phaseOn(project, phases, today)).toBe(phase));

  it('begins late where the congress ends late', () => {
    expect(phaseOn({ ...project, congressEndedOn: '2026-04-05' }, phases, '2026-04-06')).toBe('SUPERVISE');
  });
});
