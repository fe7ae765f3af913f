import fc from 'fast-check';

import { parseTrackingCode, trackingCodeBytes, trackingCodeFrom } from './tracking-code.ts';

const malformed = expect.objectContaining({ code: 'TRACKING_CODE_MALFORMED' });
const bytes = fc.uint8Array({ minLength: trackingCodeBytes, maxLength: 32 });
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('A tracking code (STA-5)', () => {
  it('has four groups of four without ambiguous letters', () => {
    fc.assert(
      fc.property(bytes, (some) => {
        expect(trackingCodeFrom(some)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
      }),
    );
  });

  it('is read however it is typed', () => {
    fc.assert(
      fc.property(bytes, (some) => {
        const code = trackingCodeFrom(some);

        const typed = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}`;

        expect(parseTrackingCode(typed)).toBe(code);
      }),
    );
  });

  it('is read in full width', () => {
    const code = trackingCodeFrom(new Uint8Array(trackingCodeBytes).fill(0x5a));
    const fullWidth = [...code].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('');

    expect(parseTrackingCode(fullWidth)).toBe(code);
  });

  it('tells any single wrong character', () => {
    fc.assert(
      fc.property(bytes, fc.nat(15), fc.integer({ min: 1, max: 31 }), (some, position, by) => {
        const plain = trackingCodeFrom(some).replaceAll('-', '');
        const wrong = alphabet.charAt((alphabet.indexOf(plain.charAt(position)) + by) % 32);

        expect(() => parseTrackingCode(plain.slice(0, position) + wrong + plain.slice(position + 1))).toThrow(
          malformed,
        );
      }),
    );
  });

  it('tells any two exchanged characters', () => {
    fc.assert(
      fc.property(bytes, fc.nat(15), fc.nat(15), (some, one, other) => {
        const characters = [...trackingCodeFrom(some).replaceAll('-', '')];
        const [a = '', b = ''] = [characters[one], characters[other]];
        fc.pre(a !== b);
        characters[one] = b;
        characters[other] = a;

        expect(() => parseTrackingCode(characters.join(''))).toThrow(malformed);
      }),
    );
  });

  it.each(['', '7K3M', '7K3M-Q9TX-2HWA-0000-0000', 'UUUU-UUUU-UUUU-UUUU', '查询码'])('refuses %j', (typed) => {
    expect(() => parseTrackingCode(typed)).toThrow(malformed);
  });
});
