import { Client } from 'pg';
import { declarationOf, type Operation } from '../../src/auth/operations';
import { requirementOf } from '../../src/auth/requires';
import { fileAddresses } from '../../src/http/files';
import { institutionCodeOf } from '../../src/domain/institution';
import { testAuthority, type Partner } from '../support/partner';
import type { Person } from '../support/person';
import { TestPlatform } from '../support/platform';
import { furnished, type Furnished } from './furnish';
import type { Names } from './names';
import { nameOf, type Place } from './naming';
import { Line } from './sending';

/** Where something of the asker's own is made although what is named is another's, since each insurer has its own. */
const making = new Set([
  ...['eligibilityId', 'symbol', 'number', 'nameKana', 'myNumber'].map((name) => `registerSubscriber input.${name}`),
  ...['receiveInquiry input.processingNumber', 'receiveInquiry input.organizationCode'],
  ...['requestMyNumberChange myNumber', 'requestMyNumberCancellation myNumber', 'draftTerminal input.certificate'],
  ...['draftAccount input.staffNumber', 'openManager input.staffNumber'],
]);
export const makes = (place: Place): boolean => making.has(nameOf(place));

export interface Asker {
  kind: string;
  line: Line;
  names: Names;
}

export const operationOf = (field: string): Operation =>
  requirementOf(field) ?? fileAddresses.find(({ path }) => path === field)!.operation;

/**
 * Three insurers: people of the first ask about what is the second's; where something of their own is made by that, people
 * of the third do. Nothing of the first and the second may ever change.
 */
export class FuzzWorld {
  private constructor(
    readonly test: TestPlatform,
    readonly owner: Client,
    readonly asking: Furnished,
    readonly asked: Furnished,
    readonly maker: Furnished,
    /** Certificates that are no terminal's, one for each that is one of the second's. */
    readonly pems: string[],
    private readonly staff: Record<string, Asker>,
    private readonly lines: Line[],
  ) {}

  static async start(databaseUrl: string): Promise<FuzzWorld> {
    const test = await TestPlatform.start({ databaseUrl, partnerPort: true });
    const owner = new Client({ connectionString: databaseUrl });
    await owner.connect();
    const network = await test.partner('NETWORK');
    const [a, b, c] = [await test.newInsurer(), await test.newInsurer(), await test.newInsurer()];
    const asking = await furnished(test, owner, a, { network, other: c, persons: 4 });
    const asked = await furnished(test, owner, b, { network, other: c, persons: 24 });
    const maker = await furnished(test, owner, c, { network, other: a, persons: 4 });
    maker.names.institution = [institutionCodeOf(c.insurerNumber)];
    const issued = Array.from(asked.names.pem, async (_, at) =>
      (await testAuthority()).issue({ name: `unknown-${at}` }),
    );
    const pems = (await Promise.all(issued)).map(({ certificate }) => certificate);
    const lines: Line[] = [];
    const asker = (kind: string, person: Person, { names }: Furnished): [string, Asker] => {
      const partner = person.url.startsWith('https') ? (person as Partner).agent : undefined;
      const line = new Line(person.url, person.cookie, partner);
      lines.push(line);
      return [kind, { kind, line, names }];
    };
    const registry = await test.partner('REGISTRY');
    const operator = await test.operator();
    const forOwn = { ...asked, names: { ...asked.names, institution: [institutionCodeOf(b.insurerNumber)] } };
    const managing = { level: 'LINKAGE', kind: 'MANAGER' } as const;
    const staff = Object.fromEntries([
      asker('clerk', asking.clerk, asking),
      asker('manager', await a.handler(managing), asking),
      asker('reader', await a.handler({ level: 'READ' }), asking),
      asker('handling off', await a.person({ level: 'LINKAGE' }), asking),
      asker('no level', await a.person({ level: 'NONE' }), asking),
      asker('core system', await a.coreSystem({ affair: 'ELIGIBILITY' }), asking),
      asker('operator', operator, asking),
      asker('network', network, maker),
      asker('registry', registry, maker),
      asker('maker: clerk', maker.clerk, maker),
      asker('maker: manager', maker.manager, maker),
      asker('maker: operator', operator, maker),
      asker('owner: clerk', asked.clerk, asked),
      asker('owner: manager', await b.handler(managing), asked),
      asker('owner: operator', operator, asked),
      asker('owner: network', network, forOwn),
      asker('owner: registry', registry, forOwn),
    ]);
    return new FuzzWorld(test, owner, asking, asked, maker, pems, staff, lines);
  }

  /** Who may: their questions get furthest. */
  ableTo(place: Place, whose: 'asking' | 'owner' = 'asking'): Asker {
    const { manager, operator, partner } = declarationOf(operationOf(place.field));
    const common = operator ? 'operator' : manager ? 'manager' : 'clerk';
    const special = partner === 'NETWORK' ? 'network' : 'registry';
    if (whose === 'owner') return this.staff[`owner: ${partner ? special : common}`]!;
    if (partner) return this.staff[special]!;
    return this.staff[makes(place) ? `maker: ${common}` : common]!;
  }

  /** Anybody: many are refused before anything is looked at, and that may tell as little. */
  anybody(at: number): Asker {
    const kinds = Object.keys(this.staff).filter((kind) => !kind.includes(':') && !/network|registry/.test(kind));
    return this.staff[kinds[at % kinds.length]!]!;
  }

  /** As if everybody had just shown once more who they are. */
  async refresh(): Promise<void> {
    await this.owner.query(
      `update shared.session set authenticated_at = now(), last_seen_at = now(),
         handling_seen_at = case when handling_affair is not null then now() end`,
    );
  }

  async close(): Promise<void> {
    for (const line of this.lines) line.close();
    await this.owner.end();
    await this.test.close();
  }
}
