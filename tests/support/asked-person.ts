import { anInquiry, answered, registered, withCode, type Coded } from './arriving';
import type { Partner } from './partner';
import type { Person } from './person';
import type { TestInsurer, TestPlatform } from './platform';

export interface AskedPerson {
  insurer: TestInsurer;
  /** Of the insurer, with all operations. */
  clerk: Person;
  coded: Coded;
  /** Another society asks about the person. */
  asked: (given?: object) => ReturnType<typeof answered>;
}

/** Somebody whom another society can ask about. */
export async function anAskedPerson(
  test: TestPlatform,
  network: Partner,
  given: Parameters<typeof registered>[1] = {},
): Promise<AskedPerson> {
  const [insurer, other] = [await test.newInsurer(), await test.newInsurer()];
  const clerk = await insurer.person({ level: 'LINKAGE' });
  const coded = await withCode(test, insurer, await registered(clerk, given));
  const asked = (more: object = {}) =>
    answered(network, anInquiry({ from: other, to: insurer, code: coded.code, ...more }));
  return { insurer, clerk, coded, asked };
}
