import type { FileKind } from '../../domain/file-import';
import { bulkCancel, bulkUpdate } from './bulk';
import { collection } from './collection';
import type { FileRules } from './file-rules';
import { registration } from './registration';

export const rulesOf: Readonly<Record<FileKind, FileRules>> = {
  REGISTRATION: registration,
  COLLECTION: collection,
  BULK_UPDATE: bulkUpdate,
  BULK_CANCEL: bulkCancel,
};
