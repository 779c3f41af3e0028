import { MaxLength } from 'class-validator';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { Requires } from '../auth/requires';
import type { Context } from '../context';
import { effectiveEnd, type CertificateContent } from '../domain/certificate';
import type { PlainDate } from '../domain/plain-date';
import { Certificate } from '../entities/certificate';
import { CertificateKindEnum } from '../entities/enums';
import { DateScalar } from '../entities/scalars';
import { Refusal } from '../refusal';
import {
  cancelCertificate,
  currentCertificates,
  eligibleDays,
  findCertificate,
  writeCertificate,
} from '../workflows/change-certificate';
import { foundSubscriber, writtenSubscriber } from './found-subscriber';
import { loginIdOf } from './login-id';
import { mustBeReason } from './stated-reason';
import { mustBeStorable } from './storable-text';

@InputType({ description: '証情報; which items a kind has is judged in `domain/`' })
export class CertificateInput {
  @Field(() => ID) subscriberBranchNumber!: string;
  @Field(() => CertificateKindEnum) kind!: CertificateContent['kind'];
  @Field(() => String, { nullable: true }) class?: string | null;
  @Field(() => DateScalar) issuedOn!: PlainDate;
  @Field(() => DateScalar) start!: PlainDate;
  @Field(() => DateScalar, { nullable: true }) end?: PlainDate | null;
  @Field(() => Int, { nullable: true }) copayment?: number | null;
  @Field(() => String, { nullable: true }) ceilingClass?: string | null;
  @Field(() => DateScalar, { nullable: true }) longStayOn?: PlainDate | null;
  @Field(() => Int, { nullable: true }) monthlyLimit?: number | null;
}

@ArgsType()
class CorrectCertificateArgs {
  @Field(() => ID)
  id!: string;

  @Field(() => CertificateInput)
  input!: CertificateInput;

  @Field(() => String)
  @MaxLength(200)
  reason!: string;
}

@ArgsType()
class CancelCertificateArgs {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  @MaxLength(200)
  reason!: string;
}

/** What is left out, or left empty on screen, is not there. */
const contentOf = (input: CertificateInput): CertificateContent => ({
  ...{ kind: input.kind, class: input.class || null, issuedOn: input.issuedOn, start: input.start },
  ...{ end: input.end ?? null, copayment: input.copayment ?? null, ceilingClass: input.ceilingClass || null },
  ...{ longStayOn: input.longStayOn ?? null, monthlyLimit: input.monthlyLimit ?? null },
});

@Resolver(() => Certificate)
export class CertificateResolver {
  @Query(() => [Certificate], { description: 'Newest first' })
  @Requires('viewSubscriber')
  async certificates(
    @Arg('subscriberBranchNumber', () => ID) branchNumber: string,
    @Ctx() context: Context,
  ): Promise<Certificate[]> {
    const { id } = await foundSubscriber(context.db, branchNumber);
    context.note({ branchNumbers: [branchNumber] });
    return currentCertificates(context.db, id);
  }

  @Mutation(() => Certificate)
  @Requires('editCertificates')
  async registerCertificate(
    @Arg('input', () => CertificateInput) input: CertificateInput,
    @Ctx() context: Context,
  ): Promise<Certificate> {
    mustBeStorable(contentOf(input));
    const { id } = await foundSubscriber(context.db, input.subscriberBranchNumber);
    context.note({ branchNumbers: [input.subscriberBranchNumber] });
    return writeCertificate(context.db, contentOf(input), { subscriberId: id, old: null, reason: null });
  }

  @Mutation(() => Certificate)
  @Requires('editCertificates')
  async correctCertificate(
    @Args(() => CorrectCertificateArgs) { id, input, reason }: CorrectCertificateArgs,
    @Ctx() context: Context,
  ): Promise<Certificate> {
    mustBeReason(reason);
    mustBeStorable(contentOf(input));
    const holder = await foundSubscriber(context.db, input.subscriberBranchNumber);
    context.note({ branchNumbers: [input.subscriberBranchNumber] });
    const old = await findCertificate(context.db, id);
    // A certificate does not pass to another person.
    if (old.subscriberId !== holder.id) throw new Refusal('NOT_FOUND');
    return writeCertificate(context.db, contentOf(input), { subscriberId: holder.id, old, reason });
  }

  @Mutation(() => Certificate)
  @Requires('editCertificates')
  async cancelCertificate(
    @Args(() => CancelCertificateArgs) { id, reason }: CancelCertificateArgs,
    @Ctx() context: Context,
  ): Promise<Certificate> {
    mustBeReason(reason);
    const old = await findCertificate(context.db, id);
    const { subscriberBranchNumber } = await writtenSubscriber(context.db, old.subscriberId);
    context.note({ branchNumbers: [subscriberBranchNumber] });
    return cancelCertificate(context.db, old, reason);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'Its end, or that of the eligibility period it belongs to when that is earlier',
  })
  async effectiveEnd(@Root() certificate: Certificate, @Ctx() context: Context): Promise<PlainDate | null> {
    const { subscriberId } = certificate;
    const days = await context.once(`eligible days ${subscriberId}`, () => eligibleDays(context.db, subscriberId));
    return effectiveEnd(certificate, days);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Login ID' })
  async recordedBy(@Root() { recordedById }: Certificate, @Ctx() context: Context): Promise<string | null> {
    return recordedById && loginIdOf(recordedById, context);
  }
}
