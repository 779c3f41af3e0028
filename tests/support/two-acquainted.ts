import { bothSides, contradictions, type BothSides } from './both-sides';
import { institutionOf, registered } from './arriving';
import { aQuestion, inquiryMade, type InquiryShown } from './inquiries';
import { aMyNumber } from './made';
import type { Person } from './person';
import type { TestInsurer } from './platform';
import { until } from './until';
import type { World } from './world';

export interface Acquainted {
  myNumber: string;
  /** At the one that asks, and at the one that is asked. */
  here: string;
  there: string;
}

/** Two insurers that know the same people, with codes that came through the registry and the network. */
export class TwoInsurers {
  private constructor(
    private readonly world: World,
    readonly one: TestInsurer,
    readonly other: TestInsurer,
    readonly clerk: Person,
    readonly otherClerk: Person,
    readonly people: Acquainted[],
  ) {}

  static async in(world: World, count: number): Promise<TwoInsurers> {
    const [one, other] = [await world.test.newInsurer(), await world.test.newInsurer()];
    const clerk = await one.handler({ level: 'LINKAGE' });
    const otherClerk = await other.handler({ level: 'LINKAGE' });
    const two = new TwoInsurers(world, one, other, clerk, otherClerk, []);
    await two.meet(count);
    return two;
  }

  /** More people whom both have. */
  async meet(count: number): Promise<Acquainted[]> {
    const met: Acquainted[] = [];
    for (let made = 0; made < count; made += 1) {
      const myNumber = aMyNumber();
      const [here, there] = [
        await registered(this.clerk, { myNumber }),
        await registered(this.otherClerk, { myNumber }),
      ];
      met.push({ myNumber, here, there });
    }
    this.people.push(...met);
    await Promise.all([acquired(this.clerk), acquired(this.otherClerk)]);
    return met;
  }

  ask(person: Acquainted, given: object = {}): Promise<InquiryShown> {
    return inquiryMade(this.clerk, aQuestion(this.other, { branchNumber: person.here }, given));
  }

  /** About the first ones, at once. */
  askAbout(count: number, given: object = {}): Promise<InquiryShown[]> {
    return Promise.all(this.people.slice(0, count).map((person) => this.ask(person, given)));
  }

  get sides(): Promise<BothSides[]> {
    return bothSides(this.world.owner, this.one.id, this.other.id);
  }

  /** So many messages of the one that asks could not be sent, for this reason. */
  async allWait(count: number, fault: string): Promise<void> {
    await until(async () => (await this.#unsent()).filter((message) => message.fault === fault).length === count);
  }

  /** Every message of the one that asks has been taken. */
  async delivered(): Promise<void> {
    await until(async () => {
      await this.world.hurry();
      return (await this.#unsent()).length === 0;
    });
  }

  async #unsent(): Promise<{ fault: string | null }[]> {
    const { rows } = await this.world.owner.query<{ fault: string | null }>(
      `select fault from isolated.message where insurer_id = $1 and state <> 'SENT'`,
      [this.one.id],
    );
    return rows;
  }

  async sidesOf(asked: { processingNumber: string }[]): Promise<BothSides[]> {
    const numbers = asked.map(({ processingNumber }) => processingNumber);
    return (await this.sides).filter(({ processingNumber }) => numbers.includes(processingNumber));
  }

  /** All of them came to an end, and so does the network see it. */
  ended(asked: { processingNumber: string }[], state = 'ANSWERED'): Promise<BothSides[]> {
    const numbers = asked.map(({ processingNumber }) => processingNumber);
    return until(async () => {
      const sides = await this.sidesOf(asked);
      if (!sides.every(({ inquiryState }) => inquiryState === state)) return null;
      const kept = (await this.world.outside.exchanges()).filter(({ inquiry }) =>
        numbers.includes(inquiry.processingNumber),
      );
      return (
        kept.length === numbers.length &&
        kept.every(({ state: at, notTaken }) => at === 'DONE' && notTaken === null) &&
        sides
      );
    });
  }

  /** Where the two contradict each other, whom it is about included. */
  async contradictions(): Promise<string[]> {
    const sides = await this.sides;
    const isThePerson = ({ here, there }: BothSides): boolean =>
      there === null || this.people.some((person) => person.here === here && person.there === there);
    const strangers = sides.filter((side) => !isThePerson(side));
    return [
      ...contradictions(sides),
      ...strangers.map(({ processingNumber }) => `${processingNumber}: of another person`),
    ];
  }

  get institution(): string {
    return institutionOf(this.one);
  }
}

/** Everybody without a code gets one. */
async function acquired(clerk: Person): Promise<void> {
  await clerk.get('mutation { acquireOrganizationCodes { id } }');
  await until(async () => {
    const { codeCounts } = await clerk.get<{ codeCounts: Record<string, number> }>('{ codeCounts { none requested } }');
    return codeCounts['none'] === 0 && codeCounts['requested'] === 0;
  });
}
