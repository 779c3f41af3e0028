import { paths } from '../../web/paths';
import { useOffice } from '../support/browser';
import { doubtsOf } from '../support/doubt';
import { aFile, aMyNumber } from '../support/made';
import { password } from '../support/platform';

const office = useOffice();

test('every path leads to a page, and an address that none leads to says so', async () => {
  const insurer = await office().test.newInsurer();
  const [person, approver] = [await insurer.handler({ level: 'LINKAGE' }), await insurer.handler()];
  const { id } = await person.uploaded(aFile([{}]), ['APPLIED']);
  const myNumber = aMyNumber();
  const twice = await person.uploaded(
    aFile([{ myNumber: aMyNumber() }, { myNumber }, { myNumber, nameKana: 'ベツジン' }]),
  );
  await approver.approve(twice.id);
  await person.importIn(['APPLIED'], twice.id);
  const [doubt] = await doubtsOf(person);
  await person.uploaded(aFile([{ myNumber: aMyNumber() }]), ['AWAITING_APPROVAL']);
  const { subscribers } = await person.get<{ subscribers: { edges: { node: { subscriberBranchNumber: string } }[] } }>(
    '{ subscribers(search: {}) { edges { node { subscriberBranchNumber } } } }',
  );
  const { subscriberBranchNumber } = subscribers.edges[0]!.node;
  const { subscriber } = await person.get<{ subscriber: { eligibilityPeriods: { id: string }[] } }>(
    'query ($id: ID!) { subscriber(subscriberBranchNumber: $id) { eligibilityPeriods { id } } }',
    { id: subscriberBranchNumber },
  );
  const period = subscriber.eligibilityPeriods[0]!.id;
  const { registerCertificate: certificate } = await person.get<{ registerCertificate: { id: string } }>(
    'mutation ($input: CertificateInput!) { registerCertificate(input: $input) { id } }',
    {
      input: {
        ...{ subscriberBranchNumber, kind: 'ELDERLY', copayment: 20 },
        ...{ issuedOn: '2024-07-20', start: '2024-08-01', end: '2025-08-01' },
      },
    },
  );
  const pages = {
    [paths.home]: 'ホーム',
    [paths.subscribers]: '加入者検索',
    [paths.registerSubscriber]: '加入者登録',
    [paths.subscriber(subscriberBranchNumber)]: '架空　太郎',
    [paths.subscriberTimeline(subscriberBranchNumber)]: '加入者の履歴',
    [paths.subscriberAsOf(subscriberBranchNumber)]: '時点照会',
    [paths.changeParticulars(subscriberBranchNumber)]: '住所・氏名・続柄の変更',
    [paths.endEligibility(subscriberBranchNumber, period)]: '資格喪失',
    [paths.correctEligibility(subscriberBranchNumber, period)]: '資格の訂正',
    [paths.registerCertificate(subscriberBranchNumber)]: '証の登録',
    [paths.correctCertificate(subscriberBranchNumber, certificate.id)]: '証の訂正',
    [paths.fileImports]: 'ファイル取込',
    [paths.filesAwaitingApproval]: 'ファイル取込',
    [paths.filesSentByMe]: 'ファイル取込',
    [paths.filesCameBack]: 'ファイル取込',
    [paths.collectionUpload]: 'ファイル取込',
    [paths.fileImport(id)]: 'ファイル取込の詳細',
    [paths.collectionFiles]: '個人番号収集ファイルの作成',
    [paths.myNumberEntries]: '個人番号入力結果照会',
    [paths.myNumberEntriesOf(id)]: '個人番号入力結果照会',
    [paths.doubts]: '疑義照会',
    [paths.doubtsOpen]: '疑義照会',
    [paths.doubtsToConfirm]: '疑義照会',
    [paths.doubtsResolved]: '疑義照会',
    [paths.doubt(doubt!.id)]: '疑義の詳細',
    [paths.deadlines]: '届出期限照会',
    [paths.deadlinesOverdue]: '届出期限照会',
    [paths.deadlinesDoneLate]: '届出期限照会',
    [paths.createInquiry(subscriberBranchNumber)]: '情報照会',
    [paths.inquiries]: '照会結果の閲覧',
    [paths.inquiriesWaiting]: '照会結果の閲覧',
    [paths.inquiriesToClose]: '照会結果の閲覧',
    [paths.inquiriesAll]: '照会結果の閲覧',
    [paths.inquiriesOf(subscriberBranchNumber)]: '照会結果の閲覧',
    [paths.organizationCodes]: '機関別符号の取得',
    [paths.provisions]: '情報提供の状況照会',
    [paths.provisionsProvided]: '情報提供の状況照会',
    [paths.provisionsRefused]: '情報提供の状況照会',
    [paths.provisionsAll]: '情報提供の状況照会',
    [paths.provisionsOf(subscriberBranchNumber)]: '情報提供の状況照会',
    [paths.provisionRecords]: '情報提供等記録照会',
    [paths.provisionRecordsOf(subscriberBranchNumber)]: '情報提供等記録照会',
    [paths.provisionRecordsUnder('T-1')]: '情報提供等記録照会',
    [paths.provisionRecordsInPrint]: '情報提供等記録の一覧',
    [paths.traffic]: '連携状況',
    [paths.trafficQueued]: '連携状況',
    [paths.ownAccount]: '自分のアカウント',
    [paths.signIn]: 'サインイン',
    '/nowhere': '見つかりません',
    '/files/nowhere': '見つかりません',
    '/doubts/nowhere': '見つかりません',
    '/inquiries/nowhere': '見つかりません',
    '/provisions/nowhere': '見つかりません',
    '/provision-records/nowhere': '見つかりません',
  };
  const page = await office().windowOf(person);
  for (const [path, heading] of Object.entries(pages)) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  }
  expect((await person.result(id)).length).toBeGreaterThan(0);
  const collectionFile = await fetch(person.url + paths.collectionFile({ symbol: '9100' }), {
    headers: { cookie: person.cookie },
  });
  expect(collectionFile.status).toBe(200);
  // Made here and looked at above: all that paths can say, but for files and what takes an exchange with others.
  const elsewhere: (keyof typeof paths)[] = [
    ...(['fileResult', 'collectionFile', 'inquiry'] as const),
    ...(['provision', 'provisionRecord', 'reviseProvisionRecord'] as const),
    // The platform operator's, visited in operator.
    ...(['insurers', 'insurersBy', 'openInsurer', 'insurer', 'openManager', 'changesForOperator'] as const),
    'diagnostics',
    // Managers' own, visited in accounts-pages.
    ...(['accounts', 'draftAccount', 'account', 'draftAssignment', 'draftAssignmentAfresh'] as const),
    ...(['permissionPreview', 'accountChanges', 'accountChange', 'assignments', 'assignmentsInPrint'] as const),
    ...(['assignmentsFile', 'assignmentDifference', 'unusedRights', 'accountLedger'] as const),
    ...(['accountLedgerInPrint', 'accountLedgerFile', 'terminals', 'draftTerminal'] as const),
    ...(['accountSessions', 'insurerPolicy'] as const),
  ];
  const leadingSomewhere = Object.keys(pages).filter((path) => !path.includes('nowhere'));
  expect(Object.keys(paths)).toHaveLength(leadingSomewhere.length + elsewhere.length);
});

test('who is not signed in comes to the page they wanted after signing in', async () => {
  const person = await (await office().test.newInsurer()).person();
  const page = await office().window(paths.filesAwaitingApproval);
  await page.getByLabel('ログインID').fill(person.loginId);
  await page.getByLabel('パスワード').fill(password);
  await page.getByRole('button', { name: 'サインイン', exact: true }).click();
  await page.getByText('承認を待っている取込はありません。').waitFor();
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(paths.filesAwaitingApproval);
});
