import { Account } from './account';
import { Certificate } from './certificate';
import { Doubt, DoubtedSubscriber } from './doubt';
import { EligibilityPeriod } from './eligibility-period';
import { FileImport } from './file-import';
import { Insurer } from './insurer';
import { OpenFiling } from './open-filing';
import { Provision } from './provision';
import { ProvisionSetting } from './provision-setting';
import { Replica } from './replica';
import { Subscriber } from './subscriber';

export const entities = [
  Account,
  Certificate,
  Doubt,
  DoubtedSubscriber,
  EligibilityPeriod,
  FileImport,
  Insurer,
  OpenFiling,
  Provision,
  ProvisionSetting,
  Replica,
  Subscriber,
];
