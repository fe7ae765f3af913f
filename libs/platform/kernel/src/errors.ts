export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** The sentence of one error in both languages, with `{name}` placeholders, and the rule it enforces (domain.md). */
export interface ErrorText {
  readonly en: string;
  readonly zh: string;
  readonly rule?: string;
}

export type ErrorParams = Readonly<Record<string, unknown>>;

interface ErrorDetails {
  readonly code: string;
  readonly registry: string;
  readonly text: ErrorText;
  readonly params: ErrorParams;
  readonly field?: string;
  readonly rule?: string;
}

/** A refusal the caller can act on. Its message is English; `sentence` gives the caller's own language. */
export class DomainError extends Error {
  readonly code: string;
  readonly registry: string;
  readonly params: ErrorParams;
  readonly rule?: string;
  readonly field?: string;
  readonly #text: ErrorText;

  constructor({ code, registry, text, params, field, rule = text.rule }: ErrorDetails) {
    super(filled(text.en, params));
    this.name = 'DomainError';
    this.code = code;
    this.registry = registry;
    this.params = params;
    this.rule = rule;
    this.field = field;
    this.#text = text;
  }

  sentence(language: Language): string {
    return filled(language === 'en' ? this.#text.en : this.#text.zh, this.params);
  }
}

/** Where it was: the field, and the rule where one code stands for several. */
interface ErrorPlace {
  readonly field?: string;
  readonly rule?: string;
}

export type ErrorFactory = (params?: ErrorParams, at?: ErrorPlace) => DomainError;

export interface RegisteredError extends ErrorText {
  readonly code: string;
  readonly registry: string;
}

const registered = new Map<string, RegisteredError>();

/** Every error defined so far, by registry and code: what docs/errors.md is printed from. */
export const registeredErrors = (): readonly RegisteredError[] =>
  [...registered.values()].sort((a, b) => compare(a.registry, b.registry) || compare(a.code, b.code));

/** Registers the codes and returns one factory for each; throw what it returns. */
export const defineErrors = <const T extends Readonly<Record<string, ErrorText>>>(
  registry: string,
  texts: T,
): { readonly [K in keyof T]: ErrorFactory } => {
  const factories = Object.entries(texts).map(([code, text]): [string, ErrorFactory] => {
    register(registry, code, text);
    return [code, (params = {}, at = {}) => new DomainError({ code, registry, text, params, ...at })];
  });
  return Object.fromEntries(factories) as { [K in keyof T]: ErrorFactory };
};

const register = (registry: string, code: string, text: ErrorText): void => {
  const known = registered.get(code);
  if (known) throw new Error(`Error code ${code} of ${registry} is taken already, by ${known.registry}.`);
  if (!/^[A-Z][A-Z0-9_]*$/.test(code)) throw new Error(`Error code ${code} of ${registry} is not UPPER_SNAKE_CASE.`);
  if (!text.en.trim() || !text.zh.trim()) throw new Error(`Error ${code} of ${registry} lacks a sentence.`);
  if (placeholdersOf(text.en) !== placeholdersOf(text.zh)) {
    throw new Error(`The sentences of ${code} of ${registry} name different placeholders in English and Chinese.`);
  }
  registered.set(code, { code, registry, ...text });
};

const placeholder = /\{(\w+)\}/g;

const placeholdersOf = (sentence: string): string =>
  [...new Set([...sentence.matchAll(placeholder)].map(([, name]) => name))].sort().join();

const filled = (sentence: string, params: ErrorParams): string =>
  sentence.replace(placeholder, (_, name: string) => shown(Object.hasOwn(params, name) ? params[name] : undefined));

const shown = (value: unknown): string => {
  if (value === undefined || value === null) return '—';
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(shown).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
