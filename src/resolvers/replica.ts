import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { whyNot } from '../auth/caller';
import type { Context } from '../context';
import { statement } from '../db/statements';
import { Replica } from '../entities/replica';
import { Subscriber } from '../entities/subscriber';

const latestReplicas = statement('latest-replicas');

@Resolver(() => Replica)
export class ReplicaResolver {
  @FieldResolver(() => String, { description: 'JSON' })
  body(@Root() { body }: Replica): string {
    return JSON.stringify(body);
  }
}

@Resolver(() => Subscriber)
export class SubscriberReplicaResolver {
  @FieldResolver(() => [Replica], {
    description: 'The latest version of each kind of information; none for who may not view provisions',
  })
  async replicas(@Root() { id }: Subscriber, @Ctx() { db, caller }: Context): Promise<Replica[]> {
    return whyNot(caller, 'viewProvisions') === null ? db.run<Replica>(latestReplicas, [id]) : [];
  }
}
