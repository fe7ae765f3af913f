/** The hash is handed in, so that the rules stay free of any platform. It must be SHA-256 for published results. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

const leafPrefix = 0x00;
const nodePrefix = 0x01;

/** RFC 6962: leaves and inner nodes are hashed apart, so that no node can pass for a ballot. */
export const leafHash = (sha256: Sha256, entry: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(entry.length + 1);
  bytes[0] = leafPrefix;
  bytes.set(entry, 1);
  return sha256(bytes);
};

const nodeHash = (sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(1 + left.length + right.length);
  bytes[0] = nodePrefix;
  bytes.set(left, 1);
  bytes.set(right, 1 + left.length);
  return sha256(bytes);
};

/** The root over leaf hashes in their published order; of nothing, the hash of nothing (RFC 6962, 2.1). */
export const merkleRoot = (sha256: Sha256, leaves: readonly Uint8Array[]): Uint8Array =>
  rootOf(sha256, leaves, 0, leaves.length);

const rootOf = (sha256: Sha256, leaves: readonly Uint8Array[], from: number, to: number): Uint8Array => {
  const [only] = leaves.slice(from, from + 1);
  if (to <= from || !only) return sha256(new Uint8Array());
  if (to - from === 1) return only;
  const middle = from + splitOf(to - from);
  return nodeHash(sha256, rootOf(sha256, leaves, from, middle), rootOf(sha256, leaves, middle, to));
};

/** The largest power of two smaller than the size. */
const splitOf = (size: number): number => {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
};

/** The sibling hashes that lead from one leaf to the root, nearest first: a voter's proof of being published. */
export const inclusionProof = (sha256: Sha256, leaves: readonly Uint8Array[], index: number): readonly Uint8Array[] => {
  const path = (from: number, to: number): Uint8Array[] => {
    if (to - from <= 1) return [];
    const middle = from + splitOf(to - from);
    return index < middle
      ? [...path(from, middle), rootOf(sha256, leaves, middle, to)]
      : [...path(middle, to), rootOf(sha256, leaves, from, middle)];
  };
  return index >= 0 && index < leaves.length ? path(0, leaves.length) : [];
};

export interface Inclusion {
  readonly leaf: Uint8Array;
  readonly index: number;
  /** Leaves of the whole tree. */
  readonly size: number;
  readonly proof: readonly Uint8Array[];
  readonly root: Uint8Array;
}

/** Whether the proof leads from the leaf at this place of a tree of this size to the root. */
export const verifyInclusion = (sha256: Sha256, { leaf, index, size, proof, root }: Inclusion): boolean => {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return false;
  const climb = (from: number, to: number, left: number): Uint8Array | null => {
    if (to - from === 1) return left === 0 ? leaf : null;
    const [sibling] = proof.slice(left - 1, left);
    if (left < 1 || !sibling) return null;
    const middle = from + splitOf(to - from);
    const below = index < middle ? climb(from, middle, left - 1) : climb(middle, to, left - 1);
    if (!below) return null;
    return index < middle ? nodeHash(sha256, below, sibling) : nodeHash(sha256, sibling, below);
  };
  const computed = climb(0, size, proof.length);
  return computed !== null && toHex(computed) === toHex(root);
};

export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Bytes of an even number of hexadecimal digits; null for any other text. */
export const fromHex = (text: string): Uint8Array | null =>
  /^(?:[0-9a-f]{2})*$/.test(text)
    ? Uint8Array.from(text.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16))
    : null;
