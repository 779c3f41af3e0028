import { ArrayMaxSize, Matches } from 'class-validator';
import { Args, ArgsType, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Requires } from '../auth/requires';
import type { Context } from '../context';
import { acquisitionNumberFormat, codeFormat, mostAtOnce } from '../domain/acquisition';
import { openInstitution } from '../network/institution';
import { Refusal } from '../refusal';
import { receiveCodes, receiveFailures, type ArrivingCode, type Receipt } from '../workflows/receive-codes';

@InputType({ description: '機関別符号 under the 取得番号 that it was asked for by' })
class ArrivingCodeInput implements ArrivingCode {
  @Field(() => String) acquisitionNumber!: string;
  @Field(() => String) organizationCode!: string;
}

@ArgsType()
class ReceiveOrganizationCodesArgs {
  @Field(() => String, { description: '機関コード of whom they are for' })
  institution!: string;

  @Field(() => [ArrivingCodeInput])
  @ArrayMaxSize(mostAtOnce)
  codes!: ArrivingCodeInput[];
}

@ArgsType()
class ReceiveAcquisitionFailuresArgs {
  @Field(() => String, { description: '機関コード of whom they are for' })
  institution!: string;

  @Field(() => [String])
  @ArrayMaxSize(mostAtOnce)
  @Matches(acquisitionNumberFormat, { each: true })
  acquisitionNumbers!: string[];
}

@ObjectType()
class CodesReceipt implements Receipt {
  @Field(() => Int) taken!: number;
  @Field(() => Int, { description: 'Not stored: another person of the insurer has the code' }) ofAnother!: number;
  @Field(() => Int, { description: '取得番号 that nobody waits for' }) unknown!: number;
}

@Resolver()
export class ArrivingCodeResolver {
  @Mutation(() => CodesReceipt)
  @Requires('receiveOrganizationCodes')
  async receiveOrganizationCodes(
    @Args(() => ReceiveOrganizationCodesArgs) { institution, codes }: ReceiveOrganizationCodesArgs,
    @Ctx() context: Context,
  ): Promise<CodesReceipt> {
    if (!codes.every(isWellFormed)) throw new Refusal('BAD_USER_INPUT', { field: 'codes' });
    const db = await openInstitution(context, institution);
    const cipher = await context.platform.keys.forWriting(db);
    return noted(context, await receiveCodes(db, { cipher, codes, now: context.now }));
  }

  @Mutation(() => CodesReceipt, { description: 'Whose My Number the registry does not know' })
  @Requires('receiveAcquisitionFailures')
  async receiveAcquisitionFailures(
    @Args(() => ReceiveAcquisitionFailuresArgs) { institution, acquisitionNumbers }: ReceiveAcquisitionFailuresArgs,
    @Ctx() context: Context,
  ): Promise<CodesReceipt> {
    const db = await openInstitution(context, institution);
    return noted(context, await receiveFailures(db, { numbers: acquisitionNumbers, now: context.now }));
  }
}

const isWellFormed = ({ acquisitionNumber, organizationCode }: ArrivingCode): boolean =>
  acquisitionNumberFormat.test(acquisitionNumber) && codeFormat.test(organizationCode);

function noted(context: Context, receipt: Receipt): Receipt {
  context.note({ subject: `${receipt.taken} taken, ${receipt.ofAnother} of another, ${receipt.unknown} unknown` });
  return receipt;
}
