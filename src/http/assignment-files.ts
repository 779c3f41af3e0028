import type { InsurerSession } from '../db/insurer-session';
import { dayInJapan, endInJapan, isPlainDate, startInJapan } from '../domain/plain-date';
import { Refusal } from '../refusal';
import { assignmentFile, ledgerFile, type InSession } from '../workflows/assignment-files';
import type { Exchange } from './exchange';
import { requestIdOf } from './request-id';
import { sendCsv } from './send-csv';

/** 割当状況一覧 as a file. */
export async function writeAssignments(exchange: Exchange): Promise<void> {
  const { platform, request, response, refused } = exchange;
  const now = platform.now();
  const { on = dayInJapan(now) } = request.query;
  if (typeof on !== 'string' || !isPlainDate(on)) return refused(new Refusal('BAD_USER_INPUT', { field: 'on' }));
  const inSession = await begun(exchange, `assignments ${on}`);
  const file = { encoding: 'UTF-8', name: `割当状況一覧-${on}.csv` } as const;
  await sendCsv(response, assignmentFile(on, now, inSession), file);
}

/** 管理簿 as a file. */
export async function writeLedger(exchange: Exchange): Promise<void> {
  const { platform, request, response, refused } = exchange;
  const today = dayInJapan(platform.now());
  const { from = today, to = today } = request.query;
  if (typeof from !== 'string' || !isPlainDate(from)) return refused(new Refusal('BAD_USER_INPUT', { field: 'from' }));
  if (typeof to !== 'string' || !isPlainDate(to)) return refused(new Refusal('BAD_USER_INPUT', { field: 'to' }));
  const inSession = await begun(exchange, `ledger ${from} ${to}`);
  const file = { encoding: 'UTF-8', name: `管理簿-${from}-${to}.csv` } as const;
  await sendCsv(response, ledgerFile(startInJapan(from), endInJapan(to), inSession), file);
}

/** Leaves the entry before anything is sent. */
async function begun({ platform, request, member }: Exchange, subject: string): Promise<InSession> {
  const open = (): Promise<InsurerSession> => platform.openAccounts(member, { readOnly: true });
  const session = await open();
  const entry = { operation: 'exportAssignments', subject, requestId: requestIdOf(request) };
  await session.ending(entry, () => Promise.resolve());
  return async (work) => {
    const reading = await open();
    return reading.ending(null, () => work(reading));
  };
}
