import { assertRouteComplete, handlingRoutes, regionOfLevel } from './routes.ts';

describe('The ways an opinion is handled (STA-5)', () => {
  it('are seven', () => {
    expect(handlingRoutes).toEqual([
      'STATION',
      'LEVEL_UP',
      'DEPARTMENT',
      'PETITIONS',
      'JOINT',
      'MEDIATION',
      'SUGGESTION',
    ]);
  });

  it.each([
    ['LEVEL_UP', {}, 'level'],
    ['DEPARTMENT', {}, 'unit'],
    ['PETITIONS', { body: '' }, 'body'],
    ['JOINT', { unit: { name: '住建局' } }, 'jointUnitIds'],
    ['JOINT', { unit: { name: '住建局' }, jointUnitIds: [] }, 'jointUnitIds'],
    ['MEDIATION', {}, 'body'],
    ['SUGGESTION', {}, 'representativeId'],
  ] as const)('%s with %j lacks %s', (route, given, field) => {
    expect(() => assertRouteComplete(route, given)).toThrow(expect.objectContaining({ code: 'ROUTE_NEEDS', field }));
  });

  it('STATION needs nothing more', () => {
    expect(() => assertRouteComplete('STATION', {})).not.toThrow();
  });

  it.each([
    ['611002001002', 'TOWNSHIP', '611002001'],
    ['611002001', 'COUNTY', '611002'],
    ['611002001', 'CITY', '611000'],
    ['611002', 'CITY', '611000'],
  ] as const)('sent up from %s to the %s it is answered in %s', (region, level, above) => {
    expect(regionOfLevel(region, level)).toBe(above);
  });

  it.each([
    ['611002001', 'TOWNSHIP'],
    ['611000', 'COUNTY'],
    ['611000', 'CITY'],
  ] as const)('%s has no %s above it', (region, level) => {
    expect(() => regionOfLevel(region, level)).toThrow(expect.objectContaining({ code: 'LEVEL_NOT_ABOVE' }));
  });

  it('a township of a city without counties is sent up to the city', () => {
    expect(regionOfLevel('441900003', 'CITY')).toBe('441900');
    expect(() => regionOfLevel('441900003', 'COUNTY')).toThrow(expect.objectContaining({ code: 'LEVEL_NOT_ABOVE' }));
  });
});
