import { constants, generateKeyPairSync, privateDecrypt, verify } from 'node:crypto';

import { blindCredential, receiptOf, unblindCredential } from './index.ts';

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const round = {
  id: '0195e000-0000-7000-8000-000000000001',
  credentialKey: {
    algorithm: 'RSABSSA-SHA384-PSS-Randomized',
    spki: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  },
};
// What the server does: it signs bytes that tell it nothing.
const signed = (blinded: string): string =>
  privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, Buffer.from(blinded, 'base64url')).toString(
    'base64url',
  );
const bytes = (text: string): Buffer => Buffer.from(text, 'base64url');

describe('A credential (VOT-5)', () => {
  it('is a signature of the round over a message the server never saw', async () => {
    const { blindedMessage, secret } = await blindCredential(round);

    const { message, signature } = await unblindCredential(round, secret, signed(blindedMessage));

    const options = { key: publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };
    expect(verify('sha384', bytes(message), options, bytes(signature))).toBe(true);
    expect(message).not.toBe(blindedMessage);
    expect(signed(blindedMessage)).not.toBe(signature);
  });

  it('is refused when the answer was not made with the key of the round', async () => {
    const { secret } = await blindCredential(round);
    const other = await blindCredential(round);

    await expect(unblindCredential(round, secret, signed(other.blindedMessage))).rejects.toThrow('invalid signature');
  });

  it('is drawn anew each time, and its receipt is bound to the round', async () => {
    const [one, two] = [await blindCredential(round), await blindCredential(round)];
    expect(one.secret.message).not.toBe(two.secret.message);

    const credential = { message: one.secret.message, signature: '' };
    const receipt = await receiptOf(round.id, credential);

    expect(receipt).toMatch(/^[0-9a-f]{64}$/);
    expect(await receiptOf('another', credential)).not.toBe(receipt);
  });

  it('is not made for a round that asks for another algorithm', async () => {
    const strange = { ...round, credentialKey: { ...round.credentialKey, algorithm: 'RSABSSA-SHA384-PSSZERO' } };

    await expect(blindCredential(strange)).rejects.toThrow('RSABSSA-SHA384-PSS-Randomized');
  });
});
