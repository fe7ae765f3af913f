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
  for (let from = 0; from < original.length;) {
    const cluster = clusterAt(original, from);
    const to = from + cluster.length;
    const part = foldCluster(cluster);
    text += part;
    for (let unit = 0; unit < part.length; unit += 1) {
      begins.push(from);
      ends.push(to);
    }
    from = to;
  }
  return { text, begins, ends };
};

// Nearly all characters of a text are plain Chinese ones followed by another, and need no search for accents.
const clusterAt = (text: string, from: number): string => {
  if (isPlain(text.charCodeAt(from)) && (from + 1 === text.length || isPlain(text.charCodeAt(from + 1)))) {
    return text.charAt(from);
  }
  oneCluster.lastIndex = from;
  return oneCluster.exec(text)?.[0] ?? text.charAt(from);
};

const isPlain = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) || unit < 0x300 || unit === 0xff0c || unit === 0x3002;

/** Only the folded text, for what needs no way back. */
export const folded = (original: string): string => original.replaceAll(clusters, foldCluster);

// A letter with its accents is folded as one.
const clusters = /\P{M}\p{M}*|\p{M}+/gsu;
const oneCluster = /\P{M}\p{M}*|\p{M}+/suy;

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
