import { Arg, Ctx, Field, ID, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { NamedTerminal, OwnSession } from '../auth/own-sessions';
import { Requires } from '../auth/requires';
import type { Context } from '../context';
import { statement } from '../db/statements';
import { DateTimeScalar } from '../entities/scalars';
import { Refusal } from '../refusal';

const terminalNames = statement('terminal-names');

@ObjectType({ description: '自分のセッション' })
export class MySession {
  @Field(() => ID) id!: string;
  @Field(() => DateTimeScalar) signedInAt!: Date;
  @Field(() => DateTimeScalar) lastSeenAt!: Date;
  @Field(() => String, { nullable: true }) address!: string | null;
  @Field(() => String, { nullable: true, description: 'Null: it was opened without a terminal’s certificate' })
  terminalName!: string | null;
  @Field(() => Boolean, { description: 'The one that asks' }) isThis!: boolean;
}

@Resolver(() => MySession)
export class MySessionResolver {
  @Query(() => [MySession])
  @Requires('manageOwnAccount')
  async mySessions(@Ctx() context: Context): Promise<MySession[]> {
    return shown(context, await own(context));
  }

  @Mutation(() => [MySession], { description: 'Those that are left' })
  @Requires('manageOwnAccount')
  async endMySession(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<MySession[]> {
    const sessions = await own(context);
    if (!sessions.some((each) => each.id === id)) throw new Refusal('NOT_FOUND');
    context.note({ subject: id });
    return ending(context, sessions, (each) => each.id === id);
  }

  @Mutation(() => [MySession], { description: 'Those that are left' })
  @Requires('manageOwnAccount')
  async endMyOtherSessions(@Ctx() context: Context): Promise<MySession[]> {
    return ending(context, await own(context), ({ token }) => !token.equals(context.caller.session));
  }
}

const own = ({ platform, caller }: Context): Promise<OwnSession[]> => platform.ownSessions.of(caller.loginId);

async function ending(
  context: Context,
  sessions: OwnSession[],
  isEnded: (session: OwnSession) => boolean,
): Promise<MySession[]> {
  context.afterCommit.push(() => context.platform.ownSessions.end(sessions.filter(isEnded)));
  return shown(
    context,
    sessions.filter((each) => !isEnded(each)),
  );
}

async function shown(context: Context, sessions: OwnSession[]): Promise<MySession[]> {
  const names = await namesOf(context, sessions);
  return sessions.map(({ token, terminal, ...session }) => ({
    ...session,
    terminalName: (terminal && names.get(terminal.toString('hex'))) ?? null,
    isThis: token.equals(context.caller.session),
  }));
}

/** By their fingerprints. The platform operator's terminals are no insurer's. */
async function namesOf(context: Context, sessions: OwnSession[]): Promise<Map<string, string>> {
  const fingerprints = sessions.flatMap(({ terminal }) => terminal ?? []);
  if (fingerprints.length === 0) return new Map();
  const rows =
    context.caller.member === null
      ? await context.platform.ownSessions.operatorTerminals(fingerprints)
      : await context.db.run<NamedTerminal>(terminalNames, [fingerprints]);
  return new Map(rows.map(({ fingerprint, name }) => [fingerprint.toString('hex'), name]));
}
