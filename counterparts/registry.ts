import { createHmac, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Behaviour, Unreachable } from './behaviour';
import { Journal } from './journal';
import { peopleOf, type CodeRequest, type KnownPerson } from './messages';
import { isMyNumber } from './my-number';
import { Outgoing, type Reply } from './outgoing';
import { tellPlatform } from './platform';
import { run, taken, type Routes } from './server';
import type { Directory, Settings } from './settings';

interface RegistrySettings extends Settings, Directory {
  networkUrl: string;
}

interface Batch {
  id: string;
  institution: string;
  known: KnownPerson[];
  /** Acquisition numbers of those whom nobody knows. */
  unknown: string[];
}

type Entry = { accepted: Batch } | { forwarded: string } | { unknown: string[] };

/** The resident registry (住民基本台帳ネットワーク): knows whose a My Number is, and keeps none. */
async function registry(settings: RegistrySettings): Promise<{ routes: Routes; behaviour: Behaviour }> {
  const behaviour = new Behaviour();
  const outgoing = new Outgoing(settings.identity, behaviour, settings.retryMs);
  const nobodys = new Set<string>();
  const open = new Map<string, Batch>();
  const journal = await Journal.open<Entry>(join(settings.folder, 'people.jsonl'), (entry) => {
    if ('forwarded' in entry) open.delete(entry.forwarded);
    else if ('unknown' in entry) for (const resident of entry.unknown) nobodys.add(resident);
    else open.set(entry.accepted.id, entry.accepted);
  });

  const residentOf = (myNumber: string): string =>
    createHmac('sha256', settings.secret).update(myNumber).digest('base64url');

  async function forward({ id, institution, known, unknown }: Batch): Promise<void> {
    const people = { institution, people: known };
    if (known.length > 0) await hand(() => outgoing.post(`${settings.networkUrl}/v1/acquisitions`, people));
    const plainUrl = settings.institutions[institution];
    const failures = { institution, acquisitionNumbers: unknown };
    if (unknown.length > 0 && plainUrl !== undefined) {
      await hand(() => outgoing.post(`${plainUrl}/v1/acquisition-failures`, failures));
    } else if (unknown.length > 0) {
      const { platformUrl } = settings;
      await outgoing.untilDone(() => tellPlatform(outgoing, platformUrl, 'receiveAcquisitionFailures', failures));
    }
    await journal.append({ forwarded: id });
  }

  const hand = (post: () => Promise<Reply>): Promise<void> =>
    outgoing.untilDone(async () => {
      const { status } = await post();
      if (status >= 300) throw new Unreachable(String(status));
    });

  async function take(body: unknown): Promise<Reply> {
    const request = peopleOf<CodeRequest>(body);
    if (request === null) return { status: 400, body: {} };
    const batch: Batch = { id: randomUUID(), institution: request.institution, known: [], unknown: [] };
    for (const { acquisitionNumber, myNumber } of request.people) {
      const resident = residentOf(myNumber);
      if (isMyNumber(myNumber) && !nobodys.has(resident)) batch.known.push({ acquisitionNumber, resident });
      else batch.unknown.push(acquisitionNumber);
    }
    await journal.append({ accepted: batch });
    void forward(batch);
    return taken({ taken: request.people.length });
  }

  async function forget(body: unknown): Promise<Reply> {
    const unknown = (body as string[]).map(residentOf);
    for (const resident of unknown) nobodys.add(resident);
    await journal.append({ unknown });
    return taken({});
  }

  for (const batch of open.values()) void forward(batch);
  const routes: Routes = {
    'POST /v1/acquisitions': { from: ['platform', 'institution'], handle: take },
    'POST /control/unknown': { from: ['control'], handle: forget },
  };
  return { routes, behaviour };
}

void run(registry);
