import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../auth/requires';
import type { Context } from '../context';
import { connectionOf, pageSize, rowIdOf, type Connection } from '../db/page';
import { statement } from '../db/statements';
import { faultInWords } from '../domain/delivery';
import { messageStates, type MessageState } from '../domain/exchange';
import { MessageStateEnum } from '../entities/enums';
import { OutboundMessage } from '../entities/message';
import { enqueue } from '../outbox/enqueue';
import { Refusal } from '../refusal';
import { isRowId } from '../workflows/row-id';
import { connectionType } from './connection';

const messagesOfAll = statement('messages');
const messagesNotSent = statement('messages-not-sent');
const messageById = statement('message-by-id');
const requeueMessage = statement('requeue-message');

const behindAll = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

const OutboundMessageConnection = connectionType('OutboundMessage', OutboundMessage);

@Resolver(() => OutboundMessage)
export class MessageResolver {
  @Query(() => OutboundMessageConnection, {
    description: 'Newest first; without SENT only what waits or can be sent again',
  })
  @Requires('viewTraffic')
  async messages(
    @Ctx() { db, member, platform }: Context,
    @Arg('states', () => [MessageStateEnum], { nullable: true }) given?: MessageState[] | null,
    @Arg('first', () => Int, { nullable: true }) first?: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
  ): Promise<Connection<OutboundMessage>> {
    const states = messageStates.filter((state) => !given || given.includes(state));
    const scope = { key: platform.secrets.cursorKey, insurerId: member.insurerId, search: ['messages', states] };
    const size = pageSize(first);
    const before = after === null ? behindAll : rowIdOf(after, scope);
    const list = states.includes('SENT') ? messagesOfAll : messagesNotSent;
    return connectionOf(await db.run<Row>(list, [states, before, size + 1]), { size, after, scope });
  }

  @Mutation(() => OutboundMessage, { description: 'Tries again what was given up' })
  @Requires('sendAgain')
  async sendAgain(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<OutboundMessage> {
    if (!isRowId(id)) throw new Refusal('NOT_FOUND');
    const { db, now } = context;
    context.note({ subject: id });
    const { rowCount } = await db.affect(requeueMessage, [id, now]);
    const [message] = await db.run<Row>(messageById, [id]);
    if (message === undefined) throw new Refusal('NOT_FOUND');
    if (rowCount === 0) throw new Refusal('MESSAGE_NOT_DEAD');
    await enqueue(db, 'send-message', id);
    return message;
  }

  @FieldResolver(() => String, { nullable: true })
  faultInWords(@Root() { fault }: OutboundMessage): string | null {
    return fault === null ? null : faultInWords(fault);
  }
}

type Row = OutboundMessage & Record<string, unknown>;
