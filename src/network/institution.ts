import type { Context } from '../context';
import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { Refusal } from '../refusal';

/** 情報照会者・情報提供者: who takes part in the exchange. */
export interface Institution {
  /** 機関コード */
  code: string;
  name: string;
  /** As the legal table names it. */
  kind: string;
  /** 部署名称 */
  department: string;
}

const byCode = statement('institution-by-code');

export async function institutionByCode(db: InsurerSession, code: string): Promise<Institution | null> {
  const [institution] = await db.run<Institution & Record<string, unknown>>(byCode, [code]);
  return institution ?? null;
}

/** The insurer session of the institution that a partner's message names; NOT_FOUND when it is not served here. */
export async function openInstitution(context: Context, code: string): Promise<InsurerSession> {
  const insurerId = await context.platform.insurerOf(code);
  if (insurerId === null) throw new Refusal('NOT_FOUND');
  return context.openFor(insurerId);
}
