import { createVotingClient, receiptOf } from './index.ts';

const credential = { message: 'AAAA', signature: 'BBBB' };

const answering = (data: unknown, asked: { url: string; init: RequestInit }[] = []) => ({
  asked,
  fetch: ((url: string, init: RequestInit) => {
    asked.push({ url, init });
    return Promise.resolve(new Response(JSON.stringify(data)));
  }) as typeof globalThis.fetch,
});

describe('Casting from a device (VOT-5)', () => {
  it('carries no token, cookie or referrer', async () => {
    const receipt = await receiptOf('r', credential);
    const { asked, fetch } = answering({ data: { castBallot: { receipt } } });

    await createVotingClient({ endpoint: 'https://example.org/graphql', fetch }).cast('r', credential, []);

    const init = asked[0]?.init;
    expect(new Headers(init?.headers).has('authorization')).toBe(false);
    expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  it('is in doubt when the answer names another receipt', async () => {
    const { fetch } = answering({ data: { castBallot: { receipt: 'f'.repeat(64) } } });
    const client = createVotingClient({ endpoint: 'https://example.org/graphql', fetch });

    await expect(client.cast('r', credential, [])).rejects.toThrow('receipt');
  });

  it('tells a refusal with its code', async () => {
    const { fetch } = answering({ errors: [{ message: 'used', extensions: { code: 'CREDENTIAL_USED' } }] });
    const client = createVotingClient({ endpoint: 'https://example.org/graphql', fetch });

    await expect(client.cast('r', credential, [])).rejects.toMatchObject({ code: 'CREDENTIAL_USED' });
  });
});
