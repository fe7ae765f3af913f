// Preloaded into a process under watch: notes every address it tries to reach, before any name is resolved.
// With RENDA_NETWORK_CUT it reaches none of them.
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import http2 from 'node:http2';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

type Call = (...args: unknown[]) => unknown;

const file = process.env['RENDA_NETWORK_LOG'];

const note = (way: string, target: string): void => {
  if (file) appendFileSync(file, `${JSON.stringify({ way, target })}\n`);
};

const watch = (holder: object, name: string, way: string, targetOf: (args: readonly unknown[]) => string): void => {
  const functions = holder as Record<string, Call>;
  const original = functions[name];
  if (typeof original !== 'function') return;
  functions[name] = function (this: unknown, ...args: unknown[]) {
    note(way, targetOf(args));
    if (process.env['RENDA_NETWORK_CUT']) throw new Error('The network is cut.');
    return original.apply(this, args);
  };
};

const firstText = (args: readonly unknown[]): string => String(args[0]);

// net.connect hands its normalised arguments on as one array: [options, callback].
const socketTarget = (args: readonly unknown[]): string => {
  const [first, second] = Array.isArray(args[0]) ? (args[0] as unknown[]) : args;
  if (typeof first === 'object' && first !== null) {
    const { path, host = 'localhost' } = first as { path?: string; host?: string };
    return path ? `unix:${path}` : host;
  }
  return typeof second === 'string' ? second : 'localhost';
};

watch(net.Socket.prototype, 'connect', 'socket', socketTarget);
watch(http2, 'connect', 'http2', (args) => new URL(String(args[0])).hostname);
for (const resolver of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
  const names = ['lookup', ...Object.getOwnPropertyNames(resolver).filter((name) => /^(resolve|reverse)/.test(name))];
  for (const name of names) watch(resolver, name, 'dns', firstText);
}
watch(dgram.Socket.prototype, 'connect', 'udp', (args) => String(args[1] ?? 'localhost'));
watch(dgram.Socket.prototype, 'send', 'udp', (args) =>
  String(args.find((arg) => typeof arg === 'string' && /[.:a-z]/.test(arg)) ?? 'localhost'),
);
syncBuiltinESMExports();
