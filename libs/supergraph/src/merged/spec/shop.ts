import { defineErrors } from '@renda/kernel';

import type { SmallSubgraph } from './both-ways.ts';

// A shop, as the specification of federation uses one: every directive that moves a field between subgraphs is in it.
export const shopErrors = defineErrors('shop', {
  SHOP_CLOSED: { en: 'The shop is closed.', zh: '商店已打烊。' },
});

const closed = (): never => {
  throw shopErrors.SHOP_CLOSED();
};

const users = [
  { id: 'u1', email: 'ada@example.org', name: 'Ada', homeTown: { name: 'Shangzhou', country: { code: 'CN' } } },
  { id: 'u2', email: 'bo@example.org', name: 'Bo', homeTown: { name: 'Luonan', country: { code: 'CN' } } },
];

const accounts: SmallSubgraph = {
  name: 'accounts',
  typeDefs: `
    type Query { me: User! users: [User!]! anybody(email: String!): User }
    type Mutation { rename(id: ID!, name: String!): User! }
    interface Named { name: String! }
    type User implements Named @key(fields: "id") @key(fields: "email") {
      id: ID! email: String! name: String! @shareable homeTown: Town! secret: String mother: User
    }
    type Town @shareable { name: String! country: Country! }
    type Country @shareable { code: String! }`,
  resolvers: {
    Query: {
      me: () => users[0],
      users: () => users,
      anybody: (_: unknown, { email }: { email: string }) => users.find((user) => user.email === email),
    },
    Mutation: {
      rename: (_: unknown, { id, name }: { id: string; name: string }) => ({
        ...users.find((user) => user.id === id),
        name,
      }),
    },
    User: {
      __resolveReference: async ({ id, email }: { id?: string; email?: string }) => {
        if (id === 'refused') return closed();
        return users.find((user) => user.id === id || user.email === email) ?? null;
      },
      secret: closed,
      mother: () => ({ id: 'nobody', email: 'nobody@example.org' }),
    },
  },
};

const products = [
  { upc: 'p1', sku: 's1', brand: { id: 'b1', label: 'North' }, price: 10, weight: 100, by: 'u1' },
  { upc: 'p2', sku: 's2', brand: { id: 'b2', label: 'South' }, price: 2000, weight: 5, by: 'refused' },
  { upc: 'p3', sku: 's3', brand: { id: 'b1', label: 'North' }, price: 30, weight: null, by: 'gone' },
];

const catalogue: SmallSubgraph = {
  name: 'catalogue',
  typeDefs: `
    type Query { products: [Product!]! search(text: String): [Found!]! named: [Named!]! }
    interface Named { name: String! }
    union Found = Product | Brand
    type Product implements Named @key(fields: "upc") @key(fields: "sku brand { id }") {
      upc: ID! sku: ID! @shareable name: String! brand: Brand! @shareable price: Int! weight: Int seller: User list: [[Product!]!]!
    }
    type Brand implements Named @key(fields: "id") { id: ID! name: String! label: String! }
    type User @key(fields: "id") { id: ID! selling: [Product!]! }`,
  resolvers: {
    Query: { products: () => products, search: () => [products[0], products[0]?.brand], named: async () => products },
    Found: { __resolveType: (found: object) => ('upc' in found ? 'Product' : 'Brand') },
    Named: { __resolveType: (found: object) => ('upc' in found ? 'Product' : 'Brand') },
    Product: {
      __resolveReference: ({ upc, sku }: { upc?: string; sku?: string }) =>
        products.find((product) => product.upc === upc || product.sku === sku) ?? null,
      name: ({ sku }: { sku: string }) => `Product ${sku}`,
      seller: ({ by }: { by: string }) => ({ id: by }),
      list: async (product: object) => [[product], [products[1]]],
    },
    Brand: {
      name: async ({ label }: { label: string }) => label,
      __resolveReference: ({ id }: { id: string }) => ({ id, label: id }),
    },
    User: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
      selling: ({ id }: { id: string }) => products.filter(({ by }) => by === id),
    },
  },
};

const stock: SmallSubgraph = {
  name: 'stock',
  typeDefs: `
    type Query { scarce: [Product!]! }
    type Product @key(fields: "upc") {
      upc: ID! price: Int! @external weight: Int @external
      inStock: Int! shipping(fast: Boolean = false): Int @requires(fields: "price weight")
      heavy: Boolean! @requires(fields: "weight") sold: Int
    }`,
  resolvers: {
    Query: { scarce: () => [{ upc: 'p2' }, { upc: 'p1' }, { upc: 'unheard' }] },
    Product: {
      __resolveReference: (reference: { upc: string }) => (reference.upc === 'p3' ? null : reference),
      inStock: ({ upc }: { upc: string }) => Number(upc.slice(1)),
      shipping: ({ price, weight }: { price: number; weight: number | null }, { fast }: { fast: boolean }) =>
        price > 1000 ? 0 : (weight ?? 1) * (fast ? 2 : 1),
      heavy: ({ weight }: { weight: number | null }) => (weight ?? 0) > 50,
      sold: closed,
    },
  },
};

// Knows products by stock-keeping unit and brand only: from `stock` the way leads through the catalogue.
const warehouse: SmallSubgraph = {
  name: 'warehouse',
  typeDefs: `
    type Product @key(fields: "sku brand { id }") { sku: ID! brand: Brand! shelf: String! }
    type Brand @key(fields: "id", resolvable: false) { id: ID! }
    type Town @shareable { name: String! country: Country! }
    type Country @shareable { code: String! }
    type Query { towns: [Town!]! }`,
  resolvers: {
    Query: { towns: () => [{ name: 'Zhen’an', country: { code: 'CN' } }] },
    Product: {
      shelf: ({ sku, brand }: { sku: string; brand: { id: string } }) => `${sku}@${brand.id}`,
    },
  },
};

const reviews: SmallSubgraph = {
  name: 'reviews',
  typeDefs: `
    type Query { reviews: [Review!]! }
    type Review @key(fields: "id") {
      id: ID! body: String! author: User! @provides(fields: "name") critic: User product: Product!
    }
    type User @key(fields: "email") { email: String! name: String! @external homeTown: Town! @external wrote: [Review!]! greeting: String! @requires(fields: "homeTown { name country { code } }") }
    type Town @shareable { name: String! country: Country! }
    type Country @shareable { code: String! }
    type Product @key(fields: "upc", resolvable: false) { upc: ID! }`,
  resolvers: {
    Query: { reviews: () => [review(1), review(2)] },
    User: {
      __resolveReference: (reference: object) => reference,
      wrote: () => [review(1)],
      greeting: ({ homeTown }: { homeTown: { name: string; country: { code: string } } }) =>
        `${homeTown.name}, ${homeTown.country.code}`,
    },
  },
};

const review = (n: number) => ({
  id: `r${n}`,
  body: `Body ${n}`,
  author: { email: users[n - 1]?.email, name: 'As reviews know it' },
  critic: { email: 'stranger@example.org' },
  product: { upc: `p${n}` },
});

export const shop = [accounts, catalogue, stock, warehouse, reviews] as const;
