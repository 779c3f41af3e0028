import { followRefusal } from './follow-refusal';
import type { FileKind } from './generated/graphql';
import { Refused, unavailable } from './refused';

interface Answer {
  id?: string;
  code?: string;
  message?: string;
  at?: number;
  line?: number;
}

/** A file refused whole. `importId` names the import that already had the same bytes. */
export class FileRefused extends Refused {
  readonly importId: string | undefined;

  constructor({ code = 'UNAVAILABLE', message = unavailable().message, at, line, id }: Answer) {
    const place = line ? `（${line}行目）` : at ? `（先頭から${at}バイト目）` : '';
    super({ code, message: message + place });
    this.importId = id;
  }
}

/** As POST /files names the kinds. */
const kindsInAddress: Record<FileKind, string> = {
  REGISTRATION: 'registration',
  COLLECTION: 'collection',
  BULK_UPDATE: 'bulk-update',
  BULK_CANCEL: 'bulk-cancel',
};

/** The kind that an address of ours names. */
export const fileKindNamed = (name: string | null): FileKind | undefined =>
  (Object.keys(kindsInAddress) as FileKind[]).find((kind) => kindsInAddress[kind] === name);

interface Options {
  kind: FileKind;
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

/** XMLHttpRequest, because fetch does not tell how much has been sent. Resolves to the import's id. */
export const uploadFile = (file: File, { kind, onProgress, signal }: Options): Promise<string> =>
  new Promise((resolve, reject) => {
    const exchange = new XMLHttpRequest();
    exchange.responseType = 'json';
    exchange.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    exchange.onload = () => {
      const answer: Answer = exchange.response ?? {};
      if (exchange.status === 202 && answer.id) return resolve(answer.id);
      followRefusal(answer.code);
      reject(new FileRefused(answer));
    };
    exchange.onerror = () => reject(unavailable());
    exchange.onabort = () => reject(new DOMException('', 'AbortError'));
    signal.addEventListener('abort', () => exchange.abort());
    exchange.open('POST', `/files?kind=${kindsInAddress[kind]}`);
    exchange.setRequestHeader('Content-Type', 'text/csv');
    exchange.send(file);
  });
