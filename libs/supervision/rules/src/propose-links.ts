/** Somebody a project can be linked to (SUP-2). */
export interface LinkCandidate {
  readonly id: string;
  /** Projects the candidate has already. */
  readonly load: number;
  /** Where the members live or work, in degrees; empty where it is not known. */
  readonly places: readonly Place[];
}

export interface Place {
  readonly longitude: number;
  readonly latitude: number;
}

export interface LinkedProject {
  readonly id: string;
  readonly site: Place | null;
}

export interface ProposedLink {
  readonly projectId: string;
  readonly candidateId: string;
  /** Metres to the nearest of the candidate's places; null where either has none. */
  readonly distance: number | null;
}

/**
 * One candidate for each project, loads as even as they can be, and among the least loaded the nearest to the site
 * (SUP-2). Projects with a site choose first, in the order given.
 */
export const proposeLinks = (
  projects: readonly LinkedProject[],
  candidates: readonly LinkCandidate[],
): readonly ProposedLink[] => {
  const loads = new Map(candidates.map(({ id, load }) => [id, load]));
  const loadOf = ({ id }: LinkCandidate): number => loads.get(id) ?? 0;
  const sited = [...projects.filter(({ site }) => site), ...projects.filter(({ site }) => !site)];
  return sited.flatMap((project): ProposedLink[] => {
    const [best] = candidates
      .map((candidate) => ({ candidate, distance: distanceTo(project.site, candidate.places) }))
      .toSorted(
        (a, b) =>
          loadOf(a.candidate) - loadOf(b.candidate) ||
          (a.distance ?? Infinity) - (b.distance ?? Infinity) ||
          (a.candidate.id < b.candidate.id ? -1 : 1),
      );
    if (!best) return [];
    loads.set(best.candidate.id, loadOf(best.candidate) + 1);
    return [{ projectId: project.id, candidateId: best.candidate.id, distance: best.distance }];
  });
};

const distanceTo = (site: Place | null, places: readonly Place[]): number | null =>
  site === null || places.length === 0 ? null : Math.round(Math.min(...places.map((place) => metres(site, place))));

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

const metres = (a: Place, b: Place): number => {
  const half = (from: number, to: number): number => Math.sin(radians(to - from) / 2) ** 2;
  const chord =
    half(a.latitude, b.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(a.longitude, b.longitude);
  return 2 * 6_371_008.8 * Math.asin(Math.min(1, Math.sqrt(chord)));
};
