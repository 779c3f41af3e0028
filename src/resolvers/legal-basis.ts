import { IsOptional, MaxLength } from 'class-validator';
import { Args, ArgsType, Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { Requires } from '../auth/requires';
import type { Context } from '../context';
import { statement } from '../db/statements';
import type { LegalEntry } from '../domain/legal-table';
import type { Affair } from '../domain/privilege-level';
import { AffairEnum } from '../entities/enums';
import { mustBeStorable } from './storable-text';

const legalBases = statement('legal-bases');
const institutionsOfKind = statement('institutions-of-kind');

/** A list to choose from. */
const mostInstitutions = 200;

@ObjectType({ description: 'What the own institution may ask, by the legal table of today' })
class LegalBasis implements Omit<LegalEntry, 'requesterKind'> {
  @Field(() => String, { description: '事務コード' }) affairCode!: string;
  @Field(() => String) affairName!: string;
  @Field(() => String, { description: '事務手続コード' }) procedureCode!: string;
  @Field(() => String) procedureName!: string;
  @Field(() => String, { description: '特定個人情報名コード' }) informationCode!: string;
  @Field(() => String) informationName!: string;
  @Field(() => String, { description: 'Whom to ask' }) providerKind!: string;
  @Field(() => AffairEnum, { nullable: true }) area!: Affair | null;
  @Field(() => String) law!: string;
  @Field(() => String, { description: '項番' }) item!: string;
  @Field(() => Boolean, { description: '本人の同意' }) consentRequired!: boolean;
}

@ObjectType({ description: 'Whoever takes part in the exchange' })
class Institution {
  @Field(() => String, { description: '機関コード' }) code!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'As the legal table says it' }) kind!: string;
}

@ArgsType()
class InstitutionsArgs {
  @Field(() => String)
  @MaxLength(40)
  kind!: string;

  @Field(() => String, { nullable: true, description: 'Part of the name' })
  @IsOptional()
  @MaxLength(100)
  name?: string | null;
}

@Resolver()
export class LegalBasisResolver {
  @Query(() => [LegalBasis], { description: 'In the procedures that are granted' })
  @Requires('createInquiry')
  legalBases(@Ctx() { db, member, today }: Context): Promise<LegalBasis[]> {
    return db.run<LegalBasis & Record<string, unknown>>(legalBases, [
      ...[member.institution.kind, today, [...member.procedures]],
    ]);
  }

  @Query(() => [Institution], { description: 'Of a kind, without the own; by name, the first 200' })
  @Requires('createInquiry')
  institutions(
    @Args(() => InstitutionsArgs) { kind, name }: InstitutionsArgs,
    @Ctx() { db, member }: Context,
  ): Promise<Institution[]> {
    mustBeStorable({ kind, name });
    return db.run<Institution & Record<string, unknown>>(institutionsOfKind, [
      ...[kind, member.institution.code, name ?? '', mostInstitutions],
    ]);
  }
}
