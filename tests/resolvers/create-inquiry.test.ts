import { isProcessingNumber } from '../../src/domain/processing-number';
import { institutionOf, recordsOf, registered, type Coded } from '../support/arriving';
import { asOwner } from '../support/database';
import { aQuestion, askInquiry, inquiryMade, shownInquiry, someoneCoded } from '../support/inquiries';
import { operationLog, rowCounts } from '../support/kept';
import type { Person } from '../support/person';
import { TestPlatform, type TestInsurer } from '../support/platform';

let test_: TestPlatform;
let insurer: TestInsurer;
let other: TestInsurer;
let linker: Person;
let somebody: Coded;
beforeAll(async () => void (test_ = await TestPlatform.start()));
afterAll(() => test_.close());
beforeEach(async () => {
  [insurer, other] = [await test_.newInsurer(), await test_.newInsurer()];
  linker = await insurer.person({ level: 'LINKAGE' });
  somebody = await someoneCoded(test_, insurer, linker);
});

const stored = ['inquiry', 'inquiry_answer', 'provision_record', 'message'];
const nothing = { inquiry: 0, inquiry_answer: 0, provision_record: 0, message: 0 };
const counts = () => rowCounts(test_.databaseUrl, insurer.id, stored);
const asOperator = (sql: string, ...values: unknown[]) =>
  asOwner(test_.databaseUrl, async (owner) => (await owner.query(sql, values)).rows);

const jobsOf = (): Promise<unknown[]> =>
  asOperator(
    `select t.identifier as task, j.payload ->> 'subject' as subject, round(extract(epoch from j.run_at - now()) / 86400) as days
     from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where (j.payload ->> 'insurer')::integer = $1 order by 1 desc`,
    insurer.id,
  );

describe('an inquiry that may be asked', () => {
  test('is accepted with its record, its message and the work that sends it, and says nothing of the code', async () => {
    const made = await inquiryMade(linker, aQuestion(other, somebody));
    expect(made).toMatchObject({
      ...{ state: 'ACCEPTED', affairName: '健康保険の適用に関する事務', procedureName: '資格取得・喪失の確認' },
      ...{ informationName: '医療保険資格関係情報', providerName: other.name, periodFrom: '2025-01-01' },
      ...{ requestedBy: linker.loginId, purpose: '資格取得届の受理', consentOn: null, refusal: null, answer: null },
      ...{ providedAt: null, remindedAt: null, closedAt: null, use: null },
      subscriber: { subscriberBranchNumber: somebody.branchNumber },
    });
    expect(Date.parse(String(made['dueAt'])) - Date.parse(String(made['requestedAt']))).toBe(7 * 86_400_000);
    expect(isProcessingNumber(made.processingNumber)).toBe(true);
    expect(made.processingNumber).toMatch(new RegExp(`^I${insurer.insurerNumber}-\\d{8}-[A-Z2-7]{13}$`));
    expect(await shownInquiry(linker, made.id)).toEqual(made);
    expect(await recordsOf(linker)).toMatchObject([
      {
        ...{ role: 'REQUESTER', revision: 1, processingNumber: made.processingNumber, subNumber: 1, providedAt: null },
        ...{ requesterDepartment: `${insurer.name} 資格担当`, providerDepartment: `${other.name} 資格担当` },
        nonDisclosureCode: null,
        ...{ requestedAt: made['requestedAt'], subscriberBranchNumber: somebody.branchNumber, recordedBy: null },
      },
    ]);
    const [message] = await asOperator(
      'select id, kind, subject_id, state from isolated.message where insurer_id = $1',
      insurer.id,
    );
    expect(message).toMatchObject({ kind: 'INQUIRY', subject_id: made.id, state: 'QUEUED' });
    expect(await jobsOf()).toEqual([
      { task: 'send-message', subject: message.id, days: '0' },
      { task: 'inquiry-due', subject: made.id, days: '3' },
    ]);
    const [entry] = (await operationLog(test_.databaseUrl, insurer.id)).filter(
      ({ operation }) => operation === 'createInquiry',
    );
    expect(entry).toMatchObject({ result: 'OK', branchNumbers: [somebody.branchNumber], accountId: linker.accountId });
    const kept = JSON.stringify(
      await asOperator(
        'select i.*, r.* from isolated.inquiry i, isolated.provision_record r where i.insurer_id = $1 and r.insurer_id = $1',
        insurer.id,
      ),
    );
    expect(kept + JSON.stringify(made) + test_.logged.join('')).not.toContain(somebody.code);
  });

  test('is recorded as not to be disclosed when the person is', async () => {
    await linker.get(
      'mutation ($id: ID!) { changeProvisionSetting(subscriberBranchNumber: $id, nonDisclosure: true, manualAnswer: false, reason: "申出") { nameKanji } }',
      { id: somebody.branchNumber },
    );
    await inquiryMade(linker, aQuestion(other, somebody));
    expect(await recordsOf(linker)).toMatchObject([{ nonDisclosureCode: '1' }]);
  });

  test('may be about local tax, when the person has consented', async () => {
    const [town] = await asOperator(
      `insert into shared.institution (code, name, kind, department) values (upper(substr(md5(random()::text), 1, 16)), '架空市', 'MUNICIPALITY', '税務課') returning code`,
    );
    const tax = {
      procedureCode: 'JT00000000030102',
      informationCode: 'TM00000000000002',
      providerInstitution: town.code,
    };
    const question = aQuestion(other, somebody, tax);
    expect(await askInquiry(linker, question)).toBeRefused('CONSENT_REQUIRED');
    expect(await inquiryMade(linker, { ...question, consentOn: '2025-01-10' })).toMatchObject({
      ...{ consentOn: '2025-01-10', providerName: '架空市' },
    });
  });

  test('has a number of its own, also when many are asked at once', async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => inquiryMade(linker, aQuestion(other, somebody))));
    expect(new Set(made.map(({ processingNumber }) => processingNumber)).size).toBe(8);
    expect(await counts()).toEqual({ inquiry: 8, inquiry_answer: 0, provision_record: 8, message: 8 });
  });
});

describe('an inquiry is refused, leaves its log entry and nothing else', () => {
  const refused = async (given: object, code: string, details = {}, by = linker): Promise<void> => {
    expect(await askInquiry(by, aQuestion(other, somebody, given))).toBeRefused(code, details);
    expect(await counts()).toEqual(nothing);
    expect(await jobsOf()).toEqual([]);
    const entries = await operationLog(test_.databaseUrl, insurer.id);
    expect(entries.filter(({ operation }) => operation === 'createInquiry')).toMatchObject([{ result: code }]);
  };

  test.each<[string, object, string]>([
    ['for days that end before they begin', { periodTo: '2024-12-31' }, 'periodTo'],
    ['with a consent of tomorrow', { consentOn: '2999-01-01' }, 'consentOn'],
    ['without a purpose', { purpose: ' ' }, 'purpose'],
    ['with a purpose that holds a My Number', { purpose: '123456789010の確認' }, 'purpose'],
    ['with a purpose that is too long', { purpose: '理'.repeat(201) }, 'purpose'],
    ['with a code that is none', { procedureCode: 'JT0000000003010' }, 'procedureCode'],
    ['with an institution that is none', { providerInstitution: '架空市' }, 'providerInstitution'],
  ])('%s', (_what, given, field) => refused(given, 'BAD_USER_INPUT', { field }));

  test('about somebody who is not there', () => refused({ subscriberBranchNumber: 'none' }, 'NOT_FOUND'));

  test('in a procedure that is not granted, whatever else is wrong [S1-3.3-46]', async () => {
    const restricted = await insurer.person({ level: 'LINKAGE', procedures: ['JT00000000030102'] });
    await refused({ providerInstitution: institutionOf(insurer) }, 'PROCEDURE_NOT_PERMITTED', {}, restricted);
  });

  test.each<[string, object]>([
    ['in another affair', { affairCode: 'JM00000000000302' }],
    ['for what the procedure does not have', { informationCode: 'TM00000000000001' }],
    ['of an institution that is unknown', { providerInstitution: 'X069900220000000' }],
  ])('%s', (_what, given) => refused(given, 'INQUIRY_NOT_PERMITTED'));

  test('of oneself', () => refused({ providerInstitution: institutionOf(insurer) }, 'INQUIRY_NOT_PERMITTED'));

  test('of a society, about what only a municipality may be asked', () =>
    refused({ procedureCode: 'JT00000000030102', informationCode: 'TM00000000000001' }, 'INQUIRY_NOT_PERMITTED'));

  test('about somebody without a code', async () => {
    const subscriberBranchNumber = await registered(linker);
    await refused({ subscriberBranchNumber }, 'CODE_NOT_ACQUIRED');
  });

  test.each(['REQUESTED', 'FAILED', 'DETACHED'])('about somebody whose code is %s', async (state) => {
    await asOperator(
      `update isolated.organization_code set state = $2, failure = case when $2 = 'FAILED' then 'TIMED_OUT' end,
         cipher = null, key_version = null, blind_index = null where insurer_id = $1`,
      ...[insurer.id, state],
    );
    await refused({}, 'CODE_NOT_ACQUIRED');
  });

  test('about somebody whose number is doubted', async () => {
    await asOperator('update isolated.subscriber set in_doubt = true where insurer_id = $1', insurer.id);
    await refused({}, 'MY_NUMBER_IN_DOUBT');
  });

  test('by whoever may not link', async () => {
    const reader = await insurer.person({ level: 'WRITE' });
    await refused({}, 'PRIVILEGE_LEVEL', {}, reader);
  });
});

test('a code that is lost while it is being asked for asks for nothing', async () => {
  const asked = await asOwner(test_.databaseUrl, async (owner) => {
    await owner.query('begin; lock table shared.legal_entry in access exclusive mode');
    const answer = askInquiry(linker, aQuestion(other, somebody));
    const waiting = `select count(*)::integer as n from pg_locks where relation = 'shared.legal_entry'::regclass and not granted`;
    while ((await owner.query(waiting)).rows[0].n === 0);
    await owner.query(
      `update isolated.organization_code set state = 'DETACHED', cipher = null, key_version = null, blind_index = null
       where insurer_id = $1`,
      [insurer.id],
    );
    await owner.query('commit');
    return answer;
  });
  expect(asked).toBeRefused('CODE_NOT_ACQUIRED');
  expect(await counts()).toEqual(nothing);
});

describe('what may be asked', () => {
  interface Basis {
    procedureCode: string;
    informationName: string;
    providerKind: string;
    area: string;
    item: string;
    consentRequired: boolean;
  }
  const basesOf = async (person: Person): Promise<Basis[]> =>
    (
      await person.get<{ legalBases: Basis[] }>(
        '{ legalBases { affairCode affairName procedureCode procedureName informationName providerKind area law item consentRequired } }',
      )
    ).legalBases;

  test('is what the table of today has for a society', async () => {
    const bases = await basesOf(linker);
    expect(bases).toHaveLength(106);
    expect([...new Set(bases.map(({ area }) => area))].sort()).toEqual(['BENEFIT', 'COLLECTION', 'ELIGIBILITY']);
  });

  test('is in the granted procedures only', async () => {
    const restricted = await insurer.person({ level: 'LINKAGE', procedures: ['JT00000000030302'] });
    expect(await basesOf(restricted)).toEqual([
      expect.objectContaining({
        procedureCode: 'JT00000000030302',
        providerKind: 'DIGITAL_AGENCY',
        area: 'COLLECTION',
      }),
    ]);
  });

  test('is asked of institutions of a kind, without oneself', async () => {
    const { institutions } = await linker.get<{ institutions: { code: string; name: string }[] }>(
      '{ institutions(kind: "HEALTH_INSURANCE_SOCIETY") { code name } }',
    );
    expect(institutions.map(({ code }) => code)).not.toContain(institutionOf(insurer));
    expect(institutions.length).toBeGreaterThan(0);
    expect(institutions.length).toBeLessThanOrEqual(200);
    expect(await linker.get('{ institutions(kind: "NOBODY") { code } }')).toEqual({ institutions: [] });
    expect(await linker.ask('{ institutions(kind: "\\u0000") { code } }')).toBeRefused('BAD_USER_INPUT', {
      field: 'kind',
    });
  });
});
