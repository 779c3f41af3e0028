import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar } from './scalars';

@ObjectType({ description: '保険者, as the platform operator sees it' })
export class InsurerAdmin {
  /** Internal number. */
  key!: number;
  /** For pages. */
  id!: string;

  @Field(() => String, { description: '保険者番号' }) insurerNumber!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'With it login IDs begin' }) loginPrefix!: string;
  @Field(() => DateTimeScalar) createdAt!: Date;
}
