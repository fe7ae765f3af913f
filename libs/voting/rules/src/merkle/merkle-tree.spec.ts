import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { fromHex, inclusionProof, leafHash, merkleRoot, toHex, verifyInclusion } from './merkle-tree.ts';
import type { Sha256 } from './merkle-tree.ts';

const sha256: Sha256 = (bytes) => createHash('sha256').update(bytes).digest();
const hex = (text: string): Uint8Array => fromHex(text) ?? new Uint8Array();

// The eight entries that RFC 6962 implementations share as test vectors, with their roots for sizes 0 to 8.
const entries = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const leaves = entries.map((entry) => leafHash(sha256, hex(entry)));

describe('The Merkle tree of published ballots (VOT-5, RFC 6962)', () => {
  it.each(roots.map((root, size) => [size, root]))('of %i known entries has the known root', (size, root) => {
    expect(toHex(merkleRoot(sha256, leaves.slice(0, Number(size))))).toBe(root);
  });

  it('proves each of its leaves, and no leaf at another place or of another tree', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(), fc.nat(), (size, pick, other) => {
        const tree = Array.from({ length: size }, (_, index) => leafHash(sha256, Uint8Array.of(index)));
        const index = pick % size;
        const inclusion = {
          leaf: tree[index] ?? new Uint8Array(),
          index,
          size,
          proof: inclusionProof(sha256, tree, index),
          root: merkleRoot(sha256, tree),
        };

        expect(verifyInclusion(sha256, inclusion)).toBe(true);
        expect(verifyInclusion(sha256, { ...inclusion, index: other % size })).toBe(other % size === index);
        expect(verifyInclusion(sha256, { ...inclusion, leaf: leafHash(sha256, Uint8Array.of(99)) })).toBe(false);
        expect(verifyInclusion(sha256, { ...inclusion, proof: [...inclusion.proof, inclusion.root] })).toBe(false);
      }),
    );
  });

  it.each([-1, 8, 1.5])('has no proof for the place %d outside it', (index) => {
    const inclusion = { leaf: hex(''), index, size: 8, proof: [], root: hex('') };

    expect(verifyInclusion(sha256, inclusion)).toBe(false);
  });

  it('keeps a node from passing for a ballot', () => {
    const [first, second] = leaves;
    const joined = Uint8Array.of(...(first ?? []), ...(second ?? []));

    expect(toHex(leafHash(sha256, joined))).not.toBe(toHex(merkleRoot(sha256, leaves.slice(0, 2))));
  });
});
