import { distanceBetween } from './distance.ts';

const shangluo = { longitude: 109.94, latitude: 33.87 };

describe('Distance between two places (STA-2)', () => {
  it('is nothing to the same place', () => {
    expect(distanceBetween(shangluo, shangluo)).toBe(0);
  });

  it('is 111 km along a degree of latitude', () => {
    expect(distanceBetween(shangluo, { ...shangluo, latitude: 34.87 })).toBeCloseTo(111_195, -1);
  });

  it('is half the circumference to the other side of the earth', () => {
    expect(distanceBetween({ longitude: 0, latitude: 0 }, { longitude: 180, latitude: 0 })).toBeCloseTo(20_015_115, -1);
  });
});
