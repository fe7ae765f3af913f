import { encodeJson, reviveInstants } from './instants.ts';

describe('A value on its way through JSON', () => {
  it('gets its instants back as such, and its texts as texts', () => {
    const value = {
      at: new Date('2026-03-01T04:00:00.000Z'),
      said: '2026-03-01T04:00:00.000Z',
      'a/b~c': [new Date(0)],
    };

    const { json, instants } = encodeJson(value);

    expect(reviveInstants(JSON.parse(json), instants)).toEqual(value);
  });

  it.each([
    ['half an emoji is marked as lost, which jsonb takes', { text: `路灯${'💡'.slice(0, 1)}` }, { text: '路灯\uFFFD' }],
    ['its other half too', { text: `${'💡'.slice(1)}坏了` }, { text: '\uFFFD坏了' }],
    ['a whole one stays', { text: '💡' }, { text: '💡' }],
    ['so does a text that only looks like an escape', { text: String.raw`\ud83d` }, { text: String.raw`\ud83d` }],
  ])('%s', (_, value, kept) => {
    expect(JSON.parse(encodeJson(value).json)).toEqual(kept);
  });
});
