import 'reflect-metadata';
import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { shownBy } from './audit/outcome';
import type { Operation } from './auth/operations';
import { assertAllGuarded, mustBeAllowed, requirementOf } from './auth/requires';
import type { Context } from './context';
import { refusalOf } from './errors';
import { ArrivingAnswerResolver } from './resolvers/arriving-answer';
import { ArrivingCodeResolver } from './resolvers/arriving-code';
import { ArrivingInquiryResolver } from './resolvers/arriving-inquiry';
import { AskInquiryResolver } from './resolvers/ask-inquiry';
import { CertificateResolver } from './resolvers/certificate';
import { DeadlineResolver } from './resolvers/deadline';
import { InquiryDeliveryResolver, ProvisionDeliveryResolver } from './resolvers/delivery';
import { DoubtResolver } from './resolvers/doubt';
import { EligibilityResolver } from './resolvers/eligibility';
import { FileImportResolver } from './resolvers/file-import';
import { InboxResolver } from './resolvers/inbox';
import { InquiryResolver } from './resolvers/inquiry';
import { LegalBasisResolver } from './resolvers/legal-basis';
import { MeResolver } from './resolvers/me';
import { MessageResolver } from './resolvers/message';
import { MyNumberEntryResolver } from './resolvers/my-number-entry';
import { MyNumberRequestResolver } from './resolvers/my-number-request';
import { OfficeResolver } from './resolvers/office';
import { CodeAcquisitionResolver, OrganizationCodeResolver } from './resolvers/organization-code';
import { ParticularsResolver } from './resolvers/particulars';
import { ProvisionResolver } from './resolvers/provision';
import { ProvisionRecordResolver } from './resolvers/provision-record';
import { ProvisionSettingResolver } from './resolvers/provision-setting';
import { ReplicaResolver, SubscriberReplicaResolver } from './resolvers/replica';
import { SubscriberResolver } from './resolvers/subscriber';
import { TimelineResolver } from './resolvers/timeline';
import { TrafficResolver } from './resolvers/traffic';
import { WithdrawalResolver } from './resolvers/withdrawal';

/** Builds the schema; stops if a root field requires nothing. */
export function buildSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      ArrivingAnswerResolver,
      ArrivingCodeResolver,
      ArrivingInquiryResolver,
      AskInquiryResolver,
      CertificateResolver,
      CodeAcquisitionResolver,
      DeadlineResolver,
      DoubtResolver,
      EligibilityResolver,
      FileImportResolver,
      InboxResolver,
      InquiryDeliveryResolver,
      InquiryResolver,
      LegalBasisResolver,
      MeResolver,
      MessageResolver,
      MyNumberEntryResolver,
      MyNumberRequestResolver,
      OfficeResolver,
      OrganizationCodeResolver,
      ParticularsResolver,
      ProvisionDeliveryResolver,
      ProvisionRecordResolver,
      ProvisionResolver,
      ProvisionSettingResolver,
      ReplicaResolver,
      SubscriberReplicaResolver,
      SubscriberResolver,
      TimelineResolver,
      TrafficResolver,
      WithdrawalResolver,
    ],
    // Unknown fields are refused by GraphQL itself; most rules are in domain/, so a property without a decorator is usual.
    validate: { forbidUnknownValues: false },
  });
  assertAllGuarded(schema);
  for (const type of [schema.getQueryType(), schema.getMutationType()]) {
    for (const [name, field] of Object.entries(type?.getFields() ?? {})) {
      field.resolve = guarded(requirementOf(name)!, field.resolve ?? defaultFieldResolver);
    }
  }
  return schema;
}

/** Asks first, then runs, and notes what came of it. */
function guarded(
  operation: Operation,
  resolve: GraphQLFieldResolver<unknown, Context>,
): GraphQLFieldResolver<unknown, Context> {
  const asked: GraphQLFieldResolver<unknown, Context> = async (source, args, context, info) => {
    try {
      mustBeAllowed(context.caller, operation);
      const value: unknown = await resolve(source, args, context, info);
      context.entries.push({ operation, result: 'OK', ...shownBy(value), ...context.noted });
      return value;
    } catch (error) {
      context.entries.push({ operation, result: refusalOf(error).code, ...context.noted });
      throw error;
    }
  };
  return (source, args, context, info) => {
    const answer = Promise.resolve(asked(source, args, context, info));
    const neighbours = underWay.get(context) ?? [];
    underWay.set(context, [...neighbours, answer]);
    return answer.catch(async (error: unknown) => {
      await Promise.allSettled(underWay.get(context) ?? []);
      throw error;
    });
  };
}

/** GraphQL answers with the first root field that fails; the transaction may end only when none works on it any more. */
const underWay = new WeakMap<Context, Promise<unknown>[]>();
