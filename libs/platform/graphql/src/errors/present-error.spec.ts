import { commonErrors } from '@renda/kernel';
import { execute, GraphQLError, parse } from 'graphql';

import { defineSubgraph } from '../define-subgraph.ts';
import { presentError } from './present-error.ts';

import type { BaseContext } from '../context.ts';

const { schema } = defineSubgraph<object, BaseContext>({
  name: 'days',
  typeDefs: `type Query { "Says the day." day("Which." on: Day!, "What more." input: DayInput): Day @public }
    "More."
    input DayInput { "Days." days: [Day!] }`,
  resolvers: {
    Query: {
      day: (_: unknown, { on }: { readonly on: string }) => {
        if (on === '2026-01-01') throw commonErrors.OUT_OF_REGION({ region: '611002' });
        throw new TypeError('secret of the house');
      },
    },
  },
  tables: [],
  migrations: [],
  repositoriesOf: () => ({}),
  createContext: (base) => base,
});

const inChinese = { language: 'zh-CN', requestId: 'r-1' } as const;
const inEnglish = { language: 'en', requestId: 'r-1' } as const;

const firstError = async (variables: object): Promise<GraphQLError> => {
  const document = parse('query ($on: Day!, $input: DayInput) { day(on: $on, input: $input) }');
  const { errors } = await execute({ schema, document, variableValues: variables as Record<string, unknown> });
  return errors?.[0] ?? new GraphQLError('none');
};

const coded = (code: string, message = 'Cannot query field "x" on type "Query".') =>
  new GraphQLError(message, { extensions: { code } });

describe('An error as the client sees it', () => {
  it('has the code, the parameters, the rule and the place, and its sentence in the client’s language', async () => {
    const error = await firstError({ on: '2026-01-01' });

    expect(presentError(error, inEnglish)).toEqual({
      message: expect.stringContaining('Your role does not reach region 611002'),
      locations: [{ line: 1, column: 39 }],
      path: ['day'],
      extensions: { code: 'OUT_OF_REGION', rule: 'ACC-1', params: { region: '611002' } },
    });
    expect(presentError(error, inChinese).message).toContain('您的角色不涵盖行政区划 611002');
  });

  it.each([
    [{ on: '2026-02-30' }, 'INVALID_DAY', 'on'],
    [{ on: '2026-01-02', input: { days: ['2026-01-01', 'x'] } }, 'INVALID_DAY', 'input.days[1]'],
    [{}, 'BAD_USER_INPUT', 'on'],
    [{ on: '2026-01-02', input: 3 }, 'BAD_USER_INPUT', 'input'],
  ])('names the field of a wrong variable: %j', async (variables, code, field) => {
    const { extensions } = presentError(await firstError(variables), inEnglish);

    expect(extensions).toMatchObject({ code, field });
  });

  it('blames the argument for a wrong literal in an operation that nobody validated', async () => {
    const { errors } = await execute({ schema, document: parse('{ day(on: "2026-02-30") }') });

    expect(presentError(errors?.[0], inEnglish).extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'on' });
  });

  it('finds the refusal in the errors of compiled execution, which have no extensions', async () => {
    const compiled = Object.assign(Object.create(GraphQLError.prototype) as GraphQLError, {
      message: 'Variable "$on" got invalid value "x"; Expected type Day.',
      originalError: commonErrors.INVALID_DAY({ value: 'x' }),
    });

    expect(presentError(compiled, inEnglish).extensions).toMatchObject({ code: 'INVALID_DAY', params: { value: 'x' } });
  });

  it.each(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE'])(
    'keeps the code %s of a query that cannot be run, and words it',
    (code) => {
      const presented = presentError(coded(code), inChinese);

      expect(presented.extensions).toMatchObject({ code });
      expect(presented.message).toMatch(/[一-鿿].*Cannot query field "x" on type "Query"\./);
    },
  );

  it('hands on what a subgraph has worded, without its name', () => {
    const relayed = new GraphQLError('您的角色无权执行', {
      path: ['a'],
      extensions: { code: 'FORBIDDEN', rule: 'ACC-1', serviceName: 'stations', stacktrace: ['at …'] },
    });

    expect(presentError(relayed, inEnglish)).toEqual({
      message: '您的角色无权执行',
      path: ['a'],
      extensions: { code: 'FORBIDDEN', rule: 'ACC-1' },
    });
  });

  it.each(['BAD_USER_INPUT', 'INTERNAL_SERVER_ERROR'])('does not word a subgraph’s %s a second time', (code) => {
    const relayed = new GraphQLError('worded', { extensions: { code, serviceName: 'stations' } });

    expect(presentError(relayed, inEnglish)).toEqual({ message: 'worded', extensions: { code } });
  });

  it('tells no address of a subgraph that does not answer', () => {
    const silent = new GraphQLError('request to http://10.0.0.7:4003/graphql failed', {
      extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', serviceName: 'voting' },
    });

    const presented = presentError(silent, inEnglish);

    expect(presented.extensions).toEqual({ code: 'DOWNSTREAM_SERVICE_ERROR', params: { requestId: 'r-1' } });
    expect(presented.message).not.toContain('10.0.0.7');
  });

  it.each([
    ['a fault in a resolver', () => firstError({ on: '2026-01-02' })],
    ['a code nobody registered', async () => coded('ECONNREFUSED', 'connect http://127.0.0.1:4001')],
    ['what is no error at all', async () => 'secret of the house'],
  ])('tells nothing of %s but where to ask, and logs it once', async (_, error) => {
    const logged: object[] = [];
    const logger = { error: (entry: object) => void logged.push(entry) };

    const presented = presentError(await error(), inEnglish, logger as never);

    expect(presented.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', params: { requestId: 'r-1' } });
    expect(JSON.stringify(presented)).not.toMatch(/secret|127\.0\.0\.1|stack/);
    expect(logged).toEqual([expect.objectContaining({ requestId: 'r-1', err: expect.any(Error) })]);
  });
});
