import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Requires } from '../auth/requires';
import type { Context } from '../context';
import { statement } from '../db/statements';
import { addDays, type PlainDate } from '../domain/plain-date';
import { whySilent, type Standing } from '../domain/silence';
import { DateScalar, DateTimeScalar } from '../entities/scalars';
import { Refusal } from '../refusal';

const trafficDays = statement('traffic-days');
const trafficStanding = statement('traffic-standing');

const mostDays = 92;
/** An exchange that is longer ago is none. */
const lookBackMs = 30 * 86_400_000;

@ObjectType({ description: 'The exchange of one day of Japan' })
class TrafficDay {
  @Field(() => DateScalar) day!: PlainDate;
  @Field(() => Int, { description: '照会 made that day' }) asked!: number;
  @Field(() => Int, { description: 'Of them answered, also that there is nothing' }) answered!: number;
  @Field(() => Int, { description: '提供: asked by others that day, and answered' }) provided!: number;
  @Field(() => Int, { description: 'Asked by others that day, and refused' }) refused!: number;
  @Field(() => Int, { description: 'Asked by others that day, and waiting for an answer by hand' }) waiting!: number;
}

@ObjectType({ description: '連携状況: whether the exchange with other institutions goes well' })
class Traffic {
  @Field(() => [TrafficDay], { description: 'Oldest first, today last' }) days!: TrafficDay[];
  @Field(() => DateTimeScalar, { nullable: true, description: 'Of the last 30 days' }) lastExchangeAt!: Date | null;
  @Field(() => Boolean, { description: 'Something should have gone or come, and has not' }) silent!: boolean;
  @Field(() => String, { nullable: true }) silentReason!: string | null;
  @Field(() => Int) waitingToSend!: number;
  @Field(() => DateTimeScalar, { nullable: true }) oldestWaitingAt!: Date | null;
  @Field(() => Int, { description: 'Given up, and to be sent again by somebody' }) dead!: number;
  @Field(() => Int, { description: 'That wait for an answer by hand' }) provisionsWaiting!: number;
  @Field(() => Int, { description: 'Not answered when they were due' }) inquiriesOverdue!: number;
}

type StandingRow = Standing &
  Pick<Traffic, 'lastExchangeAt' | 'waitingToSend' | 'provisionsWaiting' | 'inquiriesOverdue'> &
  Record<string, unknown>;

@Resolver()
export class TrafficResolver {
  @Query(() => Traffic)
  @Requires('viewTraffic')
  async traffic(
    @Ctx() { db, now, today }: Context,
    @Arg('days', () => Int, { defaultValue: 14 }) count: number,
  ): Promise<Traffic> {
    if (count < 1 || count > mostDays) throw new Refusal('BAD_USER_INPUT', { field: 'days' });
    const [days, [standing]] = await Promise.all([
      db.run<TrafficDay & Record<string, unknown>>(trafficDays, [addDays(today, 1 - count), today]),
      db.run<StandingRow>(trafficStanding, [now, new Date(now.getTime() - lookBackMs)]),
    ]);
    const silentReason = whySilent(standing!, now);
    return { ...standing!, days, silent: silentReason !== null, silentReason };
  }
}
