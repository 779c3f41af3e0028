import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Unreachable, type Lie } from './behaviour';
import type { HubParts } from './hub';
import { Journal } from './journal';
import type { KnownPerson } from './messages';
import { graphqlOf, tellPlatform } from './platform';

interface Batch {
  id: string;
  institution: string;
  people: KnownPerson[];
}

type Entry = { accepted: Batch } | { delivered: string };

interface ToldCode {
  acquisitionNumber: string;
  organizationCode: string;
}

/** Codes that were asked for by way of the registry: remembered as issued, then handed to the institution. */
export class Issuing {
  #journal!: Journal<Entry>;

  private constructor(private readonly parts: HubParts) {}

  static async open(parts: HubParts): Promise<Issuing> {
    const issuing = new Issuing(parts);
    const open = new Map<string, Batch>();
    issuing.#journal = await Journal.open<Entry>(join(parts.settings.folder, 'codes.jsonl'), (entry) => {
      if ('delivered' in entry) return void open.delete(entry.delivered);
      open.set(entry.accepted.id, entry.accepted);
      for (const { resident } of entry.accepted.people) parts.codes.issue(entry.accepted.institution, resident);
    });
    for (const batch of open.values()) void issuing.#deliver(batch);
    return issuing;
  }

  /** Durable when it returns; handed over afterwards. */
  async accept(institution: string, people: KnownPerson[]): Promise<void> {
    const batch = { id: randomUUID(), institution, people };
    await this.#journal.append({ accepted: batch });
    void this.#deliver(batch);
  }

  async #deliver({ id, institution, people }: Batch): Promise<void> {
    const { outgoing, settings, codes } = this.parts;
    const told = people.map(({ acquisitionNumber, resident }) => ({
      acquisitionNumber,
      organizationCode: codes.issue(institution, resident),
    }));
    const plainUrl = settings.institutions[institution];
    await outgoing.untilDone(async () => {
      if (plainUrl === undefined) {
        await this.#lie('UNASKED_CODE', institution, told);
        await tellPlatform(outgoing, settings.platformUrl, 'receiveOrganizationCodes', { institution, codes: told });
        await this.#lie('OTHER_CODE', institution, told);
      } else {
        const { status } = await outgoing.post(`${plainUrl}/v1/codes`, { institution, people: told });
        if (status >= 300) throw new Unreachable(String(status));
      }
    });
    await this.#journal.append({ delivered: id });
  }

  async #lie(lie: Lie, institution: string, told: ToldCode[]): Promise<void> {
    const { behaviour, outgoing, settings, codes } = this.parts;
    if (behaviour.faults.lie !== lie) return;
    const untrue = told.map(({ acquisitionNumber }) => ({
      acquisitionNumber: lie === 'OTHER_CODE' ? acquisitionNumber : [...acquisitionNumber].reverse().join(''),
      organizationCode: codes.codeOf(institution, randomUUID()),
    }));
    const body = graphqlOf('receiveOrganizationCodes', { institution, codes: untrue });
    await outgoing.lie(lie, `${settings.platformUrl}/graphql`, body);
  }
}
