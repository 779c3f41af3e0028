import 'reflect-metadata';
import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { shownBy } from './audit/outcome';
import type { Operation } from './auth/operations';
import { assertAllGuarded, requirementOf } from './auth/requires';
import type { Context } from './context';
import { refusalOf } from './errors';
import { AccountResolver } from './resolvers/account';
import { AccountChangeResolver } from './resolvers/account-change';
import { AccountDraftResolver } from './resolvers/account-draft';
import { AccountStopResolver } from './resolvers/account-stop';
import { AccountSessionResolver } from './resolvers/account-session';
import { ArrivingAnswerResolver } from './resolvers/arriving-answer';
import { ArrivingCodeResolver } from './resolvers/arriving-code';
import { ArrivingInquiryResolver } from './resolvers/arriving-inquiry';
import { AskInquiryResolver } from './resolvers/ask-inquiry';
import { AssignmentResolver } from './resolvers/assignment';
import { AssignmentListResolver } from './resolvers/assignment-list';
import { CertificateResolver } from './resolvers/certificate';
import { DeadlineResolver } from './resolvers/deadline';
import { InquiryDeliveryResolver, ProvisionDeliveryResolver } from './resolvers/delivery';
import { DiagnosticsResolver } from './resolvers/diagnostics';
import { DoubtResolver } from './resolvers/doubt';
import { EligibilityResolver } from './resolvers/eligibility';
import { FileImportResolver } from './resolvers/file-import';
import { InboxResolver } from './resolvers/inbox';
import { InquiryResolver } from './resolvers/inquiry';
import { InsurerAdminResolver } from './resolvers/insurer-admin';
import { InsurerPolicyResolver } from './resolvers/insurer-policy';
import { LegalBasisResolver } from './resolvers/legal-basis';
import { ManagerAdminResolver } from './resolvers/manager-admin';
import { MeResolver } from './resolvers/me';
import { MessageResolver } from './resolvers/message';
import { MyNumberEntryResolver } from './resolvers/my-number-entry';
import { MyNumberRequestResolver } from './resolvers/my-number-request';
import { MySecondFactorsResolver } from './resolvers/my-second-factors';
import { MySessionResolver } from './resolvers/my-session';
import { OfficeResolver } from './resolvers/office';
import { OperatorChangeResolver } from './resolvers/operator-change';
import { CodeAcquisitionResolver, OrganizationCodeResolver } from './resolvers/organization-code';
import { ParticularsResolver } from './resolvers/particulars';
import { PermissionPreviewResolver } from './resolvers/permission-preview';
import { ProvisionResolver } from './resolvers/provision';
import { ProvisionRecordResolver } from './resolvers/provision-record';
import { ProvisionSettingResolver } from './resolvers/provision-setting';
import { ReplicaResolver, SubscriberReplicaResolver } from './resolvers/replica';
import { RightsToGrantResolver } from './resolvers/rights-to-grant';
import { StartCodeResolver } from './resolvers/start-code';
import { SubscriberResolver } from './resolvers/subscriber';
import { TerminalResolver } from './resolvers/terminal';
import { TimelineResolver } from './resolvers/timeline';
import { TrafficResolver } from './resolvers/traffic';
import { WithdrawalResolver } from './resolvers/withdrawal';

/** Builds the schema; stops if a root field requires nothing. */
export function buildSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      AccountChangeResolver,
      AccountDraftResolver,
      AccountResolver,
      AccountStopResolver,
      AccountSessionResolver,
      ArrivingAnswerResolver,
      ArrivingCodeResolver,
      ArrivingInquiryResolver,
      AskInquiryResolver,
      AssignmentResolver,
      AssignmentListResolver,
      CertificateResolver,
      CodeAcquisitionResolver,
      DeadlineResolver,
      DiagnosticsResolver,
      DoubtResolver,
      EligibilityResolver,
      FileImportResolver,
      InboxResolver,
      InquiryDeliveryResolver,
      InquiryResolver,
      InsurerAdminResolver,
      InsurerPolicyResolver,
      LegalBasisResolver,
      ManagerAdminResolver,
      MeResolver,
      MessageResolver,
      MyNumberEntryResolver,
      MyNumberRequestResolver,
      MySecondFactorsResolver,
      MySessionResolver,
      OfficeResolver,
      OperatorChangeResolver,
      OrganizationCodeResolver,
      ParticularsResolver,
      PermissionPreviewResolver,
      ProvisionDeliveryResolver,
      ProvisionRecordResolver,
      ProvisionResolver,
      ProvisionSettingResolver,
      ReplicaResolver,
      RightsToGrantResolver,
      StartCodeResolver,
      SubscriberReplicaResolver,
      SubscriberResolver,
      TerminalResolver,
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
      context.mustBeAllowed(operation);
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
