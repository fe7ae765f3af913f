import { DomainError } from '@renda/kernel';

import { actsIn, assertActsIn, grantFor, hasAnyRole, regionsReached, rolesHeld, subjectsOf } from './acts-in.ts';
import { roles } from './roles.ts';
import { anyone, systemViewer } from './viewer.ts';

import type { Role } from './roles.ts';
import type { Grant, Viewer } from './viewer.ts';

const viewerWith = (...grants: Grant[]): Viewer => ({ kind: 'USER', subject: 'u-1', grants, scopes: [] });

const codeThrownBy = (work: () => void): string => {
  try {
    work();
    return 'NONE';
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
};

describe('A role held for 640100 (ACC-1)', () => {
  const everywhere: readonly Role[] = ['CITIZEN', 'ADMIN'];
  const below: readonly Role[] = [...everywhere, 'STATION_STAFF', 'COMMITTEE_STAFF', 'ANALYST', 'INTEGRATION'];
  const places: [string, string, readonly Role[]][] = [
    ['in its own region', '640100', roles],
    ['in a county below', '640104', below],
    ['in a township below', '640104001', below],
    ['in the province above', '640000', everywhere],
    ['in the country', '100000', everywhere],
    ['in the next city', '640200', everywhere],
  ];

  it.each(places)('acts %s if its row of the table says so', (_, region, expected) => {
    const acting = roles.filter((role) => actsIn(viewerWith({ role, region: '640100' }), [role], region));

    expect(new Set(acting)).toEqual(new Set(expected));
  });

  it('acts as no other role', () => {
    const others = roles.filter((role) => actsIn(viewerWith({ role: 'ADMIN', region: '100000' }), [role], '640100'));

    expect(others).toEqual(['ADMIN']);
  });

  it('is found among several grants, with its subject', () => {
    const viewer = viewerWith(
      { role: 'ANALYST', region: '640200' },
      { role: 'STATION_STAFF', region: '640104001', subject: 's-1' },
    );

    expect(grantFor(viewer, ['STATION_STAFF', 'COMMITTEE_STAFF'], '640104001')?.subject).toBe('s-1');
    expect(grantFor(viewer, ['ANALYST'], '640104001')).toBeUndefined();
  });

  it('is known by its region in the padded form as well', () => {
    expect(actsIn(viewerWith({ role: 'PRESIDIUM', region: '640104001' }), ['PRESIDIUM'], '640104001000')).toBe(true);
  });
});

describe('A role held for one thing (ACC-1)', () => {
  const clerk = viewerWith({ role: 'HANDLING_UNIT', region: '640100', subject: 'unit-1' });

  it('acts on that thing only', () => {
    expect(actsIn(clerk, ['HANDLING_UNIT'], '640100', 'unit-1')).toBe(true);
    expect(actsIn(clerk, ['HANDLING_UNIT'], '640100', 'unit-2')).toBe(false);
  });

  it('does not act on any if it names none', () => {
    const nameless = viewerWith({ role: 'TELLER', region: '640100' });

    expect(actsIn(nameless, ['TELLER'], '640100', 'round-1')).toBe(false);
  });

  it('leaves the staff of the region free of it', () => {
    const staff = viewerWith({ role: 'COMMITTEE_STAFF', region: '640000' });

    expect(actsIn(staff, ['STATION_STAFF', 'COMMITTEE_STAFF'], '640100', 'station-1')).toBe(true);
  });

  it('is not widened by its thing beyond its region', () => {
    expect(actsIn(clerk, ['HANDLING_UNIT'], '640200', 'unit-1')).toBe(false);
  });
});

describe('The presidium of a township (ACC-4)', () => {
  const township = viewerWith({ role: 'PRESIDIUM', region: '640104001' });

  it.each<Role>(['CHAIRPERSONS', 'DEPUTY_DIRECTOR', 'PRESIDIUM'])('acts as %s there', (role) => {
    expect(actsIn(township, [role], '640104001')).toBe(true);
    expect(hasAnyRole(township, [role])).toBe(true);
    expect(rolesHeld(township)).toContain(role);
  });

  it('does not act above, nor as anybody else', () => {
    expect(actsIn(township, ['CHAIRPERSONS'], '640104')).toBe(false);
    expect(actsIn(township, ['COMMITTEE_STAFF'], '640104001')).toBe(false);
  });

  it.each(['640104', '640100'])('is not what the presidium of %s is', (region) => {
    const presidium = viewerWith({ role: 'PRESIDIUM', region });

    expect(actsIn(presidium, ['CHAIRPERSONS'], region)).toBe(false);
    expect(hasAnyRole(presidium, ['DEPUTY_DIRECTOR'])).toBe(false);
    expect(rolesHeld(presidium)).toEqual(['PRESIDIUM']);
  });
});

describe('A refusal says what is missing (ACC-1)', () => {
  it.each<[string, Viewer, string]>([
    ['a token', anyone, 'UNAUTHENTICATED'],
    ['the role', viewerWith({ role: 'ANALYST', region: '640100' }), 'FORBIDDEN'],
    ['the role, for who has none', viewerWith(), 'FORBIDDEN'],
    ['the region', viewerWith({ role: 'STATION_STAFF', region: '640200', subject: 's-1' }), 'OUT_OF_REGION'],
    ['the station', viewerWith({ role: 'STATION_STAFF', region: '640100', subject: 's-2' }), 'FORBIDDEN'],
    ['nothing', viewerWith({ role: 'STATION_STAFF', region: '640100', subject: 's-1' }), 'NONE'],
    ['nothing to the platform itself', systemViewer('import'), 'NONE'],
  ])('%s', (_, viewer, code) => {
    expect(codeThrownBy(() => assertActsIn(viewer, ['STATION_STAFF'], '640100', 's-1'))).toBe(code);
  });
});

describe('What a viewer holds', () => {
  const viewer = viewerWith(
    { role: 'STATION_STAFF', region: '640104001', subject: 's-1' },
    { role: 'STATION_STAFF', region: '640104002', subject: 's-2' },
    { role: 'STATION_STAFF', region: '640104003', subject: 's-1' },
    { role: 'COMMITTEE_STAFF', region: '640104' },
    { role: 'ADMIN', region: '100000' },
  );

  it('are the things of a role, each once', () => {
    expect(subjectsOf(viewer, 'STATION_STAFF')).toEqual(['s-1', 's-2']);
    expect(subjectsOf(viewer, 'COMMITTEE_STAFF')).toEqual([]);
    expect(subjectsOf(anyone, 'STATION_STAFF')).toEqual([]);
  });

  it('are the regions its roles reach, which a list filters by', () => {
    expect(regionsReached(viewer, ['COMMITTEE_STAFF', 'ADMIN', 'CHAIRPERSONS'])).toEqual([
      { region: '640104', reach: 'OWN_REGION_AND_BELOW' },
      { region: '100000', reach: 'EVERYWHERE' },
    ]);
  });
});
