import { Router, type ErrorRequestHandler } from 'express';
import { refusalOfUse, type Member } from '../auth/caller';
import type { Operation } from '../auth/operations';
import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { fileKinds } from '../domain/file-import';
import { FileImport } from '../entities/file-import';
import { refusalOf } from '../errors';
import type { Platform } from '../platform';
import { Refusal } from '../refusal';
import { receiveFile } from '../workflows/receive-file';
import { placeOfPart } from '../workflows/result-file';
import { isRowId } from '../workflows/row-id';
import { writeAssignments, writeLedger } from './assignment-files';
import { callerOf } from './caller-of';
import { writeCollectionFile } from './collection-file';
import type { Exchange } from './exchange';
import { logRefusal } from './log-refusal';
import { refuse } from './refuse';
import { requestIdOf } from './request-id';
import { sendCsv } from './send-csv';

const readResultPart = statement('read-result-part');

/** Uploads a process takes in at once; each holds a connection while it arrives. */
const uploadsAtOnce = 2;

/** File addresses are operations like all others: declared, guarded by the same function, logged. */
export const fileAddresses = [
  { method: 'post', path: '/files', operation: 'uploadFile', answer: upload },
  { method: 'get', path: '/files/collection', operation: 'createCollectionFile', answer: writeCollectionFile },
  { method: 'get', path: '/files/assignments', operation: 'exportAssignments', answer: writeAssignments },
  { method: 'get', path: '/files/account-ledger', operation: 'exportAssignments', answer: writeLedger },
  { method: 'get', path: '/files/:id/result', operation: 'downloadFileResult', answer: download },
] as const satisfies FileAddress[];

interface FileAddress {
  method: 'get' | 'post';
  path: string;
  operation: Operation;
  answer: (exchange: Exchange) => Promise<void>;
}

export function fileRoutes(platform: Platform): Router {
  const routes = Router();
  for (const { method, path, operation, answer } of fileAddresses) {
    routes[method](path, async (request, response) => {
      const caller = await callerOf(request, platform);
      const refused = async (refusal: Refusal, reason: string | null = null): Promise<never> => {
        const entry = { operation, result: refusal.code, subject: reason, requestId: requestIdOf(request) };
        await logRefusal(platform, caller, entry);
        throw refusal;
      };
      const why = refusalOfUse(caller, operation);
      if (why !== null) return refused(new Refusal(why.code), why.reason);
      // Nobody but members holds an operation that has a file address.
      if (caller.member === null) return refused(new Refusal('NOT_PERMITTED'));
      await answer({ platform, request, response, member: caller.member, refused });
    });
  }
  const onError: ErrorRequestHandler = (error, request, response, next) => {
    if (response.headersSent) return next(error);
    const refusal = refusalOf(error);
    if (refusal.code === 'INTERNAL_SERVER_ERROR')
      platform.log.error({ err: error, requestId: requestIdOf(request) }, 'a file address failed');
    // What is left of an upload is not read: the connection ends with the answer.
    if (!request.complete) response.setHeader('Connection', 'close');
    refuse(response, refusal);
  };
  routes.use(onError);
  return routes;
}

let uploads = 0;

/** In an address, `bulk-update`. */
const kindByWord = new Map(fileKinds.map((kind) => [kind.toLowerCase().replace('_', '-'), kind]));

async function upload({ platform, request, response, member, refused }: Exchange): Promise<void> {
  const { kind: word } = request.query;
  const kind = typeof word === 'string' ? kindByWord.get(word) : undefined;
  if (kind === undefined) return refused(new Refusal('FILE_KIND_UNKNOWN', { field: 'kind' }));
  if (uploads >= uploadsAtOnce) return refused(new Refusal('UNAVAILABLE'));
  uploads += 1;
  try {
    const id = await receiveFile({
      platform,
      member,
      kind,
      source: request,
      requestId: requestIdOf(request),
    });
    response.status(202).json({ id });
    platform.wakeImports();
  } finally {
    uploads -= 1;
  }
}

async function download({ platform, request, response, member, refused }: Exchange): Promise<void> {
  const id = String(request.params['id']);
  if (!isRowId(id)) return refused(new Refusal('NOT_FOUND'));
  const session = await platform.open(member, { readOnly: true });
  const entry = { operation: 'downloadFileResult', subject: id, requestId: requestIdOf(request) };
  const { found, first } = await session.ending(entry, () => resultOf(session, id, platform));

  async function* parts(): AsyncGenerator<Buffer> {
    for (let part = 0, plain: Buffer | undefined = first; plain !== undefined; part += 1) {
      yield plain;
      plain = await nextPart(platform, member, { id, part: part + 1 });
    }
  }
  await sendCsv(response, parts(), { encoding: found.encoding, name: `result-${id}.csv` });
}

async function resultOf(session: InsurerSession, id: string, platform: Platform) {
  const found = await session.rows.findOne(FileImport, { id });
  if (found === null) throw new Refusal('NOT_FOUND');
  const first = await partOf(session, { id, part: 0 }, platform);
  if (first === undefined) throw new Refusal('FILE_RESULT_NOT_READY');
  return { found, first };
}

interface Part {
  id: string;
  part: number;
}

async function partOf(session: InsurerSession, { id, part }: Part, platform: Platform): Promise<Buffer | undefined> {
  const [row] = await session.run<{ cipher: Buffer }>(readResultPart, [id, part]);
  if (row === undefined) return undefined;
  const cipher = await platform.keys.of(session, [row.cipher]);
  return cipher.decrypt(row.cipher, placeOfPart(id, part));
}

/** Each part in a transaction of its own: a slow reader holds none open. */
async function nextPart(platform: Platform, member: Member, next: Part): Promise<Buffer | undefined> {
  const session = await platform.open(member, { readOnly: true });
  return session.ending(null, () => partOf(session, next, platform));
}
