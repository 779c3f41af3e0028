import { Account } from './account';
import { EligibilityPeriod } from './eligibility-period';
import { FileImport } from './file-import';
import { GrantedOperation } from './granted-operation';
import { Insurer } from './insurer';
import { Subscriber } from './subscriber';

export const entities = [Account, EligibilityPeriod, FileImport, GrantedOperation, Insurer, Subscriber];
