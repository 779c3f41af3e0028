import { MaxLength, IsOptional } from 'class-validator';
import { Args, ArgsType, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Requires } from '../auth/requires';
import type { Context } from '../context';
import { statement } from '../db/statements';
import { prefixEnd } from '../domain/name-kana';

const offices = statement('offices');

const most = 200;
/** Behind every text, in the order of code points. */
const behindAll = '\u{10ffff}';

@ObjectType({ description: '事業所, as its symbol (事業所記号)' })
class Office {
  @Field(() => String) symbol!: string;
  @Field(() => Int, { description: 'Persons whose eligibility has not ended' }) subscribers!: number;
  @Field(() => Int, { description: 'Those of them who have no My Number' }) missingMyNumber!: number;
}

@ArgsType()
class OfficesArgs {
  @Field(() => String, { nullable: true, description: 'From its beginning' })
  @IsOptional()
  @MaxLength(19)
  symbol?: string | null;
}

@Resolver()
export class OfficeResolver {
  @Query(() => [Office], { description: `By symbol, ${most} at most` })
  @Requires('createCollectionFile')
  offices(@Args(() => OfficesArgs) { symbol }: OfficesArgs, @Ctx() { db }: Context): Promise<Office[]> {
    const prefix = symbol?.normalize('NFKC').trim() ?? '';
    return db.run<Office>(offices, [prefix, (prefix && prefixEnd(prefix)) || behindAll, most]);
  }
}
