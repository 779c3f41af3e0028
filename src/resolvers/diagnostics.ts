import { Ctx, Query, Resolver } from 'type-graphql';
import { Requires } from '../auth/requires';
import type { Context } from '../context';
import { diagnose } from '../domain/diagnose';
import { worstOf } from '../domain/diagnosis';
import { Diagnostics } from '../entities/diagnostics';
import { readFacts } from '../observe/facts';
import { version } from '../observe/version';

/** What the platform operator sees of the platform itself: nothing of an insurer's. */
@Resolver()
export class DiagnosticsResolver {
  @Query(() => Diagnostics)
  @Requires('viewDiagnostics')
  async diagnostics(@Ctx() { platform }: Context): Promise<Diagnostics> {
    const facts = await readFacts(platform);
    const findings = diagnose(facts);
    const uptimeSeconds = Math.floor(process.uptime());
    return { at: facts.now, version: version(), uptimeSeconds, state: worstOf(findings), findings };
  }
}
