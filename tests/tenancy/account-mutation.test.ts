import { definerFaults } from '../support/definer-attack';
import { grant, revoke, SpoiltCopy, type Mutant } from '../support/spoilt';
import { attackFaults } from '../support/tenancy-attack';

// Who gets what is decided by two people: each part of that is taken away here, and the checks have to say so.

let copy: SpoiltCopy;
beforeAll(async () => {
  copy = await SpoiltCopy.make('accounts_spoilt');
});
afterAll(() => copy.drop());

describe('the catalogue shows', () => {
  test.each([
    [
      'drafts in anybody’s name',
      'drop policy draft_is_own on isolated.account_change',
      'isolated.account_change lacks the policy draft_is_own',
    ],
    [
      'decisions in anybody’s name',
      'alter policy decision_is_own on isolated.account_change with check (true)',
      'isolated.account_change lacks the policy decision_is_own',
    ],
    [
      'decisions that do not stay',
      'alter policy decision_is_own on isolated.account_change using (true)',
      'isolated.account_change lacks the policy decision_is_own',
    ],
    [
      'IDs that are closed without the ledger',
      grant('update (closed_at) on isolated.account', 'account_manager'),
      'account_manager has UPDATE on isolated.account',
    ],
    [
      'last days that change without the ledger',
      grant('update (valid_until) on isolated.account', 'platform_operator'),
      'platform_operator has UPDATE on isolated.account',
    ],
    [
      'uses in anybody’s name',
      'drop policy use_is_own on isolated.used_operation',
      'isolated.used_operation lacks the policy use_is_own',
    ],
    [
      'rights that can be rewritten',
      grant('update (operations) on isolated.assignment', 'account_manager'),
      'account_manager has UPDATE on isolated.assignment, which is evidence',
    ],
    [
      'terminals that can be rewritten',
      grant('update (fingerprint) on isolated.terminal', 'account_manager'),
      'account_manager has UPDATE on isolated.terminal, which is evidence',
    ],
    [
      'drafts that can be rewritten',
      grant('update (assignment_id) on isolated.account_change', 'account_manager'),
      'account_manager has UPDATE on isolated.account_change',
    ],
    [
      'drafters that can be rewritten',
      grant('update (drafted_by) on isolated.account_change', 'platform_operator'),
      'platform_operator has UPDATE on isolated.account_change',
    ],
    [
      'general IDs that can be made managers',
      grant('update (kind) on isolated.account', 'account_manager'),
      'account_manager has UPDATE on isolated.account',
    ],
    [
      'IDs that can be rewritten as a whole',
      grant('update on isolated.account', 'platform_operator'),
      'platform_operator has UPDATE on isolated.account',
    ],
    [
      'a ledger that can be deleted from',
      grant('delete on isolated.account_change', 'account_manager'),
      'account_manager has DELETE on isolated.account_change',
    ],
    [
      'staff who give themselves rights',
      grant('insert on isolated.assignment', 'handling_none'),
      'handling_none has INSERT on isolated.assignment',
    ],
    [
      'managers who read subscribers',
      grant('select on isolated.subscriber', 'account_manager'),
      'account_manager has SELECT on isolated.subscriber',
    ],
    [
      'managers who read credentials',
      grant('select on shared.totp', 'account_manager'),
      'account_manager has SELECT on shared.totp',
    ],
    [
      'an operator who reads credentials',
      grant('select on shared.passkey', 'platform_operator'),
      'platform_operator has SELECT on shared.passkey',
    ],
    [
      'a definer that everybody may call',
      'grant execute on function tenancy.forget_credentials(uuid) to public',
      'tenancy.forget_credentials(uuid) runs with',
    ],
  ])('%s [S1-3.3-34]', async (_what, spoil, fault) => {
    expect(await copy.catalogueSays(spoil)).toContainEqual(expect.stringContaining(fault));
  });
});

describe('the attack gets through with', () => {
  const constraint = (name: string): Promise<Mutant> =>
    copy.owner
      .query<{ mend: string }>(
        `select format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as mend
         from pg_constraint where conname = $1`,
        [name],
      )
      .then(({ rows }) => ({
        spoil: `alter table isolated.account_change drop constraint ${name}`,
        mend: rows[0]!.mend,
      }));
  const checked = (policy: string, check: string): Mutant => ({
    spoil: `alter policy ${policy} with check (true)`,
    mend: `alter policy ${policy} with check ${check}`,
  });
  const used = (policy: string, using: string): Mutant => ({
    spoil: `alter policy ${policy} using (true)`,
    mend: `alter policy ${policy} using ${using}`,
  });
  const drafts = 'draft_is_own on isolated.account_change';
  const draftIsOwn =
    '(tenancy.is_acting(drafted_by) and (decision is null or decided_by is not distinct from drafted_by))';
  const decisions = 'decision_is_own on isolated.account_change';
  test.each<[string, string, Mutant | string, string]>([
    ['one’s own draft decided', 'account_change', 'own_draft', 'rejects its own draft'],
    ['what is confirmed about oneself', 'account_change', 'decided_on_oneself', 'confirms what is about itself'],
    ['one person alone who gives', 'account_change', 'second_person_required', 'gives alone'],
    [
      'managers’ IDs that managers open',
      'account',
      checked('managers_are_opened_by_operator on isolated.account', "(kind = 'GENERAL' or tenancy.is_acting(null))"),
      "opens a manager's ID",
    ],
    ['drafts in anybody’s name', 'account_change', checked(drafts, draftIsOwn), "drafts in another's name"],
    [
      'what is entered as confirmed',
      'account_change',
      { ...checked(drafts, draftIsOwn), spoil: `alter policy ${drafts} with check (tenancy.is_acting(drafted_by))` },
      'enters what another confirmed',
    ],
    [
      'decisions in anybody’s name',
      'account_change',
      checked(decisions, '(tenancy.is_acting(decided_by))'),
      "decides in another's name",
    ],
    ['decisions that do not stay', 'account_change', used(decisions, '(decision is null)'), 'decides once more'],
    [
      'IDs that are closed without the ledger',
      'account',
      {
        spoil: grant('update (closed_at) on isolated.account', 'account_manager'),
        mend: revoke('update (closed_at) on isolated.account', 'account_manager'),
      },
      'closes an ID: 1 rows',
    ],
    [
      'uses in anybody’s name',
      'used_operation',
      checked('use_is_own on isolated.used_operation', '(tenancy.is_acting(account_id))'),
      "uses an operation in another's name",
    ],
  ])('%s [S1-3.3-34]', async (_what, table, mutant, fault) => {
    const taken = typeof mutant === 'string' ? await constraint(mutant) : mutant;
    const said = await copy.whileSpoilt(taken, () => attackFaults(copy.url, { only: [table] }));
    expect(said).toContainEqual(expect.stringContaining(fault));
  });
});

test('a manager who closes a manager’s ID is noticed [S1-3.3-25]', async () => {
  const mutant = await copy.without('tenancy.follow_decision()', 'not tenancy.is_acting(null)', 'false');
  const said = await copy.whileSpoilt(mutant, () => attackFaults(copy.url, { only: ['account_change'] }));
  expect(said).toContainEqual(expect.stringContaining("closes a manager's ID: 1 rows"));
});

/** An ID of an insurer, as the owner makes it. */
async function anAccount(number: string): Promise<{ insurer: number; id: string }> {
  const { rows } = await copy.owner.query<{ insurer: number; id: string }>(
    `with insurer as (insert into shared.insurer (insurer_number, name, login_prefix) values ($1, '試験', $1 || '-') returning id)
     insert into isolated.account (insurer_id, login_id, name, kind, staff_number, valid_from)
     select id, $1 || '-1', '試験', 'GENERAL', '1', '2024-04-01' from insurer returning insurer_id as insurer, id`,
    [number],
  );
  return rows[0]!;
}

test('an ID has one login ID', async () => {
  const { insurer, id } = await anAccount('00990001');
  const reserve = (loginId: string) =>
    copy.owner.query('insert into shared.sign_in (login_id, insurer_id, account_id) values ($1, $2, $3)', [
      ...[loginId, insurer, id],
    ]);
  await reserve('00990001-1');
  await expect(reserve('00990001-2')).rejects.toMatchObject({ constraint: 'account_signs_in_once' });
});

test('what is decided about an ID has an order, whatever moments are given: nothing is entered into the past [S1-3.3-34]', async () => {
  const { insurer, id } = await anAccount('00990002');
  const enter = async (kind: string, [draftedAt, decidedAt]: [string, string]) => {
    const { rows } = await copy.owner.query<{ at: string }>(
      `insert into isolated.account_change (insurer_id, kind, account_id, reason, drafted_at, decision, decided_at)
       values ($1, $2, $3, '', $4, 'DONE', $5) returning to_char(decided_at at time zone 'UTC', 'DD HH24:MI:SS.US') as at`,
      [insurer, kind, id, draftedAt, decidedAt],
    );
    return rows[0]!.at;
  };
  const [second, third, fifth] = ['2024-04-02T00:00:00Z', '2024-04-03T00:00:00Z', '2024-04-05T00:00:00Z'];
  expect(await enter('SUSPEND', [second, third])).toBe('03 00:00:00.000000');
  expect(await enter('RESUME', [third, third])).toBe('03 00:00:00.000001');
  expect(await enter('SUSPEND', [second, second])).toBe('03 00:00:00.000002');
  expect(await enter('RESUME', [fifth, third])).toBe('05 00:00:00.000000');
});

test('level_needs_duty keeps a level from whoever has no duty [S1-3.3-17]', async () => {
  const { insurer, id } = await anAccount('00990000');
  const assign = (affairs: string, level: string) =>
    copy.owner.query(
      `insert into isolated.assignment (insurer_id, account_id, affairs, privilege_level, operations, procedures, valid_from)
       values ($1, $2, $3, $4, '{}', '{}', '2024-04-01')`,
      [insurer, id, affairs, level],
    );
  await assign('{}', 'NONE');
  await assign('{BENEFIT}', 'READ');
  await expect(assign('{}', 'READ')).rejects.toMatchObject({ constraint: 'level_needs_duty' });
});

describe('functions that run with the owner’s rights', () => {
  test('do nothing for another insurer, nor what nobody has confirmed [S1-3.3-34]', async () => {
    expect(await definerFaults(copy.url)).toEqual([]);
  });

  const insurer = /s\.insurer_id = tenancy\.current_insurer\(\)/;
  test.each<[string, string | RegExp, string, string]>([
    [
      'set_start_code(uuid, text, timestamptz)',
      'c.xmin = pg_current_xact_id()::xid',
      'true',
      'sets a start code that the ledger does not tell of',
    ],
    ['set_start_code(uuid, text, timestamptz)', "a.kind = 'GENERAL'", 'true', "sets a manager's start code"],
    ['set_start_code(uuid, text, timestamptz)', '60 days', '90 days', 'sets a start code for longer than sixty days'],
    [
      'set_start_code(uuid, text, timestamptz)',
      /s\.password_hash is null or s\.temporary_until is not null/,
      'true',
      'sets a start code in place of a chosen password',
    ],
    ['forget_credentials(uuid)', /if login is null/, 'if false', "forgets another insurer's credentials"],
    [
      'forget_credentials(uuid)',
      /and exists \(select from isolated\.account_change[^;]*;/,
      ';',
      'forgets credentials that nobody has confirmed to',
    ],
    ['end_sessions(uuid, uuid)', insurer, 'true', "ends another insurer's sessions"],
    ['sessions_of_insurer()', insurer, 'true', 'sees its own sessions only'],
    ['sign_ins_of_insurer()', insurer, 'true', 'sees its own sign-ins only'],
    ['reserve_login_id(uuid)', 'a.xmin = pg_current_xact_id()::xid', 'true', 'takes a login ID for an ID of before'],
    ['reserve_login_id(uuid)', 'not starts_with', 'false and not starts_with', 'begins as those of others'],
  ])('%s without %s is noticed', async (routine, check, instead, fault) => {
    const mutant = await copy.without(`tenancy.${routine}`, check, instead);
    const said = await copy.whileSpoilt(mutant, () => definerFaults(copy.url));
    expect(said).toContainEqual(expect.stringContaining(fault));
  });
});
