import { grant, role, SpoiltCopy, withRoles } from '../support/spoilt';
import { expectNoticed, type Verdict } from './report';

// What is added beside the defences, and would be a way round them: a table, a view, a key, a policy, a function, a role.

let copy: SpoiltCopy;
beforeAll(async () => {
  copy = await SpoiltCopy.make('additions');
});
afterAll(() => copy.drop());

const subscriber = 'isolated.subscriber';
const pinned = 'security definer set search_path = pg_catalog, pg_temp return 1';

const tables: [string, string, string][] = [
  [
    'a table that was not isolated',
    'create table isolated.forgotten (insurer_id integer, id uuid, primary key (insurer_id, id))',
    'isolated.forgotten has no row security',
  ],
  [
    'a table without insurer',
    'create table isolated.plain (id uuid primary key)',
    'isolated.plain has no primary key, or insurer_id',
  ],
  ['a table elsewhere', 'create table shared.more (id uuid)', 'shared.more is neither'],
  [
    'a materialised view',
    `create materialized view isolated.all_of_them as select * from ${subscriber}`,
    'isolated.all_of_them is neither',
  ],
  [
    "a view with its owner's eyes",
    `create view isolated.everybody as select * from ${subscriber}`,
    'isolated.everybody is a view',
  ],
];

const keys: [string, string, string][] = [
  [
    'a unique index without insurer',
    `create unique index too_wide on ${subscriber} (subscriber_branch_number)`,
    'isolated.too_wide of isolated.subscriber does not begin',
  ],
  [
    'a unique index on an expression',
    `create unique index too_wide on ${subscriber} (lower(subscriber_branch_number), insurer_id)`,
    'isolated.too_wide of isolated.subscriber does not begin',
  ],
  [
    'an exclusion of other insurers',
    'alter table isolated.eligibility_period add constraint one_of_all exclude using gist (card_hash with =)',
    'one_of_all of isolated.eligibility_period does not begin',
  ],
  [
    'an exclusion by unequal insurers',
    'alter table isolated.eligibility_period add constraint one_of_all exclude using gist (insurer_id with <>, card_hash with =)',
    'one_of_all of isolated.eligibility_period does not begin',
  ],
  [
    'a plain reference from elsewhere',
    `alter table ${subscriber} add constraint plain unique (id); alter table shared.session add column about uuid constraint refers references ${subscriber} (id)`,
    'refers of shared.session refers to a row without its insurer',
  ],
  [
    'a reference that deletes',
    `alter table isolated.eligibility_id add constraint refers foreign key (insurer_id, subscriber_id) references ${subscriber} on delete cascade`,
    'refers of isolated.eligibility_id',
  ],
];

const ways: [string, string, string][] = [
  [
    'another permissive policy',
    `create policy more on ${subscriber} using (true)`,
    'isolated.subscriber has the policy more',
  ],
  [
    'another policy on the job queue',
    'create policy more on graphile_worker._private_jobs using (true)',
    'graphile_worker._private_jobs is open to others',
  ],
  [
    'an unlisted definer',
    `create function tenancy.more() returns integer language sql ${pinned}; revoke all on function tenancy.more from public`,
    'tenancy.more() runs with',
  ],
  [
    'a definer elsewhere',
    `create function public.verified_context() returns integer language sql ${pinned}`,
    'verified_context() runs with',
  ],
  [
    'a grant that can be passed on',
    withRoles(`grant select on ${subscriber} to ${role('handling_read')} with grant option`),
    'handling_read has SELECT on isolated.subscriber',
  ],
  [
    'the cipher of codes',
    grant('select (cipher) on isolated.organization_code', 'handling_linkage'),
    '_handling_linkage reads cipher of isolated.organization_code',
  ],
];

const attributes = ['superuser', 'bypassrls', 'createrole', 'createdb', 'replication', 'inherit', 'nologin'];
const strong: [string, string, string][] = [
  ...attributes.map((attribute): [string, string, string] => [
    `a role that has ${attribute}`,
    withRoles(`alter role ${role('handling_none')} ${attribute}`),
    '_handling_none may more',
  ]),
  [
    'a role that is a member of another',
    withRoles(`grant ${role('handling_write')} to ${role('handling_none')}`),
    '_handling_none may more',
  ],
  [
    'a role that owns a table',
    withRoles(`alter table isolated.account owner to ${role('handling_none')}`),
    '_handling_none may more',
  ],
];

test('what is added beside the defences is noticed', async () => {
  const verdicts: Verdict[] = [];
  for (const [mutant, spoil, fault] of [...tables, ...keys, ...ways, ...strong]) {
    const isNoticed = (await copy.catalogueSays(spoil)).some((said) => said.includes(fault));
    verdicts.push({ defence: mutant, mutant: 'added', killers: isNoticed ? ['catalogue'] : [] });
  }
  expectNoticed('Additions', verdicts);
}, 60_000);
