import type { Cost, MeasuredScreen } from './measured.ts';

/** The bounds of the issue: lists by the ratio of the largest size to the smallest, the others by the clock. */
const ratioTarget = 1.5;
const millisecondsTarget = 300;

export const tableOf = (screens: readonly MeasuredScreen[]): string => {
  const sizes = [...(screens[0]?.costs.keys() ?? [])];
  const head = ['screen', ...sizes.map((size) => size.toLocaleString('en')), 'ratio', 'target', 'statements'];
  return [
    `| ${head.join(' | ')} |`,
    `| ${head.map((_, place) => (place === 0 ? '---' : '---:')).join(' | ')} |`,
    ...screens.map((screen) => `| ${rowOf(screen, sizes).join(' | ')} |`),
  ].join('\n');
};

const rowOf = ({ name, target, costs }: MeasuredScreen, sizes: readonly number[]): readonly string[] => {
  const [first, last] = [costs.get(sizes[0] ?? 0), costs.get(sizes.at(-1) ?? 0)];
  const ratio = first && last ? last.milliseconds / first.milliseconds : Number.NaN;
  const statements = new Set([...costs.values()].flatMap((cost) => cost.statements));
  return [
    name,
    ...sizes.map((size) => costText(costs.get(size))),
    ratio.toFixed(2),
    targetText(target, ratio, last?.milliseconds ?? Infinity),
    [...statements].sort((a, b) => a - b).join(' or '),
  ];
};

const targetText = (target: MeasuredScreen['target'], ratio: number, milliseconds: number): string => {
  if (target === 'none') return 'none';
  const isMet = target === 'list' ? ratio <= ratioTarget : milliseconds < millisecondsTarget;
  return `${target === 'list' ? `≤ ${ratioTarget} ×` : `< ${millisecondsTarget} ms`}: ${isMet ? 'met' : '**missed**'}`;
};

/** Median milliseconds, and of them the CPU of Node and of PostgreSQL. */
const costText = (cost: Cost | undefined): string =>
  cost ? `${cost.milliseconds.toFixed(1)} (${cost.nodeCpu.toFixed(1)} + ${cost.postgresCpu.toFixed(1)})` : '–';
