import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { statement } from '../db/statements';
import type { MessageKind } from '../domain/exchange';
import { Inquiry } from '../entities/inquiry';
import { OutboundMessage } from '../entities/message';
import { Provision } from '../entities/provision';

const messageOfSubject = statement('message-of-subject');

async function deliveryOf(kind: MessageKind, id: string, { db }: Context): Promise<OutboundMessage | null> {
  const [message] = await db.run<OutboundMessage & Record<string, unknown>>(messageOfSubject, [kind, id]);
  return message ?? null;
}

@Resolver(() => Inquiry)
export class InquiryDeliveryResolver {
  @FieldResolver(() => OutboundMessage, { nullable: true, description: 'Its way to the network' })
  delivery(@Root() { id }: Inquiry, @Ctx() context: Context): Promise<OutboundMessage | null> {
    return deliveryOf('INQUIRY', id, context);
  }
}

@Resolver(() => Provision)
export class ProvisionDeliveryResolver {
  @FieldResolver(() => OutboundMessage, { nullable: true, description: 'The way of an answer by hand' })
  delivery(@Root() { id }: Provision, @Ctx() context: Context): Promise<OutboundMessage | null> {
    return deliveryOf('ANSWER', id, context);
  }
}
