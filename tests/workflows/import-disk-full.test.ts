import { setTimeout as pause } from 'node:timers/promises';
import { asOwner } from '../support/database';
import { mayMount, refusingDisk, smallDisk, type Disk } from '../support/full-disk';
import { operationLog, rowCounts } from '../support/kept';
import { aFile, aMyNumber } from '../support/made';
import { TestPlatform } from '../support/platform';

const ways: [string, () => Promise<Disk>][] = [['a table that cannot grow', refusingDisk]];
if (mayMount()) ways.push(['a file system without space', smallDisk]);

describe.each(ways)('%s', (_way, aDisk) => {
  let disk: Disk;
  let test_: TestPlatform;
  beforeAll(async () => {
    disk = await aDisk();
    test_ = await TestPlatform.start({ databaseUrl: disk.url });
  });
  afterAll(async () => {
    await disk.free();
    await test_.close();
    await disk.remove();
  });
  afterEach(() => disk.free());

  const counts = (insurerId: number, tables: string[]) => rowCounts(disk.url, insurerId, tables);

  test('a file that comes when the disk is full is refused and leaves nothing; it is taken when there is space', async () => {
    const insurer = await test_.newInsurer();
    const clerk = await insurer.handler();
    const file = aFile(Array.from({ length: 5_000 }, (_, at) => ({ number: String(at) })));
    await disk.fill();
    const refused = await clerk.upload(file);
    const { code } = (await refused.json()) as { code: string };
    expect([refused.status, refused.headers.get('retry-after'), code]).toEqual([503, '5', 'UNAVAILABLE']);
    await disk.free();
    await ready(test_);
    expect(await counts(insurer.id, ['file_import', 'staged_row', 'subscriber'])).toEqual({
      ...{ file_import: 0, staged_row: 0, subscriber: 0 },
    });
    const kept = (await operationLog(disk.url, insurer.id)).filter(({ operation }) => operation === 'uploadFile');
    // Its entry, if there was room for one.
    expect(kept.map(({ result }) => result)).toEqual(kept.length === 0 ? [] : ['UNAVAILABLE']);
    expect(await clerk.uploaded(file, ['APPLIED'])).toMatchObject({ applied: 5_000, rejected: 0 });
  });

  test('an import that meets a full disk stands still with nothing half done, and goes on when there is space', async () => {
    const insurer = await test_.newInsurer();
    const [clerk, colleague] = [await insurer.handler(), await insurer.handler()];
    const count = 4_000;
    const rows = Array.from({ length: count }, (_, at) => ({ number: String(at), myNumber: aMyNumber() }));
    const { id } = await clerk.uploaded(aFile(rows), ['AWAITING_APPROVAL']);
    await colleague.approve(id);
    while ((await counts(insurer.id, ['subscriber']))['subscriber']! < 200) await pause(10);
    await disk.fill();
    const failures = () => test_.logged.filter((line) => line.includes(id)).length;
    for (let tries = 0; failures() < 2; tries += 1) {
      if (tries > 400) throw new Error('the full disk was not met');
      await pause(50);
    }
    await disk.free();
    await ready(test_);
    const { state, line, persons, periods, numbers } = await standing(disk.url, id);
    expect([persons, periods, numbers]).toEqual([line, line, line]);
    expect(['APPLYING', 'APPLIED']).toContain(state);
    expect(await clerk.importIn(['APPLIED'], id)).toMatchObject({ applied: count, ok: count, rejected: 0 });
    expect(
      await counts(insurer.id, ['subscriber', 'eligibility_period', 'my_number', 'past_particulars', 'staged_row']),
    ).toEqual({ subscriber: count, eligibility_period: count, my_number: count, past_particulars: 0, staged_row: 0 });
  });
});

/** PostgreSQL may have had to end for want of space, and starts again. */
async function ready({ url }: TestPlatform): Promise<void> {
  for (let tries = 0; (await fetch(`${url}/health/ready`)).status !== 200; tries += 1) {
    if (tries > 200) throw new Error('it did not recover');
    await pause(50);
  }
}

interface Standing {
  state: string;
  line: number;
  persons: number;
  periods: number;
  numbers: number;
}

/** In one statement: what is there of an import, and how far it says it is. */
const standing = (url: string, id: string): Promise<Standing> =>
  asOwner(url, async (owner) => {
    const count = (table: string) => `(select count(*)::integer from isolated.${table} where import_id = i.id)`;
    const { rows } = await owner.query<Standing>(
      `select state, applied_line as line, ${count('subscriber')} as persons, ${count('eligibility_period')} as periods,
         ${count('my_number')} as numbers
       from isolated.file_import i where id = $1`,
      [id],
    );
    return rows[0]!;
  });
