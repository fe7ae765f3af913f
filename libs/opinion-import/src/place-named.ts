/** A town, county or prefecture whose name a text may hold. */
export interface Place {
  readonly code: string;
  readonly name: string;
  readonly parentCode: string;
  readonly level: 'CITY' | 'COUNTY' | 'TOWNSHIP';
}

const suffixes = /(街道办事处|街道|镇|乡|自治县|县|区|市)$/;

/** 夜村镇 → 夜村. Names of two characters keep their suffix: 大荆 is safe, 城关 alone is in every county. */
const shortName = (name: string): string => {
  const short = name.replace(suffixes, '');
  return short.length >= 2 ? short : name;
};

// The same few names are looked for in every letter of a file.
const rememberedForms = (formsOf: (name: string) => readonly string[]): ((name: string) => readonly string[]) => {
  const known = new Map<string, readonly string[]>();
  return (name) => {
    const forms = known.get(name) ?? formsOf(name);
    known.set(name, forms);
    return forms;
  };
};

/** How writers call a town: 夜村镇, 夜村街道, 夜村街办, 夜村办事处, 夜村乡 (names outlive their kind). */
const townForms = rememberedForms((name) => {
  const short = shortName(name);
  return short === name
    ? [name]
    : [name, ...['街道', '街办', '街道办', '办事处', '镇', '乡'].map((suffix) => short + suffix)];
});

const countyForms = rememberedForms((name) => [name, shortName(name)]);

const earliest = (text: string, forms: readonly string[]): number =>
  Math.min(...forms.map((form) => text.indexOf(form)).filter((at) => at >= 0), Infinity);

/** The places named in the text, the first named first. */
const namedIn = (
  text: string,
  places: readonly Place[],
  formsOf: (name: string) => readonly string[],
): readonly Place[] =>
  places
    .map((place) => ({ place, at: earliest(text, formsOf(place.name)) }))
    .filter(({ at }) => at < Infinity)
    .sort((a, b) => a.at - b.at)
    .map(({ place }) => place);

/**
 * The place a letter is about: the town it names, else the county, else nothing. A town's name that stands in several
 * counties (城关街道) counts only with its county's name beside it.
 */
export const placeNamed = (text: string, places: readonly Place[]): Place | undefined => {
  const counties = namedIn(text, ofLevel(places, 'COUNTY'), countyForms);
  const towns = namedIn(text, ofLevel(places, 'TOWNSHIP'), townForms);
  const [county] = counties;
  if (county) return towns.find(({ parentCode }) => counties.some(({ code }) => code === parentCode)) ?? county;

  return towns.find((town) => towns.filter(({ name }) => shortName(name) === shortName(town.name)).length === 1);
};

const ofLevel = (places: readonly Place[], level: Place['level']): readonly Place[] =>
  places.filter((place) => place.level === level);
