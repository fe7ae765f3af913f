import { constants, createHash, createPublicKey, publicEncrypt, randomBytes } from 'node:crypto';

/**
 * RFC 9474 with Node's own RSA. @renda/voting-client runs in browsers and takes some 36 ms of CPU a voter, as a phone
 * may; a test with 3,000 voters on one machine would do nothing else for minutes.
 */
export interface BlindedVoter {
  readonly blindedMessage: string;
  unblinded(blindSignature: string): { readonly message: string; readonly signature: string };
}

const hashLength = 48;
const saltLength = 48;
const modulusLength = 256;

const numberOf = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
const bytesOf = (value: bigint): Buffer => Buffer.from(value.toString(16).padStart(2 * modulusLength, '0'), 'hex');
const sha384 = (...parts: readonly Uint8Array[]): Buffer => createHash('sha384').update(Buffer.concat(parts)).digest();

const mask = (seed: Uint8Array, length: number): Buffer => {
  const blocks = Array.from({ length: Math.ceil(length / hashLength) }, (_, counter) =>
    sha384(seed, Buffer.from([0, 0, 0, counter])),
  );
  return Buffer.concat(blocks).subarray(0, length);
};

/** EMSA-PSS of RFC 8017, for a modulus of 2,048 bits. */
const encoded = (message: Uint8Array): Buffer => {
  const salt = randomBytes(saltLength);
  const hash = sha384(Buffer.alloc(8), sha384(message), salt);
  const padding = Buffer.alloc(modulusLength - saltLength - hashLength - 2);
  const block = Buffer.concat([padding, Buffer.from([1]), salt]);
  const veil = mask(hash, block.length);
  const masked = block.map((byte, index) => byte ^ (veil[index] ?? 0));
  masked[0] = (masked[0] ?? 0) & 0x7f;
  return Buffer.concat([masked, hash, Buffer.from([0xbc])]);
};

const inverseOf = (value: bigint, modulus: bigint): bigint => {
  let [a, b, x, y] = [value, modulus, 1n, 0n];
  while (b > 0n) [a, b, x, y] = [b, a % b, y, x - (a / b) * y];
  return ((x % modulus) + modulus) % modulus;
};

/** One voter after the other, by the round's key. */
export const quickBlinding = (spki: string): (() => BlindedVoter) => {
  const key = createPublicKey({ key: Buffer.from(spki, 'base64'), type: 'spki', format: 'der' });
  const modulus = numberOf(Buffer.from(key.export({ format: 'jwk' }).n ?? '', 'base64url'));
  return () => {
    const message = randomBytes(64);
    const factor = numberOf(randomBytes(modulusLength)) % modulus;
    const power = numberOf(publicEncrypt({ key, padding: constants.RSA_NO_PADDING }, bytesOf(factor)));
    const blinded = (numberOf(encoded(message)) * power) % modulus;
    return {
      blindedMessage: bytesOf(blinded).toString('base64url'),
      unblinded: (blindSignature) => {
        const signature = numberOf(Buffer.from(blindSignature, 'base64url')) * inverseOf(factor, modulus);
        return {
          message: message.toString('base64url'),
          signature: bytesOf(signature % modulus).toString('base64url'),
        };
      },
    };
  };
};
