import { maskAddress, maskIdNumber, maskName, maskPhone } from './masking.ts';
import { maskText } from './mask-text.ts';

describe('Masking of personal data (ACC-2)', () => {
  it.each([
    ['张三', '张*'],
    ['欧阳娜娜', '欧*'],
    ['𠮷田', '𠮷*'],
    ['', '*'],
  ])('shows the name %s as %s', (name, masked) => expect(maskName(name)).toBe(masked));

  it.each([
    ['13800000000', '138****0000'],
    ['+8613812345678', '138****5678'],
    ['0914-2313456', '091****3456'],
    ['2313456', '****56'],
    ['110', '****'],
  ])('shows the phone %s as %s', (phone, masked) => expect(maskPhone(phone)).toBe(masked));

  it.each([
    ['陕西省商洛市商州区城关街道工农路12号', '陕西省商洛市商州区****'],
    ['洛南县城关镇', '洛南县****'],
    ['阳光小区3号楼', '****'],
    ['工农路12号', '****'],
  ])('shows the address %s as %s', (address, masked) => expect(maskAddress(address)).toBe(masked));

  it('shows of an id number the first and last character', () => {
    expect(maskIdNumber('61250119800101001X')).toBe('6****X');
    expect(maskIdNumber('1234')).toBe('****');
  });
});

describe('Masking of what a citizen wrote (ACC-2)', () => {
  it.each([
    ['电话13800000000，请回复', '电话138****0000，请回复'],
    ['电话138 0000 0000。', '电话138****0000。'],
    ['电话１３８００００００００。', '电话138****0000。'],
    ['联系 +86 138-0000-0000', '联系 138****0000'],
    ['身份证61250119800101001X', '身份证6****X'],
    ['座机0914-2313456', '座机091****3456'],
    ['邮箱 zhang.san@example.com 收', '邮箱 **** 收'],
    ['已交 20200 元，订单 138000000001234567890', '已交 20200 元，订单 138000000001234567890'],
    ['2021年3月12日10时反映', '2021年3月12日10时反映'],
  ])('%s → %s', (text, masked) => expect(maskText(text)).toBe(masked));

  it('hides the known name wherever it stands', () => {
    expect(maskText('我是张三，张三的房子', '张三')).toBe('我是张*，张*的房子');
  });

  it('does not take a single character for a name', () => {
    expect(maskText('张贴通知', '张')).toBe('张贴通知');
  });
});
