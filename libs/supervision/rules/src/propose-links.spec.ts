import fc from 'fast-check';

import { proposeLinks } from './propose-links.ts';

const near = { longitude: 109.93, latitude: 33.87 };
const far = { longitude: 110.88, latitude: 33.52 };
const group = (id: string, load = 0, places: readonly (typeof near)[] = []) => ({ id, load, places });

describe('Proposed links (SUP-2)', () => {
  it('go to the nearest among the least loaded', () => {
    const links = proposeLinks([{ id: 'p', site: near }], [group('a', 0, [far]), group('b', 0, [far, near])]);

    expect(links).toEqual([{ projectId: 'p', candidateId: 'b', distance: 0 }]);
  });

  it('prefer an even load to a short way', () => {
    const links = proposeLinks([{ id: 'p', site: near }], [group('a', 1, [near]), group('b', 0, [far])]);

    expect(links[0]?.candidateId).toBe('b');
  });

  it('are none where there is nobody to link to', () => {
    expect(proposeLinks([{ id: 'p', site: null }], [])).toEqual([]);
  });

  it('leave loads that differ by one at most, and every project with one link', () => {
    const projects = fc
      .array(fc.boolean(), { maxLength: 40 })
      .map((sited) => sited.map((known, index) => ({ id: `p${index}`, site: known ? near : null })));
    fc.assert(
      fc.property(projects, fc.integer({ min: 1, max: 7 }), (given, count) => {
        const candidates = Array.from({ length: count }, (_, index) => group(`c${index}`, 0, index % 2 ? [far] : []));
        const links = proposeLinks(given, candidates);
        const loads = candidates.map(({ id }) => links.filter(({ candidateId }) => candidateId === id).length);
        expect(new Set(links.map(({ projectId }) => projectId)).size).toBe(given.length);
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
