import { actsIn, hasAnyRole, subjectsOf } from '@renda/identity';

import { asAnyone, asCommitteeStaff, asOnePerson, asRepresentative, asStationStaff } from './actors.ts';

describe('An actor', () => {
  it('holds the role for the region, and for the thing it is bound to', () => {
    const staff = asStationStaff('station-1', '611002001');

    expect(actsIn(staff, ['STATION_STAFF'], '611002001')).toBe(true);
    expect(actsIn(staff, ['STATION_STAFF'], '611021')).toBe(false);
    expect(subjectsOf(staff, 'STATION_STAFF')).toEqual(['station-1']);
  });

  it('may hold several', () => {
    const both = asOnePerson(asCommitteeStaff('611002'), asRepresentative('representative-1', '611002'));

    expect(hasAnyRole(both, ['COMMITTEE_STAFF'])).toBe(true);
    expect(subjectsOf(both, 'REPRESENTATIVE')).toEqual(['representative-1']);
  });

  it('is nobody without a token', () => {
    expect(hasAnyRole(asAnyone(), ['CITIZEN', 'COMMITTEE_STAFF'])).toBe(false);
  });
});
