import { createHash } from 'node:crypto';
import type { Member } from '../auth/caller';
import type { InsurerSession, LogEntry } from '../db/insurer-session';
import { statement } from '../db/statements';
import { uuidV7 } from '../db/uuid-v7';
import { daysToApprove, type FileKind } from '../domain/file-import';
import { withoutTwelveDigits } from '../domain/my-number';
import { dayInJapan } from '../domain/plain-date';
import { FileImport } from '../entities/file-import';
import { refusalOf } from '../errors';
import { csvRows, sameHeader } from '../files/csv';
import { decodeFile, type FileEncoding } from '../files/decode';
import { FileFault } from '../files/file-fault';
import type { Platform } from '../platform';
import { Refusal } from '../refusal';
import { rulesOf } from './file-kinds/by-kind';
import type { Arrival, FileRules, StagedRow } from './file-kinds/file-rules';
import { LineIndex } from './line-index';
import { moveImport } from './move-import';

const insertStagedRows = statement('insert-staged-rows');
const setImportDue = statement('set-import-due');
const importWithFile = statement('import-with-file');

export interface Upload {
  platform: Platform;
  member: Pick<Member, 'insurerId' | 'accountId' | 'privilegeLevel' | 'affair' | 'terminalId'>;
  kind: FileKind;
  source: AsyncIterable<Buffer> | Iterable<Buffer>;
  requestId: string;
  /** What was made from a request on screen may be given again; a file may not. */
  mayBeRepeated?: boolean;
}

/**
 * Takes a file in while it arrives: judged row by row, My Numbers encrypted, staged in one transaction. An upload that
 * breaks off, or a file that is refused, leaves nothing but its log entry. Returns the import's id.
 */
export async function receiveFile(upload: Upload): Promise<string> {
  const receiving = new Receiving(upload);
  try {
    return await receiving.run();
  } catch (error) {
    const refusal = await receiving.refusalOf(error);
    await receiving.abandon(refusal);
    throw refusal;
  }
}

class Receiving {
  readonly #id = uuidV7();
  readonly #hash = createHash('sha256');
  readonly #rules: FileRules;
  readonly #now: Date;
  #session: InsurerSession | null = null;
  #lines = 0;

  constructor(private readonly upload: Upload) {
    this.#now = upload.platform.now();
    this.#rules = rulesOf[upload.kind];
    if (upload.mayBeRepeated) this.#hash.update(this.#id);
  }

  async run(): Promise<string> {
    const file = decodeFile(this.#hashed());
    const { columns } = this.#rules;
    const batches = csvRows(file.text, { columns: columns.length });
    const header = await batches.next();
    if (header.done || !sameHeader(header.value[0] ?? [], columns)) throw new FileFault('FILE_HEADER');
    const session = await this.#open(await file.encoding());
    const arrival: Arrival = {
      ...{ session, cipher: await this.upload.platform.keys.forWriting(session) },
      ...{ importId: this.#id, today: dayInJapan(this.#now), lines: new LineIndex() },
    };
    // The database writes some rows while the next ones are read and judged alone.
    let kept: Promise<unknown> = Promise.resolve();
    for await (const rows of batches) {
      const renewed = session.renew();
      const arrived = rows.map((cells) => ({ line: (this.#lines += 1), cells }));
      const [staged] = await Promise.all([this.#rules.stage(arrived, arrival), kept, renewed]);
      kept = this.#keep(session, staged);
      kept.catch(() => undefined);
    }
    await kept;
    if (this.#lines === 0) throw new FileFault('FILE_EMPTY');
    const sha256 = this.#hash.digest();
    const [same] = await session.run<{ id: string }>(importWithFile, [this.upload.kind, sha256]);
    if (same) throw new Refusal('FILE_ALREADY_GIVEN', { id: same.id });
    await moveImport(session, this.#id, { from: 'RECEIVING', to: 'CHECKING', sha256, rows: this.#lines });
    await session.run(setImportDue, [this.#id, this.#now]);
    await session.commit([this.#entry('OK')]);
    this.#session = null;
    return this.#id;
  }

  async abandon({ code }: Refusal): Promise<void> {
    try {
      const session = this.#session ?? (await this.upload.platform.openImport(this.#claims));
      await session.abandon([this.#entry(code)]);
    } catch (error) {
      this.upload.platform.log.error({ err: error }, 'a refused file could not be logged');
    }
  }

  async refusalOf(error: unknown): Promise<Refusal> {
    if (error instanceof FileFault) {
      const place = error.code === 'FILE_ENCODING' ? { at: error.at } : { line: error.at };
      return new Refusal(error.code, error.at === undefined ? {} : place);
    }
    const refusal = refusalOf(error);
    if (refusal.code === 'INTERNAL_SERVER_ERROR')
      this.upload.platform.log.error({ err: error }, 'a file could not be received');
    return refusal;
  }

  get #claims() {
    const { insurerId, accountId, privilegeLevel, affair, terminalId } = this.upload.member;
    return { insurerId, accountId, privilegeLevel, affair, terminalId };
  }

  #entry(result: LogEntry['result']): LogEntry {
    return {
      operation: 'uploadFile',
      result,
      rowCount: this.#lines,
      subject: this.#id,
      requestId: this.upload.requestId,
    };
  }

  async *#hashed(): AsyncGenerator<Buffer> {
    for await (const chunk of this.upload.source) {
      this.#hash.update(chunk);
      yield chunk;
    }
  }

  async #open(encoding: FileEncoding): Promise<InsurerSession> {
    const session = await this.upload.platform.openImport(this.#claims);
    this.#session = session;
    const { member, kind } = this.upload;
    await session.rows.insert(FileImport, {
      id: this.#id,
      kind,
      state: 'RECEIVING',
      // The bytes are known at the end; until then something no other import has.
      sha256: createHash('sha256').update(this.#id).digest(),
      encoding,
      uploadedById: member.accountId,
      uploadedAt: this.#now,
      uploadAffair: member.affair!,
      expiresAt: new Date(this.#now.getTime() + daysToApprove * 86_400_000),
    });
    return session;
  }

  async #keep(session: InsurerSession, rows: StagedRow[]): Promise<void> {
    const { identifiers } = this.#rules;
    const kept = rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, column) => (identifiers.includes(column) ? cell : withoutTwelveDigits(cell))),
    }));
    const columns = stagedColumns.map((column) => kept.map(column));
    await session.run(insertStagedRows, [this.#id, ...columns]);
  }
}

const stagedColumns: ((row: StagedRow) => unknown)[] = [
  ({ line }) => line,
  ({ cells }) => JSON.stringify(cells),
  ({ myNumber }) => myNumber,
  ({ myNumberIndex }) => myNumberIndex,
  ({ fault }) => fault,
  ({ faultColumn }) => faultColumn,
  ({ effects }) => effects,
  ({ subscriberId }) => subscriberId,
];
