import { DefaultNamingStrategy } from 'typeorm';

/** `regionCode` is stored as `region_code` unless the column says its own name. */
export const columnNameOf = (property: string, name?: string): string =>
  name ?? property.replaceAll(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);

export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(property: string, name: string | undefined): string {
    return columnNameOf(property, name);
  }
}
