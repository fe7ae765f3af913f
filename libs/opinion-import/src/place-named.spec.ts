import { type Place, placeNamed } from './place-named.ts';

const place = (level: Place['level'], code: string, name: string): Place => ({
  level,
  code,
  name,
  parentCode: code.slice(0, 6),
});
const places = [
  place('COUNTY', '611002', '商州区'),
  place('COUNTY', '611021', '洛南县'),
  place('TOWNSHIP', '611002001', '城关街道'),
  place('TOWNSHIP', '611002101', '夜村镇'),
  place('TOWNSHIP', '611021001', '城关街道'),
  place('TOWNSHIP', '611021108', '灵口镇'),
];

describe('The place a letter is about', () => {
  it.each([
    ['the town it names', '夜村镇的路坏了', '611002101'],
    ['the town by another word for its kind', '夜村街办不办事', '611002101'],
    ['the town of the county it names, where several towns share the name', '洛南县城关街道停水', '611021001'],
    ['the town of the county that the text names anywhere', '请修城关街道的灯。洛南人', '611021001'],
    ['the county without its kind', '我是洛南人', '611021'],
    ['the county, if the town it names lies elsewhere', '从洛南县到夜村镇的班车', '611021'],
    ['nothing, where the name could be any of several', '城关街道停水', undefined],
    ['nothing, where it names none', '什么时候通高铁', undefined],
  ])('is %s', (_, text, code) => {
    expect(placeNamed(text, places)?.code).toBe(code);
  });
});
