import { pino } from 'pino';

import type { Logger } from 'pino';

import type { Environment } from './environment.ts';

export const createLogger = ({ logLevel }: Environment): Logger => pino({ name: 'renda', level: logLevel });
