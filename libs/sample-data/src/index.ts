export { loadSample } from './load-sample.ts';
export { sampleClock } from './sample-clock.ts';

export type { SampleOptions } from './load-sample.ts';
export type { SampleClock } from './sample-clock.ts';
