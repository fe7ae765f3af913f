/** Degrees in CGCS2000 / WGS-84. */
export interface Coordinate {
  readonly longitude: number;
  readonly latitude: number;
}

const earthRadiusMetres = 6_371_008.8;

/** Metres along the great circle (haversine): near enough to say which station is nearest (STA-2). */
export const distanceBetween = (from: Coordinate, to: Coordinate): number => {
  const [fromLatitude, toLatitude] = [radians(from.latitude), radians(to.latitude)];
  const halfChord =
    Math.sin((toLatitude - fromLatitude) / 2) ** 2 +
    Math.cos(fromLatitude) * Math.cos(toLatitude) * Math.sin(radians(to.longitude - from.longitude) / 2) ** 2;
  return 2 * earthRadiusMetres * Math.asin(Math.min(1, Math.sqrt(halfChord)));
};

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
