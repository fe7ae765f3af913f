import { Converter } from 'opencc-js/t2cn';

/** A text without what people write differently, and where each of its characters stood. */
export interface Folded {
  readonly text: string;
  /** For each UTF-16 unit of `text`: where in the original its character began and ended. */
  readonly begins: readonly number[];
  readonly ends: readonly number[];
}

/** Width and compatibility forms (NFKC), case, traditional characters; invisible marks are left out. */
export const foldText = (original: string): Folded => {
  const begins: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (const { 0: cluster, index } of original.matchAll(clusters)) {
    const part = foldCluster(cluster);
    text += part;
    for (let unit = 0; unit < part.length; unit += 1) {
      begins.push(index);
      ends.push(index + cluster.length);
    }
  }
  return { text, begins, ends };
};

/** Only the folded text, for what needs no way back. */
export const folded = (original: string): string => original.replaceAll(clusters, foldCluster);

// A letter with its accents is folded as one.
const clusters = /\P{M}\p{M}*|\p{M}+/gsu;

const simplified = Converter({ from: 't', to: 'cn' });

const known = new Map<string, string>();
const mostKnown = 50_000;

const foldCluster = (cluster: string): string => {
  const before = known.get(cluster);
  if (before !== undefined) return before;
  const part = simplified(cluster.normalize('NFKC').toLowerCase()).replaceAll(/\p{Cf}|\p{Cs}|\0/gu, '');
  if (known.size < mostKnown) known.set(cluster, part);
  return part;
};
