import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import type { Inquiry } from '../entities/inquiry';
import { Refusal } from '../refusal';
import { isRowId } from '../workflows/row-id';

const inquiryById = statement('inquiry-by-id');

export async function foundInquiry(db: InsurerSession, id: string): Promise<Inquiry> {
  const [inquiry] = isRowId(id) ? await db.run<Inquiry & Record<string, unknown>>(inquiryById, [id]) : [];
  if (inquiry === undefined) throw new Refusal('NOT_FOUND');
  return inquiry;
}
