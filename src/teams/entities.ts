import { Entity } from 'botframework-connector/lib/connectorApi/models/mappers.js';

type Mapper = { type: { additionalProperties?: object } };

/**
 * Lets an entity through with all its fields. The archived SDK sends its type alone and drops the rest, among it the mark that a text is
 * a model's and what it cites; botbuilder-js 4903 mends this and was never released.
 */
export function letEntitiesThrough(): void {
  (Entity as unknown as Mapper).type.additionalProperties = { type: { name: 'Object' } };
}
