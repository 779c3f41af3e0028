import { createHash } from 'node:crypto';
import type { Member } from '../auth/caller';
import type { InsurerSession, LogEntry } from '../db/insurer-session';
import { statement } from '../db/statements';
import { uuidV7 } from '../db/uuid-v7';
import { daysToApprove, type FileKind } from '../domain/file-import';
import { dayInJapan, type PlainDate } from '../domain/plain-date';
import { judgeRow, registrationColumns, type RowVerdict } from '../domain/registration-row';
import { FileImport } from '../entities/file-import';
import { refusalOf } from '../errors';
import { csvRows, sameHeader } from '../files/csv';
import { decodeFile, type FileEncoding } from '../files/decode';
import { FileFault } from '../files/file-fault';
import type { Platform } from '../platform';
import { Refusal } from '../refusal';
import type { InsurerCipher } from '../vault/insurer-cipher';
import { mapInTurns } from './in-turns';
import { LineIndex } from './line-index';
import { moveImport } from './move-import';
import { lineKeysOf, numberKeyOf, stagedBook } from './registration-book';
import { effectBits } from './staged-effects';

const insertStagedRows = statement('insert-staged-rows');
const setImportDue = statement('set-import-due');
const importWithFile = statement('import-with-file');

export interface Upload {
  platform: Platform;
  member: Member;
  kind: FileKind;
  source: AsyncIterable<Buffer>;
  requestId: string;
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

/** Rows that were judged alone, with what is stored of them. */
interface JudgedRow {
  line: number;
  cells: readonly string[];
  verdict: RowVerdict;
  sealed: Buffer | null;
  index: Buffer | null;
}

const myNumberColumn = registrationColumns.findIndex(({ field }) => field === 'myNumber');

class Receiving {
  readonly #id = uuidV7();
  readonly #hash = createHash('sha256');
  readonly #today: PlainDate;
  readonly #now: Date;
  #session: InsurerSession | null = null;
  #lines = 0;
  readonly #index = new LineIndex();

  constructor(private readonly upload: Upload) {
    this.#now = upload.platform.now();
    this.#today = dayInJapan(this.#now);
  }

  async run(): Promise<string> {
    const file = decodeFile(this.#hashed());
    const batches = csvRows(file.text, { columns: registrationColumns.length });
    const header = await batches.next();
    if (header.done || !sameHeader(header.value[0] ?? [], registrationColumns)) throw new FileFault('FILE_HEADER');
    const session = await this.#open(await file.encoding());
    const cipher = await this.upload.platform.keys.of(session);
    for await (const rows of batches) {
      await session.renew();
      await this.#stage(session, cipher, rows);
    }
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
    const { insurerId, accountId, privilegeLevel, affair } = this.upload.member;
    return { insurerId, accountId, privilegeLevel, affair };
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

  async #stage(session: InsurerSession, cipher: InsurerCipher, rows: string[][]): Promise<void> {
    const judged = await mapInTurns(rows, (cells) => this.#judge(cells, cipher));
    const indexed = judged.flatMap(({ verdict, index }) =>
      verdict.ok ? [{ registration: verdict.registration, myNumberIndex: index }] : [],
    );
    const book = await stagedBook(session, indexed, { importId: this.#id, today: this.#today, lines: this.#index });
    const staged = await mapInTurns(judged, (row) => {
      const { verdict, index, sealed } = row;
      const base = [row.line, JSON.stringify(withoutMyNumber(row.cells))];
      if (!verdict.ok) return [...base, null, null, verdict.code, verdict.column, 0, null];
      const { registration } = verdict;
      const taken = book.take({
        registration,
        numberKey: numberKeyOf(index),
        newPersonId: uuidV7(),
        newPeriodId: String(row.line),
      });
      if (!taken.ok) return [...base, null, null, taken.code, null, 0, null];
      const { id } = taken.effects.person;
      for (const key of [...lineKeysOf({ registration, myNumberIndex: index }), id]) this.#index.add(key, row.line);
      return [...base, sealed, index, null, null, effectBits(taken.effects), id];
    });
    const columns = Array.from({ length: 8 }, (_, column) => staged.map((row) => row[column]));
    await session.run(insertStagedRows, [this.#id, ...columns]);
  }

  #judge(cells: string[], cipher: InsurerCipher): JudgedRow {
    this.#lines += 1;
    const line = this.#lines;
    const verdict = judgeRow(cells, this.#today);
    const myNumber = verdict.ok ? verdict.registration.myNumber : null;
    return {
      line,
      cells,
      verdict,
      index: myNumber === null ? null : cipher.blindIndex(myNumber),
      sealed: myNumber === null ? null : cipher.encrypt(myNumber, { table: 'staged_row', row: `${this.#id} ${line}` }),
    };
  }
}

const withoutMyNumber = (cells: readonly string[]): string[] =>
  cells.map((cell, column) => (column === myNumberColumn ? '' : cell));
