import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import {
  lengthFaultOf,
  namesItsOwner,
  normalisedPassword,
  wordsOf,
  type PasswordFault,
  type PasswordOwner,
} from '../domain/password-policy';

/** How many guesses it has to withstand: beside a second factor, and alone. */
const leastGuesses = { withFactor: 1e7, alone: 1e10 };

/** Of a long password the beginning is judged: the estimate takes time that grows faster than the password. */
const judged = 40;
const substitutionsTried = 20;

/** Words of this work, which no list of common passwords has. */
const wordsOfThisWork = [
  ...['kakehashi', 'kenpo', 'kempo', 'kenkou', 'kenko', 'kenkouhoken', 'kenkohoken', 'hoken', 'hokensha', 'kumiai'],
  ...['kenpokumiai', 'hokenkumiai', 'mynumber', 'kojinbangou', 'kojinbango', 'tekiyou', 'tekiyo', 'kyuufu', 'kyufu'],
  ...['choushuu', 'choshu', 'shikaku', 'kanyuusha', 'kanyusha', 'riyousha', 'tantou', 'tanto', 'kanrisha', 'nendo'],
  ...['架け橋', '健保', '健康保険', '健康保険組合', '個人番号', 'マイナンバー', '適用', '給付', '徴収', 'パスワード'],
];

let estimator: Promise<ZxcvbnFactory> | null = null;

/** Loaded when somebody chooses a password: its word lists take some 30 MiB. */
async function load(): Promise<ZxcvbnFactory> {
  const [core, common, japanese] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-ja'),
  ]);
  return new core.ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...japanese.dictionary, work: wordsOfThisWork },
    graphs: common.adjacencyGraphs,
    maxLength: judged,
    l33tMaxSubstitutions: substitutionsTried,
  });
}

/** What is wrong with a password that its owner wants to have; null: nothing. */
export async function faultOfPassword(
  typed: string,
  owner: PasswordOwner,
  { withFactor }: { withFactor: boolean },
): Promise<PasswordFault | 'PASSWORD_EASILY_GUESSED' | null> {
  const fault = lengthFaultOf(typed, { withFactor });
  if (fault !== null) return fault;
  if (namesItsOwner(typed, owner)) return 'PASSWORD_EASILY_GUESSED';
  estimator ??= load();
  const { guesses } = (await estimator).check(normalisedPassword(typed), wordsOf(owner));
  return guesses < leastGuesses[withFactor ? 'withFactor' : 'alone'] ? 'PASSWORD_EASILY_GUESSED' : null;
}
