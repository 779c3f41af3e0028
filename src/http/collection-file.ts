import type { LogEntry } from '../db/insurer-session';
import { Refusal } from '../refusal';
import { collectionFile, countAsked, type Asked } from '../workflows/collection-file';
import type { Exchange } from './exchange';
import { requestIdOf } from './request-id';
import { sendCsv } from './send-csv';

const longestSymbol = 19;

/** The file in which an office is asked for My Numbers (事業所配布用個人番号入力データ). */
export async function writeCollectionFile({ platform, request, response, member, refused }: Exchange): Promise<void> {
  const { symbol, scope, encoding } = request.query;
  if (typeof symbol !== 'string' || symbol === '' || Array.from(symbol).length > longestSymbol)
    return refused(new Refusal('BAD_USER_INPUT', { field: 'symbol' }));
  if (scope !== undefined && scope !== 'all') return refused(new Refusal('BAD_USER_INPUT', { field: 'scope' }));
  if (encoding !== undefined && encoding !== 'cp932')
    return refused(new Refusal('BAD_USER_INPUT', { field: 'encoding' }));
  const asked: Asked = { symbol, everybody: scope === 'all', encoding: encoding === 'cp932' ? 'CP932' : 'UTF-8' };
  // The symbol is kept only when it is one.
  const entry: Omit<LogEntry, 'result'> = { operation: 'createCollectionFile', requestId: requestIdOf(request) };
  const session = await platform.open(member, { readOnly: true });
  await session.ending(entry, async () => {
    const rowCount = await countAsked(session, asked);
    if (rowCount === 0) throw new Refusal('NOT_FOUND');
    Object.assign(entry, { rowCount, subject: symbol });
  });
  const pieces = collectionFile(async (work) => {
    const reading = await platform.open(member, { readOnly: true });
    return reading.ending(null, () => work(reading));
  }, asked);
  await sendCsv(response, pieces, { encoding: asked.encoding, name: `個人番号収集-${symbol}.csv` });
}
