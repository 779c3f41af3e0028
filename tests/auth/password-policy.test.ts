import { faultOfPassword } from '../../src/auth/password-policy';

const owner = {
  loginId: 't1-write',
  name: '試験 太郎',
  insurer: { insurerNumber: '06990014', insurerName: '試験健康保険組合' },
};
const faultOf = (typed: string, withFactor = false) => faultOfPassword(typed, owner, { withFactor });

test.each([
  'password12345678',
  'P@ssw0rd!P@ssw0rd!',
  'qwertyuiopasdfgh',
  '1234567890123456',
  'abcdefghijklmnop',
  'aaaaaaaaaaaaaaaaaaaaaaaa',
  'sakurasakurasakura',
  'sakuratanakasuzuki',
  'tanaka1985tanaka',
  'kenpokenpokenpo1',
  'kojinbangou2026',
  'さくらさくらさくらさくらさくら',
  '個人番号個人番号個人番号個人番号',
])('%s is easily guessed', async (typed) => expect(await faultOf(typed)).toBe('PASSWORD_EASILY_GUESSED'));

test.each([
  'correct horse battery staple',
  'nine lanterns drift 3',
  'みずうみに鯨が三頭いた朝のこと',
  'x4T!p0-Lm9#vQz2r',
])('%s is not', async (typed) => expect(await faultOf(typed)).toBe(null));

test('beside a second factor eight characters by chance are enough, and a common word is not', async () => {
  expect(await faultOf('k7#Qm2xP', true)).toBe(null);
  for (const common of ['password', 'sakura12', 'Tanaka85', 'kenpo123'])
    expect([common, await faultOf(common, true)]).toEqual([common, 'PASSWORD_EASILY_GUESSED']);
});

test('the longest password, and one made to be hard to judge, are judged in less time than is noticed', async () => {
  const hard = ['pa@$s5w0Or'.repeat(13).slice(0, 128), '4@8({<69!1|0$5+7%2'.repeat(8).slice(0, 128), 'x'.repeat(128)];
  for (const typed of hard) {
    const begun = performance.now();
    await faultOf(typed);
    expect(performance.now() - begun).toBeLessThan(2_000);
  }
});
