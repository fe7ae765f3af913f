import { coordinateFrom, coordinateIn } from './coordinate.ts';

const square = { longitude: 116.391265, latitude: 39.907359 };

describe('A coordinate', () => {
  it('is served as it is stored in WGS 84', () => {
    expect(coordinateIn(square, 'WGS84')).toEqual(square);
    expect(coordinateIn(null, 'GCJ02')).toBeNull();
  });

  it.each([
    ['GCJ02', 116.3975, 39.90876],
    ['BD09', 116.40387, 39.91509],
  ] as const)('is shifted for maps in %s, where Tian’anmen lies at %d, %d', (system, longitude, latitude) => {
    const shown = coordinateIn(square, system);

    expect(shown?.longitude).toBeCloseTo(longitude, 3);
    expect(shown?.latitude).toBeCloseTo(latitude, 3);
  });

  it.each(['WGS84', 'GCJ02', 'BD09'] as const)('comes back from %s to within two metres', (system) => {
    const shown = coordinateIn(square, system);
    const stored = coordinateFrom({ ...(shown ?? square), system });

    expect(Math.abs(stored.longitude - square.longitude)).toBeLessThan(2e-5);
    expect(Math.abs(stored.latitude - square.latitude)).toBeLessThan(2e-5);
  });

  it.each([
    [181, 0],
    [0, -91],
    [Number.NaN, 0],
  ])('is not %d, %d', (longitude, latitude) => {
    expect(() => coordinateFrom({ longitude, latitude })).toThrow(/Longitude goes from -180/);
  });
});
