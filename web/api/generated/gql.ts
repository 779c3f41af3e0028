/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  fragment accountChange on AccountChange {\n    id\n    kind\n    label\n    account {\n      id\n      loginId\n      name\n    }\n    terminal {\n      id\n      name\n    }\n    reason\n    draftedAt\n    draftedBy\n    decision\n    decidedAt\n    decidedBy\n    decisionReason\n    validUntil\n    after {\n      id\n      affairs\n      privilegeLevel\n      validFrom\n      validUntil\n    }\n    mayDecide\n    waitsForOperator\n    isOwn\n  }\n": typeof types.AccountChangeFragmentDoc,
    "\n  query accountChanges($search: AccountChangeSearch, $first: Int, $after: String) {\n    accountChanges(search: $search, first: $first, after: $after) {\n      edges {\n        node {\n          ...accountChange\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.AccountChangesDocument,
    "\n  query waitingChanges {\n    accountChanges(search: { waiting: true }, first: 200) {\n      edges {\n        node {\n          id\n          mayDecide\n        }\n      }\n    }\n  }\n": typeof types.WaitingChangesDocument,
    "\n  query accountChange($id: ID!) {\n    accountChange(id: $id) {\n      ...accountChange\n      account {\n        id\n        loginId\n        name\n        staffNumber\n        kind\n        state\n        validFrom\n        validUntil\n      }\n      terminal {\n        id\n        name\n        place\n        kind\n        fingerprint\n        expiresAt\n        state\n      }\n      before {\n        ...assignment\n      }\n      after {\n        ...assignment\n      }\n    }\n  }\n": typeof types.AccountChangeDocument,
    "\n  mutation confirmChange($id: ID!) {\n    confirmChange(id: $id) {\n      id\n    }\n  }\n": typeof types.ConfirmChangeDocument,
    "\n  mutation rejectChange($id: ID!, $reason: String!) {\n    rejectChange(id: $id, reason: $reason) {\n      id\n    }\n  }\n": typeof types.RejectChangeDocument,
    "\n  mutation withdrawChange($id: ID!) {\n    withdrawChange(id: $id) {\n      id\n    }\n  }\n": typeof types.WithdrawChangeDocument,
    "\n  query rightsToGrant {\n    rightsToGrant {\n      loginPrefix\n      affairs\n      privilegeLevel\n      operations {\n        operation\n        label\n        group\n      }\n      procedures {\n        code\n        name\n      }\n      terminals {\n        id\n        name\n        place\n        kind\n      }\n    }\n  }\n": typeof types.RightsToGrantDocument,
    "\n  mutation draftAccount($input: DraftAccountInput!) {\n    draftAccount(input: $input) {\n      id\n    }\n  }\n": typeof types.DraftAccountDocument,
    "\n  mutation draftAssignment($input: DraftAssignmentInput!) {\n    draftAssignment(input: $input) {\n      id\n    }\n  }\n": typeof types.DraftAssignmentDocument,
    "\n  mutation draftPeriod($accountId: ID!, $validUntil: Date, $reason: String!) {\n    draftPeriod(accountId: $accountId, validUntil: $validUntil, reason: $reason) {\n      id\n    }\n  }\n": typeof types.DraftPeriodDocument,
    "\n  mutation draftResume($accountId: ID!, $reason: String!) {\n    draftResume(accountId: $accountId, reason: $reason) {\n      id\n    }\n  }\n": typeof types.DraftResumeDocument,
    "\n  mutation draftRecovery($accountId: ID!, $reason: String!) {\n    draftRecovery(accountId: $accountId, reason: $reason) {\n      id\n    }\n  }\n": typeof types.DraftRecoveryDocument,
    "\n  fragment accountSession on AccountSession {\n    id\n    account {\n      ...accountOfLine\n    }\n    signedInAt\n    lastSeenAt\n    address\n    terminalName\n    withFactor\n    locked\n    handlingMyNumber\n  }\n": typeof types.AccountSessionFragmentDoc,
    "\n  query accountSessions($accountId: ID) {\n    accountSessions(accountId: $accountId) {\n      ...accountSession\n    }\n  }\n": typeof types.AccountSessionsDocument,
    "\n  mutation endSession($accountId: ID!, $sessionId: ID) {\n    endSession(accountId: $accountId, sessionId: $sessionId) {\n      id\n    }\n  }\n": typeof types.EndSessionDocument,
    "\n  fragment assignment on Assignment {\n    id\n    affairs\n    privilegeLevel\n    operations {\n      operation\n      label\n      group\n    }\n    procedures {\n      code\n      name\n    }\n    terminals {\n      id\n      name\n    }\n    validFrom\n    validUntil\n    inForceSince\n  }\n": typeof types.AssignmentFragmentDoc,
    "\n  query accounts($search: AccountSearch, $first: Int, $after: String) {\n    accounts(search: $search, first: $first, after: $after) {\n      edges {\n        node {\n          id\n          loginId\n          name\n          staffNumber\n          kind\n          state\n          validFrom\n          validUntil\n          lastSignedInAt\n          assignment {\n            id\n            affairs\n            privilegeLevel\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.AccountsDocument,
    "\n  query account($id: ID!) {\n    account(id: $id) {\n      id\n      loginId\n      name\n      staffNumber\n      kind\n      state\n      validFrom\n      validUntil\n      assignment {\n        ...assignment\n      }\n      assignments {\n        ...assignment\n      }\n      hasCredentials\n      startCodeUntil\n      passwordSetAt\n      lastSignedInAt\n      totp\n      passkeys\n      factorRequired\n      changes {\n        ...accountChange\n      }\n    }\n  }\n": typeof types.AccountDocument,
    "\n  mutation issueStartCode($accountId: ID!) {\n    issueStartCode(accountId: $accountId) {\n      accountId\n      loginId\n      code\n      validUntil\n    }\n  }\n": typeof types.IssueStartCodeDocument,
    "\n  mutation suspendAccount($accountId: ID!, $reason: String!) {\n    suspendAccount(accountId: $accountId, reason: $reason) {\n      id\n    }\n  }\n": typeof types.SuspendAccountDocument,
    "\n  mutation leaveDuty($accountId: ID!, $reason: String!) {\n    leaveDuty(accountId: $accountId, reason: $reason) {\n      id\n    }\n  }\n": typeof types.LeaveDutyDocument,
    "\n  mutation deregisterAccount($accountId: ID!, $reason: String!) {\n    deregisterAccount(accountId: $accountId, reason: $reason) {\n      id\n    }\n  }\n": typeof types.DeregisterAccountDocument,
    "\n  query permissionPreview($accountId: ID!, $on: Date!, $terminal: TerminalKind!) {\n    permissionPreview(accountId: $accountId, on: $on, terminal: $terminal) {\n      operation\n      label\n      group\n      allowed\n      code\n      reason\n    }\n  }\n": typeof types.PermissionPreviewDocument,
    "\n  fragment accountOfLine on AccountOfLine {\n    id\n    loginId\n    name\n    staffNumber\n    kind\n    state\n  }\n": typeof types.AccountOfLineFragmentDoc,
    "\n  query assignmentList($on: Date!, $first: Int, $after: String) {\n    assignmentList(on: $on, first: $first, after: $after) {\n      edges {\n        node {\n          account {\n            ...accountOfLine\n          }\n          assignment {\n            ...assignment\n          }\n          lastSignedInAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.AssignmentListDocument,
    "\n  query assignmentDifference($from: Date!, $to: Date!) {\n    assignmentDifference(from: $from, to: $to) {\n      account {\n        ...accountOfLine\n      }\n      before {\n        ...assignment\n      }\n      after {\n        ...assignment\n      }\n      stateBefore\n      stateAfter\n    }\n  }\n": typeof types.AssignmentDifferenceDocument,
    "\n  query unusedRights {\n    unusedRights {\n      account {\n        ...accountOfLine\n      }\n      lastSignedInAt\n      operations {\n        operation\n        label\n        lastUsedOn\n      }\n    }\n  }\n": typeof types.UnusedRightsDocument,
    "\n  query certificates($subscriberBranchNumber: ID!) {\n    certificates(subscriberBranchNumber: $subscriberBranchNumber) {\n      id\n      kind\n      class\n      issuedOn\n      start\n      end\n      copayment\n      ceilingClass\n      longStayOn\n      monthlyLimit\n      change\n      reason\n      recordedAt\n      recordedBy\n      effectiveEnd\n    }\n  }\n": typeof types.CertificatesDocument,
    "\n  mutation registerCertificate($input: CertificateInput!) {\n    registerCertificate(input: $input) {\n      id\n    }\n  }\n": typeof types.RegisterCertificateDocument,
    "\n  mutation correctCertificate($id: ID!, $input: CertificateInput!, $reason: String!) {\n    correctCertificate(id: $id, input: $input, reason: $reason) {\n      id\n    }\n  }\n": typeof types.CorrectCertificateDocument,
    "\n  mutation cancelCertificate($id: ID!, $reason: String!) {\n    cancelCertificate(id: $id, reason: $reason) {\n      id\n    }\n  }\n": typeof types.CancelCertificateDocument,
    "\n  query deadlines($state: DeadlineState!, $first: Int, $after: String) {\n    deadlines(state: $state, first: $first, after: $after) {\n      edges {\n        node {\n          id\n          kind\n          state\n          notifiedOn\n          dueOn\n          importId\n          line\n          rows\n          name\n          faultMessage\n          subscriberBranchNumber\n          doneOn\n          mayDismiss\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.DeadlinesDocument,
    "\n  query deadlineCounts {\n    deadlineCounts {\n      due\n      overdue\n      doneLate\n    }\n  }\n": typeof types.DeadlineCountsDocument,
    "\n  mutation dismissDeadline($id: ID!, $reason: String!) {\n    dismissDeadline(id: $id, reason: $reason) {\n      id\n      state\n    }\n  }\n": typeof types.DismissDeadlineDocument,
    "\n  query diagnostics {\n    diagnostics {\n      at\n      version\n      uptimeSeconds\n      state\n      findings {\n        key\n        group\n        label\n        state\n        value\n        advice\n      }\n    }\n  }\n": typeof types.DiagnosticsDocument,
    "\n  query doubts($resolved: Boolean, $first: Int, $after: String) {\n    doubts(resolved: $resolved, first: $first, after: $after) {\n      edges {\n        node {\n          id\n          kind\n          state\n          raisedAt\n          resolvedAt\n          importId\n          proposal\n          proposedBy\n          suspects {\n            holdsNumber\n            subscriber {\n              subscriberBranchNumber\n              nameKanji\n            }\n          }\n          rows {\n            line\n            nameKanji\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.DoubtsDocument,
    "\n  query doubt($id: ID!) {\n    doubt(id: $id) {\n      id\n      kind\n      state\n      raisedAt\n      raisedBy\n      importId\n      suspects {\n        holdsNumber\n        subscriber {\n          subscriberBranchNumber\n          nameKanji\n          nameKana\n          birthDate\n          sex\n          address\n          eligibilityPeriods {\n            eligibilityId\n            start\n            symbol\n            number\n            cardBranch\n          }\n        }\n      }\n      rows {\n        line\n        eligibilityId\n        symbol\n        number\n        cardBranch\n        nameKanji\n        nameKana\n        birthDate\n        sex\n        address\n        differences\n      }\n      proposal\n      proposalComment\n      proposedBy\n      proposedAt\n      resolvedBy\n      resolvedAt\n      mayPropose\n      mayConfirm\n    }\n  }\n": typeof types.DoubtDocument,
    "\n  mutation proposeDoubtResolution($id: ID!, $resolution: DoubtResolution!, $comment: String!) {\n    proposeDoubtResolution(id: $id, resolution: $resolution, comment: $comment) {\n      id\n      state\n    }\n  }\n": typeof types.ProposeDoubtResolutionDocument,
    "\n  mutation confirmDoubtResolution($id: ID!) {\n    confirmDoubtResolution(id: $id) {\n      id\n      state\n    }\n  }\n": typeof types.ConfirmDoubtResolutionDocument,
    "\n  mutation rejectDoubtResolution($id: ID!, $comment: String!) {\n    rejectDoubtResolution(id: $id, comment: $comment) {\n      id\n      state\n    }\n  }\n": typeof types.RejectDoubtResolutionDocument,
    "\n  mutation endEligibility($input: EndEligibilityInput!) {\n    endEligibility(input: $input) {\n      subscriberBranchNumber\n    }\n  }\n": typeof types.EndEligibilityDocument,
    "\n  mutation correctEligibility($input: CorrectEligibilityInput!) {\n    correctEligibility(input: $input) {\n      subscriberBranchNumber\n    }\n  }\n": typeof types.CorrectEligibilityDocument,
    "\n  mutation cancelEligibility($periodId: ID!, $reason: String!) {\n    cancelEligibility(periodId: $periodId, reason: $reason) {\n      subscriberBranchNumber\n    }\n  }\n": typeof types.CancelEligibilityDocument,
    "\n  query fileImports($awaitingMyApproval: Boolean, $sentByMe: Boolean, $cameBack: Boolean, $first: Int, $after: String) {\n    fileImports(\n      awaitingMyApproval: $awaitingMyApproval\n      sentByMe: $sentByMe\n      cameBack: $cameBack\n      first: $first\n      after: $after\n    ) {\n      edges {\n        node {\n          id\n          kind\n          state\n          rows\n          checked\n          ok\n          rejected\n          applied\n          uploadedAt\n          uploadedBy\n          withdrawal {\n            at\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.FileImportsDocument,
    "\n  query fileImport($id: ID!) {\n    fileImport(id: $id) {\n      id\n      kind\n      state\n      rows\n      checked\n      ok\n      rejected\n      applied\n      faults {\n        code\n        message\n        count\n      }\n      preview {\n        newPersons\n        newPeriods\n        corrections\n        unchanged\n        newMyNumbers\n        changedMyNumbers\n        endedPeriods\n        currentPeriods\n        endsMany\n        cancelledMyNumbers\n        missingReasons\n        collectLater\n      }\n      uploadedAt\n      uploadedBy\n      decidedAt\n      decidedBy\n      decisionReason\n      endedAt\n      expiresAt\n      resultAvailable\n      mayDecide\n      mayWithdraw\n      withdrawal {\n        by\n        at\n        reason\n        persons\n        done\n        keptChanges\n      }\n    }\n  }\n": typeof types.FileImportDocument,
    "\n  mutation approveFileImport($id: ID!) {\n    approveFileImport(id: $id) {\n      id\n      state\n    }\n  }\n": typeof types.ApproveFileImportDocument,
    "\n  mutation refuseFileImport($id: ID!, $reason: String!) {\n    refuseFileImport(id: $id, reason: $reason) {\n      id\n      state\n    }\n  }\n": typeof types.RefuseFileImportDocument,
    "\n  mutation withdrawFileImport($id: ID!, $reason: String!) {\n    withdrawFileImport(id: $id, reason: $reason) {\n      id\n      state\n    }\n  }\n": typeof types.WithdrawFileImportDocument,
    "\n  query household($subscriberBranchNumber: ID!) {\n    household(subscriberBranchNumber: $subscriberBranchNumber) {\n      subscriberBranchNumber\n      nameKanji\n      nameKana\n      birthDate\n      relationshipCode\n      eligibilityPeriods {\n        id\n        start\n        end\n        kind\n        symbol\n        number\n        cardBranch\n      }\n    }\n  }\n": typeof types.HouseholdDocument,
    "\n  query inbox {\n    inbox {\n      toApprove\n      doubtsToConfirm\n      doubtsOpen\n      sentWaiting\n      cameBack\n      provisionsToAnswer\n      inquiriesToClose\n    }\n  }\n": typeof types.InboxDocument,
    "\n  query legalBases {\n    legalBases {\n      affairCode\n      affairName\n      procedureCode\n      procedureName\n      informationCode\n      informationName\n      providerKind\n      area\n      law\n      consentRequired\n    }\n  }\n": typeof types.LegalBasesDocument,
    "\n  query institutions($kind: String!, $name: String) {\n    institutions(kind: $kind, name: $name) {\n      code\n      name\n    }\n  }\n": typeof types.InstitutionsDocument,
    "\n  mutation createInquiry($input: CreateInquiryInput!) {\n    createInquiry(input: $input) {\n      id\n    }\n  }\n": typeof types.CreateInquiryDocument,
    "\n  query inquiries($search: InquirySearch, $first: Int, $after: String) {\n    inquiries(search: $search, first: $first, after: $after) {\n      edges {\n        node {\n          id\n          subscriber {\n            subscriberBranchNumber\n            nameKanji\n          }\n          requestedAt\n          requestedBy\n          procedureName\n          informationName\n          providerName\n          state\n          changedAt\n          dueAt\n          remindedAt\n          use\n          closedAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.InquiriesDocument,
    "\n  query inquiry($id: ID!) {\n    inquiry(id: $id) {\n      id\n      processingNumber\n      subscriber {\n        subscriberBranchNumber\n        nameKanji\n        nameKana\n        birthDate\n      }\n      requestedAt\n      requestedBy\n      affairName\n      procedureName\n      informationName\n      providerName\n      providerDepartment\n      periodFrom\n      periodTo\n      purpose\n      consentOn\n      state\n      refusal\n      refusalInWords\n      changedAt\n      dueAt\n      remindedAt\n      providedAt\n      answer {\n        layoutVersion\n        version\n        body\n        recordedAt\n      }\n      use\n      useNote\n      closedAt\n      closedBy\n      delivery {\n        id\n        state\n        attempts\n        faultInWords\n        changedAt\n      }\n    }\n  }\n": typeof types.InquiryDocument,
    "\n  mutation closeInquiry($id: ID!, $use: InquiryUse!, $note: String) {\n    closeInquiry(id: $id, use: $use, note: $note) {\n      id\n    }\n  }\n": typeof types.CloseInquiryDocument,
    "\n  fragment managerAdmin on ManagerAdmin {\n    id\n    loginId\n    name\n    staffNumber\n    state\n    validFrom\n    validUntil\n    privilegeLevel\n    totp\n    passkeys\n    lastSignedInAt\n    startCodeUntil\n  }\n": typeof types.ManagerAdminFragmentDoc,
    "\n  fragment insurerAdmin on InsurerAdmin {\n    insurerNumber\n    name\n    loginPrefix\n    createdAt\n    managers\n    activeManagers\n    waiting\n  }\n": typeof types.InsurerAdminFragmentDoc,
    "\n  query insurers($text: String, $first: Int, $after: String) {\n    insurers(text: $text, first: $first, after: $after) {\n      edges {\n        node {\n          ...insurerAdmin\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.InsurersDocument,
    "\n  query insurer($insurerNumber: String!) {\n    insurers(text: $insurerNumber, first: 1) {\n      edges {\n        node {\n          ...insurerAdmin\n        }\n      }\n    }\n  }\n": typeof types.InsurerDocument,
    "\n  mutation openInsurer($input: OpenInsurerInput!) {\n    openInsurer(input: $input) {\n      insurerNumber\n    }\n  }\n": typeof types.OpenInsurerDocument,
    "\n  query insurerManagers($insurerNumber: String!) {\n    insurerManagers(insurerNumber: $insurerNumber) {\n      ...managerAdmin\n    }\n  }\n": typeof types.InsurerManagersDocument,
    "\n  mutation openManager($input: OpenManagerInput!) {\n    openManager(input: $input) {\n      ...managerAdmin\n    }\n  }\n": typeof types.OpenManagerDocument,
    "\n  mutation issueManagerStartCode($insurerNumber: String!, $accountId: ID!) {\n    issueManagerStartCode(insurerNumber: $insurerNumber, accountId: $accountId) {\n      loginId\n      code\n      validUntil\n    }\n  }\n": typeof types.IssueManagerStartCodeDocument,
    "\n  mutation suspendManager($insurerNumber: String!, $accountId: ID!, $reason: String!) {\n    suspendManager(insurerNumber: $insurerNumber, accountId: $accountId, reason: $reason) {\n      ...managerAdmin\n    }\n  }\n": typeof types.SuspendManagerDocument,
    "\n  mutation resumeManager($insurerNumber: String!, $accountId: ID!, $reason: String!) {\n    resumeManager(insurerNumber: $insurerNumber, accountId: $accountId, reason: $reason) {\n      ...managerAdmin\n    }\n  }\n": typeof types.ResumeManagerDocument,
    "\n  mutation deregisterManager($insurerNumber: String!, $accountId: ID!, $reason: String!) {\n    deregisterManager(insurerNumber: $insurerNumber, accountId: $accountId, reason: $reason) {\n      ...managerAdmin\n    }\n  }\n": typeof types.DeregisterManagerDocument,
    "\n  fragment insurerPolicy on InsurerPolicy {\n    idleMinutes\n    absoluteHours\n    lockMinutes\n    passwordDays\n    passwordHistory\n    unusedDays\n    changedAt\n    changedBy\n  }\n": typeof types.InsurerPolicyFragmentDoc,
    "\n  query insurerPolicy {\n    insurerPolicy {\n      ...insurerPolicy\n    }\n  }\n": typeof types.InsurerPolicyDocument,
    "\n  mutation changeInsurerPolicy($input: InsurerPolicyInput!) {\n    changeInsurerPolicy(input: $input) {\n      ...insurerPolicy\n    }\n  }\n": typeof types.ChangeInsurerPolicyDocument,
    "\n  fragment signedIn on Me {\n    loginId\n    name\n    kind\n    privilegeLevel\n    handlingMyNumber\n    affair\n    affairs\n    restriction\n    lockMinutes\n    terminal {\n      kind\n      name\n      isDemo\n    }\n    insurer {\n      insurerNumber\n      name\n    }\n    menu {\n      operation\n      label\n      group\n    }\n  }\n": typeof types.SignedInFragmentDoc,
    "\n  query me {\n    me {\n      ...signedIn\n    }\n  }\n": typeof types.MeDocument,
    "\n  mutation switchMyNumberHandling($on: Boolean!, $affair: Affair, $password: String) {\n    switchMyNumberHandling(on: $on, affair: $affair, password: $password) {\n      ...signedIn\n    }\n  }\n": typeof types.SwitchMyNumberHandlingDocument,
    "\n  query myNumberEntries($importId: ID, $first: Int, $after: String) {\n    myNumberEntries(importId: $importId, first: $first, after: $after) {\n      edges {\n        node {\n          id\n          enteredOn\n          registeredBy\n          symbolNumber\n          myNumber\n          missingReason\n          missingMemo\n          relationshipCode\n          name\n          birthDate\n          sex\n          updateKind\n          formCode\n          enteredAt\n          subscriberBranchNumber\n          importId\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.MyNumberEntriesDocument,
    "\n  query offices($symbol: String) {\n    offices(symbol: $symbol) {\n      symbol\n      subscribers\n      missingMyNumber\n    }\n  }\n": typeof types.OfficesDocument,
    "\n  fragment assignmentOfChange on AssignmentOfChange {\n    affairs\n    privilegeLevel\n    operations {\n      operation\n      label\n    }\n    procedures {\n      code\n      name\n    }\n    validFrom\n    validUntil\n  }\n": typeof types.AssignmentOfChangeFragmentDoc,
    "\n  fragment operatorChange on OperatorChange {\n    insurerNumber\n    insurerName\n    id\n    kind\n    label\n    loginId\n    name\n    terminalName\n    reason\n    draftedAt\n    draftedBy\n    decision\n    before {\n      ...assignmentOfChange\n    }\n    after {\n      ...assignmentOfChange\n    }\n  }\n": typeof types.OperatorChangeFragmentDoc,
    "\n  query changesForOperator {\n    changesForOperator {\n      ...operatorChange\n    }\n  }\n": typeof types.ChangesForOperatorDocument,
    "\n  mutation confirmForInsurer($insurerNumber: String!, $id: ID!) {\n    confirmForInsurer(insurerNumber: $insurerNumber, id: $id) {\n      ...operatorChange\n    }\n  }\n": typeof types.ConfirmForInsurerDocument,
    "\n  mutation rejectForInsurer($insurerNumber: String!, $id: ID!, $reason: String!) {\n    rejectForInsurer(insurerNumber: $insurerNumber, id: $id, reason: $reason) {\n      ...operatorChange\n    }\n  }\n": typeof types.RejectForInsurerDocument,
    "\n  query organizationCode($subscriberBranchNumber: ID!) {\n    subscriber(subscriberBranchNumber: $subscriberBranchNumber) {\n      subscriberBranchNumber\n      organizationCode {\n        state\n        failure\n        changedAt\n      }\n    }\n  }\n": typeof types.OrganizationCodeDocument,
    "\n  mutation acquireOrganizationCode($subscriberBranchNumber: ID!) {\n    acquireOrganizationCode(subscriberBranchNumber: $subscriberBranchNumber) {\n      subscriberBranchNumber\n    }\n  }\n": typeof types.AcquireOrganizationCodeDocument,
    "\n  query codeCounts {\n    codeCounts {\n      none\n      requested\n      acquired\n      failed\n      detached\n    }\n    codeAcquisition {\n      id\n      requestedAt\n      requestedBy\n      persons\n      requested\n      acquired\n      failed\n      finishedAt\n    }\n  }\n": typeof types.CodeCountsDocument,
    "\n  mutation acquireOrganizationCodes {\n    acquireOrganizationCodes {\n      id\n    }\n  }\n": typeof types.AcquireOrganizationCodesDocument,
    "\n  fragment ownSession on MySession {\n    id\n    signedInAt\n    lastSeenAt\n    address\n    terminalName\n    isThis\n  }\n": typeof types.OwnSessionFragmentDoc,
    "\n  query mySecondFactors {\n    mySecondFactors {\n      required\n      totp\n      passwordSetAt\n      passwordExpiresAt\n      passkeys {\n        id\n        name\n        createdAt\n        lastUsedAt\n      }\n    }\n  }\n": typeof types.MySecondFactorsDocument,
    "\n  query mySessions {\n    mySessions {\n      ...ownSession\n    }\n  }\n": typeof types.MySessionsDocument,
    "\n  mutation endMySession($id: ID!) {\n    endMySession(id: $id) {\n      ...ownSession\n    }\n  }\n": typeof types.EndMySessionDocument,
    "\n  mutation endMyOtherSessions {\n    endMyOtherSessions {\n      ...ownSession\n    }\n  }\n": typeof types.EndMyOtherSessionsDocument,
    "\n  mutation changeParticulars($input: ChangeParticularsInput!) {\n    changeParticulars(input: $input) {\n      subscriberBranchNumber\n      particularsRecordedAt\n    }\n  }\n": typeof types.ChangeParticularsDocument,
    "\n  query provisionRecords($search: ProvisionRecordSearch, $first: Int, $after: String) {\n    provisionRecords(search: $search, first: $first, after: $after) {\n      edges {\n        node {\n          ...provisionRecord\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n\n  fragment provisionRecord on ProvisionRecord {\n    id\n    role\n    revision\n    processingNumber\n    subNumber\n    affairName\n    procedureName\n    requesterDepartment\n    providerDepartment\n    requestedAt\n    providedAt\n    informationName\n    nonDisclosureCode\n    errorReasonCode\n    subscriberBranchNumber\n    recordedAt\n    recordedBy\n    reason\n  }\n": typeof types.ProvisionRecordsDocument,
    "\n  query provisionRecordRevisions($id: ID!) {\n    provisionRecordRevisions(id: $id) {\n      ...provisionRecord\n    }\n  }\n": typeof types.ProvisionRecordRevisionsDocument,
    "\n  mutation reviseProvisionRecord($id: ID!, $nonDisclosureCode: String, $errorReasonCode: String, $reason: String!) {\n    reviseProvisionRecord(\n      id: $id\n      nonDisclosureCode: $nonDisclosureCode\n      errorReasonCode: $errorReasonCode\n      reason: $reason\n    ) {\n      id\n    }\n  }\n": typeof types.ReviseProvisionRecordDocument,
    "\n  query provisions($search: ProvisionSearch, $first: Int, $after: String) {\n    provisions(search: $search, first: $first, after: $after) {\n      edges {\n        node {\n          id\n          processingNumber\n          requesterName\n          procedureName\n          informationName\n          receivedAt\n          state\n          refusalInWords\n          providedAt\n          nonDisclosure\n          subscriber {\n            subscriberBranchNumber\n            nameKanji\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ProvisionsDocument,
    "\n  query provision($id: ID!) {\n    provision(id: $id) {\n      id\n      processingNumber\n      requesterName\n      requesterDepartment\n      affairName\n      procedureName\n      informationCode\n      informationName\n      periodFrom\n      periodTo\n      requestedAt\n      receivedAt\n      state\n      refusalInWords\n      providedAt\n      nonDisclosure\n      decidedBy\n      decisionReason\n      subscriber {\n        subscriberBranchNumber\n        nameKanji\n        eligibilityPeriods {\n          start\n          end\n          endReason\n          kind\n          enrolmentKind\n          symbol\n          number\n          cardBranch\n        }\n      }\n      replica {\n        ...replica\n      }\n      delivery {\n        id\n        state\n        attempts\n        faultInWords\n      }\n    }\n  }\n\n  fragment replica on Replica {\n    layoutVersion\n    version\n    publishFrom\n    publishTo\n    derivedAt\n    body\n  }\n": typeof types.ProvisionDocument,
    "\n  mutation answerProvision($id: ID!, $release: Boolean!, $reason: String!) {\n    answerProvision(id: $id, release: $release, reason: $reason) {\n      id\n      state\n    }\n  }\n": typeof types.AnswerProvisionDocument,
    "\n  query provisionSetting($subscriberBranchNumber: ID!) {\n    subscriber(subscriberBranchNumber: $subscriberBranchNumber) {\n      subscriberBranchNumber\n      provisionSetting {\n        nonDisclosure\n        manualAnswer\n        reason\n        recordedAt\n      }\n    }\n  }\n": typeof types.ProvisionSettingDocument,
    "\n  mutation changeProvisionSetting(\n    $subscriberBranchNumber: ID!\n    $nonDisclosure: Boolean!\n    $manualAnswer: Boolean!\n    $reason: String!\n  ) {\n    changeProvisionSetting(\n      subscriberBranchNumber: $subscriberBranchNumber\n      nonDisclosure: $nonDisclosure\n      manualAnswer: $manualAnswer\n      reason: $reason\n    ) {\n      subscriberBranchNumber\n    }\n  }\n": typeof types.ChangeProvisionSettingDocument,
    "\n  query subscribers($search: SubscriberSearch, $first: Int, $after: String) {\n    subscribers(search: $search, first: $first, after: $after) {\n      edges {\n        node {\n          subscriberBranchNumber\n          nameKanji\n          nameKana\n          birthDate\n          sex\n          myNumberState\n          eligibilityPeriods {\n            start\n            end\n            symbol\n            number\n            cardBranch\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.SubscribersDocument,
    "\n  query subscriber($subscriberBranchNumber: ID!) {\n    subscriber(subscriberBranchNumber: $subscriberBranchNumber) {\n      subscriberBranchNumber\n      nameKanji\n      nameKana\n      birthDate\n      sex\n      postalCode\n      address\n      municipalityCode\n      relationshipCode\n      particularsRecordedAt\n      particularsChangedOn\n      myNumberState\n      myNumberMissingReason\n      myNumberMissingMemo\n      myNumber\n      inDoubt\n      withdrawn\n      eligibilityPeriods {\n        id\n        eligibilityId\n        start\n        end\n        endReason\n        kind\n        enrolmentKind\n        symbol\n        number\n        cardBranch\n        notifiedOn\n        change\n        reason\n        recordedAt\n        recordedBy\n      }\n    }\n  }\n": typeof types.SubscriberDocument,
    "\n  mutation registerSubscriber($input: RegisterSubscriberInput!) {\n    registerSubscriber(input: $input) {\n      subscriberBranchNumber\n    }\n  }\n": typeof types.RegisterSubscriberDocument,
    "\n  mutation revealMyNumber($subscriberBranchNumber: ID!, $reason: String!) {\n    revealMyNumber(subscriberBranchNumber: $subscriberBranchNumber, reason: $reason) {\n      myNumber\n    }\n  }\n": typeof types.RevealMyNumberDocument,
    "\n  mutation requestMyNumberChange($subscriberBranchNumber: ID!, $myNumber: String!, $reason: String!) {\n    requestMyNumberChange(subscriberBranchNumber: $subscriberBranchNumber, myNumber: $myNumber, reason: $reason) {\n      id\n    }\n  }\n": typeof types.RequestMyNumberChangeDocument,
    "\n  mutation requestMyNumberCancellation($subscriberBranchNumber: ID!, $myNumber: String!, $reason: String!) {\n    requestMyNumberCancellation(subscriberBranchNumber: $subscriberBranchNumber, myNumber: $myNumber, reason: $reason) {\n      id\n    }\n  }\n": typeof types.RequestMyNumberCancellationDocument,
    "\n  query terminals {\n    terminals {\n      id\n      name\n      place\n      kind\n      fingerprint\n      expiresAt\n      state\n    }\n  }\n": typeof types.TerminalsDocument,
    "\n  mutation draftTerminal($input: DraftTerminalInput!) {\n    draftTerminal(input: $input) {\n      id\n    }\n  }\n": typeof types.DraftTerminalDocument,
    "\n  mutation revokeTerminal($id: ID!, $reason: String!) {\n    revokeTerminal(id: $id, reason: $reason) {\n      id\n    }\n  }\n": typeof types.RevokeTerminalDocument,
    "\n  query subscriberTimeline($subscriberBranchNumber: ID!) {\n    subscriberTimeline(subscriberBranchNumber: $subscriberBranchNumber) {\n      at\n      kind\n      by\n      importId\n      reason\n      notifiedOn\n      validFrom\n      validTo\n      changes {\n        field\n        before\n        after\n      }\n      current\n    }\n  }\n": typeof types.SubscriberTimelineDocument,
    "\n  query subscriberAsOf($subscriberBranchNumber: ID!, $validOn: Date!, $believedAt: DateTime) {\n    subscriber(subscriberBranchNumber: $subscriberBranchNumber, validOn: $validOn, believedAt: $believedAt) {\n      nameKanji\n      nameKana\n      birthDate\n      sex\n      postalCode\n      address\n      municipalityCode\n      relationshipCode\n      particularsChangedOn\n      particularsRecordedAt\n      eligibilityPeriods {\n        id\n        eligibilityId\n        start\n        end\n        endReason\n        kind\n        enrolmentKind\n        symbol\n        number\n        cardBranch\n        notifiedOn\n        change\n        reason\n        recordedAt\n        recordedBy\n      }\n    }\n  }\n": typeof types.SubscriberAsOfDocument,
    "\n  query traffic($days: Int) {\n    traffic(days: $days) {\n      days {\n        day\n        asked\n        answered\n        provided\n        refused\n        waiting\n      }\n      lastExchangeAt\n      silent\n      silentReason\n      waitingToSend\n      oldestWaitingAt\n      dead\n      provisionsWaiting\n      inquiriesOverdue\n    }\n  }\n": typeof types.TrafficDocument,
    "\n  query messages($states: [MessageState!], $first: Int, $after: String) {\n    messages(states: $states, first: $first, after: $after) {\n      edges {\n        node {\n          id\n          kind\n          state\n          attempts\n          faultInWords\n          queuedAt\n          changedAt\n          processingNumber\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.MessagesDocument,
    "\n  mutation sendAgain($id: ID!) {\n    sendAgain(id: $id) {\n      id\n      state\n    }\n  }\n": typeof types.SendAgainDocument,
};
const documents: Documents = {
    "\n  fragment accountChange on AccountChange {\n    id\n    kind\n    label\n    account {\n      id\n      loginId\n      name\n    }\n    terminal {\n      id\n      name\n    }\n    reason\n    draftedAt\n    draftedBy\n    decision\n    decidedAt\n    decidedBy\n    decisionReason\n    validUntil\n    after {\n      id\n      affairs\n      privilegeLevel\n      validFrom\n      validUntil\n    }\n    mayDecide\n    waitsForOperator\n    isOwn\n  }\n": types.AccountChangeFragmentDoc,
    "\n  query accountChanges($search: AccountChangeSearch, $first: Int, $after: String) {\n    accountChanges(search: $search, first: $first, after: $after) {\n      edges {\n        node {\n          ...accountChange\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.AccountChangesDocument,
    "\n  query waitingChanges {\n    accountChanges(search: { waiting: true }, first: 200) {\n      edges {\n        node {\n          id\n          mayDecide\n        }\n      }\n    }\n  }\n": types.WaitingChangesDocument,
    "\n  query accountChange($id: ID!) {\n    accountChange(id: $id) {\n      ...accountChange\n      account {\n        id\n        loginId\n        name\n        staffNumber\n        kind\n        state\n        validFrom\n        validUntil\n      }\n      terminal {\n        id\n        name\n        place\n        kind\n        fingerprint\n        expiresAt\n        state\n      }\n      before {\n        ...assignment\n      }\n      after {\n        ...assignment\n      }\n    }\n  }\n": types.AccountChangeDocument,
    "\n  mutation confirmChange($id: ID!) {\n    confirmChange(id: $id) {\n      id\n    }\n  }\n": types.ConfirmChangeDocument,
    "\n  mutation rejectChange($id: ID!, $reason: String!) {\n    rejectChange(id: $id, reason: $reason) {\n      id\n    }\n  }\n": types.RejectChangeDocument,
    "\n  mutation withdrawChange($id: ID!) {\n    withdrawChange(id: $id) {\n      id\n    }\n  }\n": types.WithdrawChangeDocument,
    "\n  query rightsToGrant {\n    rightsToGrant {\n      loginPrefix\n      affairs\n      privilegeLevel\n      operations {\n        operation\n        label\n        group\n      }\n      procedures {\n        code\n        name\n      }\n      terminals {\n        id\n        name\n        place\n        kind\n      }\n    }\n  }\n": types.RightsToGrantDocument,
    "\n  mutation draftAccount($input: DraftAccountInput!) {\n    draftAccount(input: $input) {\n      id\n    }\n  }\n": types.DraftAccountDocument,
    "\n  mutation draftAssignment($input: DraftAssignmentInput!) {\n    draftAssignment(input: $input) {\n      id\n    }\n  }\n": types.DraftAssignmentDocument,
    "\n  mutation draftPeriod($accountId: ID!, $validUntil: Date, $reason: String!) {\n    draftPeriod(accountId: $accountId, validUntil: $validUntil, reason: $reason) {\n      id\n    }\n  }\n": types.DraftPeriodDocument,
    "\n  mutation draftResume($accountId: ID!, $reason: String!) {\n    draftResume(accountId: $accountId, reason: $reason) {\n      id\n    }\n  }\n": types.DraftResumeDocument,
    "\n  mutation draftRecovery($accountId: ID!, $reason: String!) {\n    draftRecovery(accountId: $accountId, reason: $reason) {\n      id\n    }\n  }\n": types.DraftRecoveryDocument,
    "\n  fragment accountSession on AccountSession {\n    id\n    account {\n      ...accountOfLine\n    }\n    signedInAt\n    lastSeenAt\n    address\n    terminalName\n    withFactor\n    locked\n    handlingMyNumber\n  }\n": types.AccountSessionFragmentDoc,
    "\n  query accountSessions($accountId: ID) {\n    accountSessions(accountId: $accountId) {\n      ...accountSession\n    }\n  }\n": types.AccountSessionsDocument,
    "\n  mutation endSession($accountId: ID!, $sessionId: ID) {\n    endSession(accountId: $accountId, sessionId: $sessionId) {\n      id\n    }\n  }\n": types.EndSessionDocument,
    "\n  fragment assignment on Assignment {\n    id\n    affairs\n    privilegeLevel\n    operations {\n      operation\n      label\n      group\n    }\n    procedures {\n      code\n      name\n    }\n    terminals {\n      id\n      name\n    }\n    validFrom\n    validUntil\n    inForceSince\n  }\n": types.AssignmentFragmentDoc,
    "\n  query accounts($search: AccountSearch, $first: Int, $after: String) {\n    accounts(search: $search, first: $first, after: $after) {\n      edges {\n        node {\n          id\n          loginId\n          name\n          staffNumber\n          kind\n          state\n          validFrom\n          validUntil\n          lastSignedInAt\n          assignment {\n            id\n            affairs\n            privilegeLevel\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.AccountsDocument,
    "\n  query account($id: ID!) {\n    account(id: $id) {\n      id\n      loginId\n      name\n      staffNumber\n      kind\n      state\n      validFrom\n      validUntil\n      assignment {\n        ...assignment\n      }\n      assignments {\n        ...assignment\n      }\n      hasCredentials\n      startCodeUntil\n      passwordSetAt\n      lastSignedInAt\n      totp\n      passkeys\n      factorRequired\n      changes {\n        ...accountChange\n      }\n    }\n  }\n": types.AccountDocument,
    "\n  mutation issueStartCode($accountId: ID!) {\n    issueStartCode(accountId: $accountId) {\n      accountId\n      loginId\n      code\n      validUntil\n    }\n  }\n": types.IssueStartCodeDocument,
    "\n  mutation suspendAccount($accountId: ID!, $reason: String!) {\n    suspendAccount(accountId: $accountId, reason: $reason) {\n      id\n    }\n  }\n": types.SuspendAccountDocument,
    "\n  mutation leaveDuty($accountId: ID!, $reason: String!) {\n    leaveDuty(accountId: $accountId, reason: $reason) {\n      id\n    }\n  }\n": types.LeaveDutyDocument,
    "\n  mutation deregisterAccount($accountId: ID!, $reason: String!) {\n    deregisterAccount(accountId: $accountId, reason: $reason) {\n      id\n    }\n  }\n": types.DeregisterAccountDocument,
    "\n  query permissionPreview($accountId: ID!, $on: Date!, $terminal: TerminalKind!) {\n    permissionPreview(accountId: $accountId, on: $on, terminal: $terminal) {\n      operation\n      label\n      group\n      allowed\n      code\n      reason\n    }\n  }\n": types.PermissionPreviewDocument,
    "\n  fragment accountOfLine on AccountOfLine {\n    id\n    loginId\n    name\n    staffNumber\n    kind\n    state\n  }\n": types.AccountOfLineFragmentDoc,
    "\n  query assignmentList($on: Date!, $first: Int, $after: String) {\n    assignmentList(on: $on, first: $first, after: $after) {\n      edges {\n        node {\n          account {\n            ...accountOfLine\n          }\n          assignment {\n            ...assignment\n          }\n          lastSignedInAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.AssignmentListDocument,
    "\n  query assignmentDifference($from: Date!, $to: Date!) {\n    assignmentDifference(from: $from, to: $to) {\n      account {\n        ...accountOfLine\n      }\n      before {\n        ...assignment\n      }\n      after {\n        ...assignment\n      }\n      stateBefore\n      stateAfter\n    }\n  }\n": types.AssignmentDifferenceDocument,
    "\n  query unusedRights {\n    unusedRights {\n      account {\n        ...accountOfLine\n      }\n      lastSignedInAt\n      operations {\n        operation\n        label\n        lastUsedOn\n      }\n    }\n  }\n": types.UnusedRightsDocument,
    "\n  query certificates($subscriberBranchNumber: ID!) {\n    certificates(subscriberBranchNumber: $subscriberBranchNumber) {\n      id\n      kind\n      class\n      issuedOn\n      start\n      end\n      copayment\n      ceilingClass\n      longStayOn\n      monthlyLimit\n      change\n      reason\n      recordedAt\n      recordedBy\n      effectiveEnd\n    }\n  }\n": types.CertificatesDocument,
    "\n  mutation registerCertificate($input: CertificateInput!) {\n    registerCertificate(input: $input) {\n      id\n    }\n  }\n": types.RegisterCertificateDocument,
    "\n  mutation correctCertificate($id: ID!, $input: CertificateInput!, $reason: String!) {\n    correctCertificate(id: $id, input: $input, reason: $reason) {\n      id\n    }\n  }\n": types.CorrectCertificateDocument,
    "\n  mutation cancelCertificate($id: ID!, $reason: String!) {\n    cancelCertificate(id: $id, reason: $reason) {\n      id\n    }\n  }\n": types.CancelCertificateDocument,
    "\n  query deadlines($state: DeadlineState!, $first: Int, $after: String) {\n    deadlines(state: $state, first: $first, after: $after) {\n      edges {\n        node {\n          id\n          kind\n          state\n          notifiedOn\n          dueOn\n          importId\n          line\n          rows\n          name\n          faultMessage\n          subscriberBranchNumber\n          doneOn\n          mayDismiss\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.DeadlinesDocument,
    "\n  query deadlineCounts {\n    deadlineCounts {\n      due\n      overdue\n      doneLate\n    }\n  }\n": types.DeadlineCountsDocument,
    "\n  mutation dismissDeadline($id: ID!, $reason: String!) {\n    dismissDeadline(id: $id, reason: $reason) {\n      id\n      state\n    }\n  }\n": types.DismissDeadlineDocument,
    "\n  query diagnostics {\n    diagnostics {\n      at\n      version\n      uptimeSeconds\n      state\n      findings {\n        key\n        group\n        label\n        state\n        value\n        advice\n      }\n    }\n  }\n": types.DiagnosticsDocument,
    "\n  query doubts($resolved: Boolean, $first: Int, $after: String) {\n    doubts(resolved: $resolved, first: $first, after: $after) {\n      edges {\n        node {\n          id\n          kind\n          state\n          raisedAt\n          resolvedAt\n          importId\n          proposal\n          proposedBy\n          suspects {\n            holdsNumber\n            subscriber {\n              subscriberBranchNumber\n              nameKanji\n            }\n          }\n          rows {\n            line\n            nameKanji\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.DoubtsDocument,
    "\n  query doubt($id: ID!) {\n    doubt(id: $id) {\n      id\n      kind\n      state\n      raisedAt\n      raisedBy\n      importId\n      suspects {\n        holdsNumber\n        subscriber {\n          subscriberBranchNumber\n          nameKanji\n          nameKana\n          birthDate\n          sex\n          address\n          eligibilityPeriods {\n            eligibilityId\n            start\n            symbol\n            number\n            cardBranch\n          }\n        }\n      }\n      rows {\n        line\n        eligibilityId\n        symbol\n        number\n        cardBranch\n        nameKanji\n        nameKana\n        birthDate\n        sex\n        address\n        differences\n      }\n      proposal\n      proposalComment\n      proposedBy\n      proposedAt\n      resolvedBy\n      resolvedAt\n      mayPropose\n      mayConfirm\n    }\n  }\n": types.DoubtDocument,
    "\n  mutation proposeDoubtResolution($id: ID!, $resolution: DoubtResolution!, $comment: String!) {\n    proposeDoubtResolution(id: $id, resolution: $resolution, comment: $comment) {\n      id\n      state\n    }\n  }\n": types.ProposeDoubtResolutionDocument,
    "\n  mutation confirmDoubtResolution($id: ID!) {\n    confirmDoubtResolution(id: $id) {\n      id\n      state\n    }\n  }\n": types.ConfirmDoubtResolutionDocument,
    "\n  mutation rejectDoubtResolution($id: ID!, $comment: String!) {\n    rejectDoubtResolution(id: $id, comment: $comment) {\n      id\n      state\n    }\n  }\n": types.RejectDoubtResolutionDocument,
    "\n  mutation endEligibility($input: EndEligibilityInput!) {\n    endEligibility(input: $input) {\n      subscriberBranchNumber\n    }\n  }\n": types.EndEligibilityDocument,
    "\n  mutation correctEligibility($input: CorrectEligibilityInput!) {\n    correctEligibility(input: $input) {\n      subscriberBranchNumber\n    }\n  }\n": types.CorrectEligibilityDocument,
    "\n  mutation cancelEligibility($periodId: ID!, $reason: String!) {\n    cancelEligibility(periodId: $periodId, reason: $reason) {\n      subscriberBranchNumber\n    }\n  }\n": types.CancelEligibilityDocument,
    "\n  query fileImports($awaitingMyApproval: Boolean, $sentByMe: Boolean, $cameBack: Boolean, $first: Int, $after: String) {\n    fileImports(\n      awaitingMyApproval: $awaitingMyApproval\n      sentByMe: $sentByMe\n      cameBack: $cameBack\n      first: $first\n      after: $after\n    ) {\n      edges {\n        node {\n          id\n          kind\n          state\n          rows\n          checked\n          ok\n          rejected\n          applied\n          uploadedAt\n          uploadedBy\n          withdrawal {\n            at\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.FileImportsDocument,
    "\n  query fileImport($id: ID!) {\n    fileImport(id: $id) {\n      id\n      kind\n      state\n      rows\n      checked\n      ok\n      rejected\n      applied\n      faults {\n        code\n        message\n        count\n      }\n      preview {\n        newPersons\n        newPeriods\n        corrections\n        unchanged\n        newMyNumbers\n        changedMyNumbers\n        endedPeriods\n        currentPeriods\n        endsMany\n        cancelledMyNumbers\n        missingReasons\n        collectLater\n      }\n      uploadedAt\n      uploadedBy\n      decidedAt\n      decidedBy\n      decisionReason\n      endedAt\n      expiresAt\n      resultAvailable\n      mayDecide\n      mayWithdraw\n      withdrawal {\n        by\n        at\n        reason\n        persons\n        done\n        keptChanges\n      }\n    }\n  }\n": types.FileImportDocument,
    "\n  mutation approveFileImport($id: ID!) {\n    approveFileImport(id: $id) {\n      id\n      state\n    }\n  }\n": types.ApproveFileImportDocument,
    "\n  mutation refuseFileImport($id: ID!, $reason: String!) {\n    refuseFileImport(id: $id, reason: $reason) {\n      id\n      state\n    }\n  }\n": types.RefuseFileImportDocument,
    "\n  mutation withdrawFileImport($id: ID!, $reason: String!) {\n    withdrawFileImport(id: $id, reason: $reason) {\n      id\n      state\n    }\n  }\n": types.WithdrawFileImportDocument,
    "\n  query household($subscriberBranchNumber: ID!) {\n    household(subscriberBranchNumber: $subscriberBranchNumber) {\n      subscriberBranchNumber\n      nameKanji\n      nameKana\n      birthDate\n      relationshipCode\n      eligibilityPeriods {\n        id\n        start\n        end\n        kind\n        symbol\n        number\n        cardBranch\n      }\n    }\n  }\n": types.HouseholdDocument,
    "\n  query inbox {\n    inbox {\n      toApprove\n      doubtsToConfirm\n      doubtsOpen\n      sentWaiting\n      cameBack\n      provisionsToAnswer\n      inquiriesToClose\n    }\n  }\n": types.InboxDocument,
    "\n  query legalBases {\n    legalBases {\n      affairCode\n      affairName\n      procedureCode\n      procedureName\n      informationCode\n      informationName\n      providerKind\n      area\n      law\n      consentRequired\n    }\n  }\n": types.LegalBasesDocument,
    "\n  query institutions($kind: String!, $name: String) {\n    institutions(kind: $kind, name: $name) {\n      code\n      name\n    }\n  }\n": types.InstitutionsDocument,
    "\n  mutation createInquiry($input: CreateInquiryInput!) {\n    createInquiry(input: $input) {\n      id\n    }\n  }\n": types.CreateInquiryDocument,
    "\n  query inquiries($search: InquirySearch, $first: Int, $after: String) {\n    inquiries(search: $search, first: $first, after: $after) {\n      edges {\n        node {\n          id\n          subscriber {\n            subscriberBranchNumber\n            nameKanji\n          }\n          requestedAt\n          requestedBy\n          procedureName\n          informationName\n          providerName\n          state\n          changedAt\n          dueAt\n          remindedAt\n          use\n          closedAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.InquiriesDocument,
    "\n  query inquiry($id: ID!) {\n    inquiry(id: $id) {\n      id\n      processingNumber\n      subscriber {\n        subscriberBranchNumber\n        nameKanji\n        nameKana\n        birthDate\n      }\n      requestedAt\n      requestedBy\n      affairName\n      procedureName\n      informationName\n      providerName\n      providerDepartment\n      periodFrom\n      periodTo\n      purpose\n      consentOn\n      state\n      refusal\n      refusalInWords\n      changedAt\n      dueAt\n      remindedAt\n      providedAt\n      answer {\n        layoutVersion\n        version\n        body\n        recordedAt\n      }\n      use\n      useNote\n      closedAt\n      closedBy\n      delivery {\n        id\n        state\n        attempts\n        faultInWords\n        changedAt\n      }\n    }\n  }\n": types.InquiryDocument,
    "\n  mutation closeInquiry($id: ID!, $use: InquiryUse!, $note: String) {\n    closeInquiry(id: $id, use: $use, note: $note) {\n      id\n    }\n  }\n": types.CloseInquiryDocument,
    "\n  fragment managerAdmin on ManagerAdmin {\n    id\n    loginId\n    name\n    staffNumber\n    state\n    validFrom\n    validUntil\n    privilegeLevel\n    totp\n    passkeys\n    lastSignedInAt\n    startCodeUntil\n  }\n": types.ManagerAdminFragmentDoc,
    "\n  fragment insurerAdmin on InsurerAdmin {\n    insurerNumber\n    name\n    loginPrefix\n    createdAt\n    managers\n    activeManagers\n    waiting\n  }\n": types.InsurerAdminFragmentDoc,
    "\n  query insurers($text: String, $first: Int, $after: String) {\n    insurers(text: $text, first: $first, after: $after) {\n      edges {\n        node {\n          ...insurerAdmin\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.InsurersDocument,
    "\n  query insurer($insurerNumber: String!) {\n    insurers(text: $insurerNumber, first: 1) {\n      edges {\n        node {\n          ...insurerAdmin\n        }\n      }\n    }\n  }\n": types.InsurerDocument,
    "\n  mutation openInsurer($input: OpenInsurerInput!) {\n    openInsurer(input: $input) {\n      insurerNumber\n    }\n  }\n": types.OpenInsurerDocument,
    "\n  query insurerManagers($insurerNumber: String!) {\n    insurerManagers(insurerNumber: $insurerNumber) {\n      ...managerAdmin\n    }\n  }\n": types.InsurerManagersDocument,
    "\n  mutation openManager($input: OpenManagerInput!) {\n    openManager(input: $input) {\n      ...managerAdmin\n    }\n  }\n": types.OpenManagerDocument,
    "\n  mutation issueManagerStartCode($insurerNumber: String!, $accountId: ID!) {\n    issueManagerStartCode(insurerNumber: $insurerNumber, accountId: $accountId) {\n      loginId\n      code\n      validUntil\n    }\n  }\n": types.IssueManagerStartCodeDocument,
    "\n  mutation suspendManager($insurerNumber: String!, $accountId: ID!, $reason: String!) {\n    suspendManager(insurerNumber: $insurerNumber, accountId: $accountId, reason: $reason) {\n      ...managerAdmin\n    }\n  }\n": types.SuspendManagerDocument,
    "\n  mutation resumeManager($insurerNumber: String!, $accountId: ID!, $reason: String!) {\n    resumeManager(insurerNumber: $insurerNumber, accountId: $accountId, reason: $reason) {\n      ...managerAdmin\n    }\n  }\n": types.ResumeManagerDocument,
    "\n  mutation deregisterManager($insurerNumber: String!, $accountId: ID!, $reason: String!) {\n    deregisterManager(insurerNumber: $insurerNumber, accountId: $accountId, reason: $reason) {\n      ...managerAdmin\n    }\n  }\n": types.DeregisterManagerDocument,
    "\n  fragment insurerPolicy on InsurerPolicy {\n    idleMinutes\n    absoluteHours\n    lockMinutes\n    passwordDays\n    passwordHistory\n    unusedDays\n    changedAt\n    changedBy\n  }\n": types.InsurerPolicyFragmentDoc,
    "\n  query insurerPolicy {\n    insurerPolicy {\n      ...insurerPolicy\n    }\n  }\n": types.InsurerPolicyDocument,
    "\n  mutation changeInsurerPolicy($input: InsurerPolicyInput!) {\n    changeInsurerPolicy(input: $input) {\n      ...insurerPolicy\n    }\n  }\n": types.ChangeInsurerPolicyDocument,
    "\n  fragment signedIn on Me {\n    loginId\n    name\n    kind\n    privilegeLevel\n    handlingMyNumber\n    affair\n    affairs\n    restriction\n    lockMinutes\n    terminal {\n      kind\n      name\n      isDemo\n    }\n    insurer {\n      insurerNumber\n      name\n    }\n    menu {\n      operation\n      label\n      group\n    }\n  }\n": types.SignedInFragmentDoc,
    "\n  query me {\n    me {\n      ...signedIn\n    }\n  }\n": types.MeDocument,
    "\n  mutation switchMyNumberHandling($on: Boolean!, $affair: Affair, $password: String) {\n    switchMyNumberHandling(on: $on, affair: $affair, password: $password) {\n      ...signedIn\n    }\n  }\n": types.SwitchMyNumberHandlingDocument,
    "\n  query myNumberEntries($importId: ID, $first: Int, $after: String) {\n    myNumberEntries(importId: $importId, first: $first, after: $after) {\n      edges {\n        node {\n          id\n          enteredOn\n          registeredBy\n          symbolNumber\n          myNumber\n          missingReason\n          missingMemo\n          relationshipCode\n          name\n          birthDate\n          sex\n          updateKind\n          formCode\n          enteredAt\n          subscriberBranchNumber\n          importId\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.MyNumberEntriesDocument,
    "\n  query offices($symbol: String) {\n    offices(symbol: $symbol) {\n      symbol\n      subscribers\n      missingMyNumber\n    }\n  }\n": types.OfficesDocument,
    "\n  fragment assignmentOfChange on AssignmentOfChange {\n    affairs\n    privilegeLevel\n    operations {\n      operation\n      label\n    }\n    procedures {\n      code\n      name\n    }\n    validFrom\n    validUntil\n  }\n": types.AssignmentOfChangeFragmentDoc,
    "\n  fragment operatorChange on OperatorChange {\n    insurerNumber\n    insurerName\n    id\n    kind\n    label\n    loginId\n    name\n    terminalName\n    reason\n    draftedAt\n    draftedBy\n    decision\n    before {\n      ...assignmentOfChange\n    }\n    after {\n      ...assignmentOfChange\n    }\n  }\n": types.OperatorChangeFragmentDoc,
    "\n  query changesForOperator {\n    changesForOperator {\n      ...operatorChange\n    }\n  }\n": types.ChangesForOperatorDocument,
    "\n  mutation confirmForInsurer($insurerNumber: String!, $id: ID!) {\n    confirmForInsurer(insurerNumber: $insurerNumber, id: $id) {\n      ...operatorChange\n    }\n  }\n": types.ConfirmForInsurerDocument,
    "\n  mutation rejectForInsurer($insurerNumber: String!, $id: ID!, $reason: String!) {\n    rejectForInsurer(insurerNumber: $insurerNumber, id: $id, reason: $reason) {\n      ...operatorChange\n    }\n  }\n": types.RejectForInsurerDocument,
    "\n  query organizationCode($subscriberBranchNumber: ID!) {\n    subscriber(subscriberBranchNumber: $subscriberBranchNumber) {\n      subscriberBranchNumber\n      organizationCode {\n        state\n        failure\n        changedAt\n      }\n    }\n  }\n": types.OrganizationCodeDocument,
    "\n  mutation acquireOrganizationCode($subscriberBranchNumber: ID!) {\n    acquireOrganizationCode(subscriberBranchNumber: $subscriberBranchNumber) {\n      subscriberBranchNumber\n    }\n  }\n": types.AcquireOrganizationCodeDocument,
    "\n  query codeCounts {\n    codeCounts {\n      none\n      requested\n      acquired\n      failed\n      detached\n    }\n    codeAcquisition {\n      id\n      requestedAt\n      requestedBy\n      persons\n      requested\n      acquired\n      failed\n      finishedAt\n    }\n  }\n": types.CodeCountsDocument,
    "\n  mutation acquireOrganizationCodes {\n    acquireOrganizationCodes {\n      id\n    }\n  }\n": types.AcquireOrganizationCodesDocument,
    "\n  fragment ownSession on MySession {\n    id\n    signedInAt\n    lastSeenAt\n    address\n    terminalName\n    isThis\n  }\n": types.OwnSessionFragmentDoc,
    "\n  query mySecondFactors {\n    mySecondFactors {\n      required\n      totp\n      passwordSetAt\n      passwordExpiresAt\n      passkeys {\n        id\n        name\n        createdAt\n        lastUsedAt\n      }\n    }\n  }\n": types.MySecondFactorsDocument,
    "\n  query mySessions {\n    mySessions {\n      ...ownSession\n    }\n  }\n": types.MySessionsDocument,
    "\n  mutation endMySession($id: ID!) {\n    endMySession(id: $id) {\n      ...ownSession\n    }\n  }\n": types.EndMySessionDocument,
    "\n  mutation endMyOtherSessions {\n    endMyOtherSessions {\n      ...ownSession\n    }\n  }\n": types.EndMyOtherSessionsDocument,
    "\n  mutation changeParticulars($input: ChangeParticularsInput!) {\n    changeParticulars(input: $input) {\n      subscriberBranchNumber\n      particularsRecordedAt\n    }\n  }\n": types.ChangeParticularsDocument,
    "\n  query provisionRecords($search: ProvisionRecordSearch, $first: Int, $after: String) {\n    provisionRecords(search: $search, first: $first, after: $after) {\n      edges {\n        node {\n          ...provisionRecord\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n\n  fragment provisionRecord on ProvisionRecord {\n    id\n    role\n    revision\n    processingNumber\n    subNumber\n    affairName\n    procedureName\n    requesterDepartment\n    providerDepartment\n    requestedAt\n    providedAt\n    informationName\n    nonDisclosureCode\n    errorReasonCode\n    subscriberBranchNumber\n    recordedAt\n    recordedBy\n    reason\n  }\n": types.ProvisionRecordsDocument,
    "\n  query provisionRecordRevisions($id: ID!) {\n    provisionRecordRevisions(id: $id) {\n      ...provisionRecord\n    }\n  }\n": types.ProvisionRecordRevisionsDocument,
    "\n  mutation reviseProvisionRecord($id: ID!, $nonDisclosureCode: String, $errorReasonCode: String, $reason: String!) {\n    reviseProvisionRecord(\n      id: $id\n      nonDisclosureCode: $nonDisclosureCode\n      errorReasonCode: $errorReasonCode\n      reason: $reason\n    ) {\n      id\n    }\n  }\n": types.ReviseProvisionRecordDocument,
    "\n  query provisions($search: ProvisionSearch, $first: Int, $after: String) {\n    provisions(search: $search, first: $first, after: $after) {\n      edges {\n        node {\n          id\n          processingNumber\n          requesterName\n          procedureName\n          informationName\n          receivedAt\n          state\n          refusalInWords\n          providedAt\n          nonDisclosure\n          subscriber {\n            subscriberBranchNumber\n            nameKanji\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ProvisionsDocument,
    "\n  query provision($id: ID!) {\n    provision(id: $id) {\n      id\n      processingNumber\n      requesterName\n      requesterDepartment\n      affairName\n      procedureName\n      informationCode\n      informationName\n      periodFrom\n      periodTo\n      requestedAt\n      receivedAt\n      state\n      refusalInWords\n      providedAt\n      nonDisclosure\n      decidedBy\n      decisionReason\n      subscriber {\n        subscriberBranchNumber\n        nameKanji\n        eligibilityPeriods {\n          start\n          end\n          endReason\n          kind\n          enrolmentKind\n          symbol\n          number\n          cardBranch\n        }\n      }\n      replica {\n        ...replica\n      }\n      delivery {\n        id\n        state\n        attempts\n        faultInWords\n      }\n    }\n  }\n\n  fragment replica on Replica {\n    layoutVersion\n    version\n    publishFrom\n    publishTo\n    derivedAt\n    body\n  }\n": types.ProvisionDocument,
    "\n  mutation answerProvision($id: ID!, $release: Boolean!, $reason: String!) {\n    answerProvision(id: $id, release: $release, reason: $reason) {\n      id\n      state\n    }\n  }\n": types.AnswerProvisionDocument,
    "\n  query provisionSetting($subscriberBranchNumber: ID!) {\n    subscriber(subscriberBranchNumber: $subscriberBranchNumber) {\n      subscriberBranchNumber\n      provisionSetting {\n        nonDisclosure\n        manualAnswer\n        reason\n        recordedAt\n      }\n    }\n  }\n": types.ProvisionSettingDocument,
    "\n  mutation changeProvisionSetting(\n    $subscriberBranchNumber: ID!\n    $nonDisclosure: Boolean!\n    $manualAnswer: Boolean!\n    $reason: String!\n  ) {\n    changeProvisionSetting(\n      subscriberBranchNumber: $subscriberBranchNumber\n      nonDisclosure: $nonDisclosure\n      manualAnswer: $manualAnswer\n      reason: $reason\n    ) {\n      subscriberBranchNumber\n    }\n  }\n": types.ChangeProvisionSettingDocument,
    "\n  query subscribers($search: SubscriberSearch, $first: Int, $after: String) {\n    subscribers(search: $search, first: $first, after: $after) {\n      edges {\n        node {\n          subscriberBranchNumber\n          nameKanji\n          nameKana\n          birthDate\n          sex\n          myNumberState\n          eligibilityPeriods {\n            start\n            end\n            symbol\n            number\n            cardBranch\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.SubscribersDocument,
    "\n  query subscriber($subscriberBranchNumber: ID!) {\n    subscriber(subscriberBranchNumber: $subscriberBranchNumber) {\n      subscriberBranchNumber\n      nameKanji\n      nameKana\n      birthDate\n      sex\n      postalCode\n      address\n      municipalityCode\n      relationshipCode\n      particularsRecordedAt\n      particularsChangedOn\n      myNumberState\n      myNumberMissingReason\n      myNumberMissingMemo\n      myNumber\n      inDoubt\n      withdrawn\n      eligibilityPeriods {\n        id\n        eligibilityId\n        start\n        end\n        endReason\n        kind\n        enrolmentKind\n        symbol\n        number\n        cardBranch\n        notifiedOn\n        change\n        reason\n        recordedAt\n        recordedBy\n      }\n    }\n  }\n": types.SubscriberDocument,
    "\n  mutation registerSubscriber($input: RegisterSubscriberInput!) {\n    registerSubscriber(input: $input) {\n      subscriberBranchNumber\n    }\n  }\n": types.RegisterSubscriberDocument,
    "\n  mutation revealMyNumber($subscriberBranchNumber: ID!, $reason: String!) {\n    revealMyNumber(subscriberBranchNumber: $subscriberBranchNumber, reason: $reason) {\n      myNumber\n    }\n  }\n": types.RevealMyNumberDocument,
    "\n  mutation requestMyNumberChange($subscriberBranchNumber: ID!, $myNumber: String!, $reason: String!) {\n    requestMyNumberChange(subscriberBranchNumber: $subscriberBranchNumber, myNumber: $myNumber, reason: $reason) {\n      id\n    }\n  }\n": types.RequestMyNumberChangeDocument,
    "\n  mutation requestMyNumberCancellation($subscriberBranchNumber: ID!, $myNumber: String!, $reason: String!) {\n    requestMyNumberCancellation(subscriberBranchNumber: $subscriberBranchNumber, myNumber: $myNumber, reason: $reason) {\n      id\n    }\n  }\n": types.RequestMyNumberCancellationDocument,
    "\n  query terminals {\n    terminals {\n      id\n      name\n      place\n      kind\n      fingerprint\n      expiresAt\n      state\n    }\n  }\n": types.TerminalsDocument,
    "\n  mutation draftTerminal($input: DraftTerminalInput!) {\n    draftTerminal(input: $input) {\n      id\n    }\n  }\n": types.DraftTerminalDocument,
    "\n  mutation revokeTerminal($id: ID!, $reason: String!) {\n    revokeTerminal(id: $id, reason: $reason) {\n      id\n    }\n  }\n": types.RevokeTerminalDocument,
    "\n  query subscriberTimeline($subscriberBranchNumber: ID!) {\n    subscriberTimeline(subscriberBranchNumber: $subscriberBranchNumber) {\n      at\n      kind\n      by\n      importId\n      reason\n      notifiedOn\n      validFrom\n      validTo\n      changes {\n        field\n        before\n        after\n      }\n      current\n    }\n  }\n": types.SubscriberTimelineDocument,
    "\n  query subscriberAsOf($subscriberBranchNumber: ID!, $validOn: Date!, $believedAt: DateTime) {\n    subscriber(subscriberBranchNumber: $subscriberBranchNumber, validOn: $validOn, believedAt: $believedAt) {\n      nameKanji\n      nameKana\n      birthDate\n      sex\n      postalCode\n      address\n      municipalityCode\n      relationshipCode\n      particularsChangedOn\n      particularsRecordedAt\n      eligibilityPeriods {\n        id\n        eligibilityId\n        start\n        end\n        endReason\n        kind\n        enrolmentKind\n        symbol\n        number\n        cardBranch\n        notifiedOn\n        change\n        reason\n        recordedAt\n        recordedBy\n      }\n    }\n  }\n": types.SubscriberAsOfDocument,
    "\n  query traffic($days: Int) {\n    traffic(days: $days) {\n      days {\n        day\n        asked\n        answered\n        provided\n        refused\n        waiting\n      }\n      lastExchangeAt\n      silent\n      silentReason\n      waitingToSend\n      oldestWaitingAt\n      dead\n      provisionsWaiting\n      inquiriesOverdue\n    }\n  }\n": types.TrafficDocument,
    "\n  query messages($states: [MessageState!], $first: Int, $after: String) {\n    messages(states: $states, first: $first, after: $after) {\n      edges {\n        node {\n          id\n          kind\n          state\n          attempts\n          faultInWords\n          queuedAt\n          changedAt\n          processingNumber\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.MessagesDocument,
    "\n  mutation sendAgain($id: ID!) {\n    sendAgain(id: $id) {\n      id\n      state\n    }\n  }\n": types.SendAgainDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment accountChange on AccountChange {\n    id\n    kind\n    label\n    account {\n      id\n      loginId\n      name\n    }\n    terminal {\n      id\n      name\n    }\n    reason\n    draftedAt\n    draftedBy\n    decision\n    decidedAt\n    decidedBy\n    decisionReason\n    validUntil\n    after {\n      id\n      affairs\n      privilegeLevel\n      validFrom\n      validUntil\n    }\n    mayDecide\n    waitsForOperator\n    isOwn\n  }\n"): typeof import('./graphql').AccountChangeFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query accountChanges($search: AccountChangeSearch, $first: Int, $after: String) {\n    accountChanges(search: $search, first: $first, after: $after) {\n      edges {\n        node {\n          ...accountChange\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql').AccountChangesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query waitingChanges {\n    accountChanges(search: { waiting: true }, first: 200) {\n      edges {\n        node {\n          id\n          mayDecide\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').WaitingChangesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query accountChange($id: ID!) {\n    accountChange(id: $id) {\n      ...accountChange\n      account {\n        id\n        loginId\n        name\n        staffNumber\n        kind\n        state\n        validFrom\n        validUntil\n      }\n      terminal {\n        id\n        name\n        place\n        kind\n        fingerprint\n        expiresAt\n        state\n      }\n      before {\n        ...assignment\n      }\n      after {\n        ...assignment\n      }\n    }\n  }\n"): typeof import('./graphql').AccountChangeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation confirmChange($id: ID!) {\n    confirmChange(id: $id) {\n      id\n    }\n  }\n"): typeof import('./graphql').ConfirmChangeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation rejectChange($id: ID!, $reason: String!) {\n    rejectChange(id: $id, reason: $reason) {\n      id\n    }\n  }\n"): typeof import('./graphql').RejectChangeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation withdrawChange($id: ID!) {\n    withdrawChange(id: $id) {\n      id\n    }\n  }\n"): typeof import('./graphql').WithdrawChangeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query rightsToGrant {\n    rightsToGrant {\n      loginPrefix\n      affairs\n      privilegeLevel\n      operations {\n        operation\n        label\n        group\n      }\n      procedures {\n        code\n        name\n      }\n      terminals {\n        id\n        name\n        place\n        kind\n      }\n    }\n  }\n"): typeof import('./graphql').RightsToGrantDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation draftAccount($input: DraftAccountInput!) {\n    draftAccount(input: $input) {\n      id\n    }\n  }\n"): typeof import('./graphql').DraftAccountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation draftAssignment($input: DraftAssignmentInput!) {\n    draftAssignment(input: $input) {\n      id\n    }\n  }\n"): typeof import('./graphql').DraftAssignmentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation draftPeriod($accountId: ID!, $validUntil: Date, $reason: String!) {\n    draftPeriod(accountId: $accountId, validUntil: $validUntil, reason: $reason) {\n      id\n    }\n  }\n"): typeof import('./graphql').DraftPeriodDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation draftResume($accountId: ID!, $reason: String!) {\n    draftResume(accountId: $accountId, reason: $reason) {\n      id\n    }\n  }\n"): typeof import('./graphql').DraftResumeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation draftRecovery($accountId: ID!, $reason: String!) {\n    draftRecovery(accountId: $accountId, reason: $reason) {\n      id\n    }\n  }\n"): typeof import('./graphql').DraftRecoveryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment accountSession on AccountSession {\n    id\n    account {\n      ...accountOfLine\n    }\n    signedInAt\n    lastSeenAt\n    address\n    terminalName\n    withFactor\n    locked\n    handlingMyNumber\n  }\n"): typeof import('./graphql').AccountSessionFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query accountSessions($accountId: ID) {\n    accountSessions(accountId: $accountId) {\n      ...accountSession\n    }\n  }\n"): typeof import('./graphql').AccountSessionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation endSession($accountId: ID!, $sessionId: ID) {\n    endSession(accountId: $accountId, sessionId: $sessionId) {\n      id\n    }\n  }\n"): typeof import('./graphql').EndSessionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment assignment on Assignment {\n    id\n    affairs\n    privilegeLevel\n    operations {\n      operation\n      label\n      group\n    }\n    procedures {\n      code\n      name\n    }\n    terminals {\n      id\n      name\n    }\n    validFrom\n    validUntil\n    inForceSince\n  }\n"): typeof import('./graphql').AssignmentFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query accounts($search: AccountSearch, $first: Int, $after: String) {\n    accounts(search: $search, first: $first, after: $after) {\n      edges {\n        node {\n          id\n          loginId\n          name\n          staffNumber\n          kind\n          state\n          validFrom\n          validUntil\n          lastSignedInAt\n          assignment {\n            id\n            affairs\n            privilegeLevel\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql').AccountsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query account($id: ID!) {\n    account(id: $id) {\n      id\n      loginId\n      name\n      staffNumber\n      kind\n      state\n      validFrom\n      validUntil\n      assignment {\n        ...assignment\n      }\n      assignments {\n        ...assignment\n      }\n      hasCredentials\n      startCodeUntil\n      passwordSetAt\n      lastSignedInAt\n      totp\n      passkeys\n      factorRequired\n      changes {\n        ...accountChange\n      }\n    }\n  }\n"): typeof import('./graphql').AccountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation issueStartCode($accountId: ID!) {\n    issueStartCode(accountId: $accountId) {\n      accountId\n      loginId\n      code\n      validUntil\n    }\n  }\n"): typeof import('./graphql').IssueStartCodeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation suspendAccount($accountId: ID!, $reason: String!) {\n    suspendAccount(accountId: $accountId, reason: $reason) {\n      id\n    }\n  }\n"): typeof import('./graphql').SuspendAccountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation leaveDuty($accountId: ID!, $reason: String!) {\n    leaveDuty(accountId: $accountId, reason: $reason) {\n      id\n    }\n  }\n"): typeof import('./graphql').LeaveDutyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation deregisterAccount($accountId: ID!, $reason: String!) {\n    deregisterAccount(accountId: $accountId, reason: $reason) {\n      id\n    }\n  }\n"): typeof import('./graphql').DeregisterAccountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query permissionPreview($accountId: ID!, $on: Date!, $terminal: TerminalKind!) {\n    permissionPreview(accountId: $accountId, on: $on, terminal: $terminal) {\n      operation\n      label\n      group\n      allowed\n      code\n      reason\n    }\n  }\n"): typeof import('./graphql').PermissionPreviewDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment accountOfLine on AccountOfLine {\n    id\n    loginId\n    name\n    staffNumber\n    kind\n    state\n  }\n"): typeof import('./graphql').AccountOfLineFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query assignmentList($on: Date!, $first: Int, $after: String) {\n    assignmentList(on: $on, first: $first, after: $after) {\n      edges {\n        node {\n          account {\n            ...accountOfLine\n          }\n          assignment {\n            ...assignment\n          }\n          lastSignedInAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql').AssignmentListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query assignmentDifference($from: Date!, $to: Date!) {\n    assignmentDifference(from: $from, to: $to) {\n      account {\n        ...accountOfLine\n      }\n      before {\n        ...assignment\n      }\n      after {\n        ...assignment\n      }\n      stateBefore\n      stateAfter\n    }\n  }\n"): typeof import('./graphql').AssignmentDifferenceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query unusedRights {\n    unusedRights {\n      account {\n        ...accountOfLine\n      }\n      lastSignedInAt\n      operations {\n        operation\n        label\n        lastUsedOn\n      }\n    }\n  }\n"): typeof import('./graphql').UnusedRightsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query certificates($subscriberBranchNumber: ID!) {\n    certificates(subscriberBranchNumber: $subscriberBranchNumber) {\n      id\n      kind\n      class\n      issuedOn\n      start\n      end\n      copayment\n      ceilingClass\n      longStayOn\n      monthlyLimit\n      change\n      reason\n      recordedAt\n      recordedBy\n      effectiveEnd\n    }\n  }\n"): typeof import('./graphql').CertificatesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation registerCertificate($input: CertificateInput!) {\n    registerCertificate(input: $input) {\n      id\n    }\n  }\n"): typeof import('./graphql').RegisterCertificateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation correctCertificate($id: ID!, $input: CertificateInput!, $reason: String!) {\n    correctCertificate(id: $id, input: $input, reason: $reason) {\n      id\n    }\n  }\n"): typeof import('./graphql').CorrectCertificateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation cancelCertificate($id: ID!, $reason: String!) {\n    cancelCertificate(id: $id, reason: $reason) {\n      id\n    }\n  }\n"): typeof import('./graphql').CancelCertificateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query deadlines($state: DeadlineState!, $first: Int, $after: String) {\n    deadlines(state: $state, first: $first, after: $after) {\n      edges {\n        node {\n          id\n          kind\n          state\n          notifiedOn\n          dueOn\n          importId\n          line\n          rows\n          name\n          faultMessage\n          subscriberBranchNumber\n          doneOn\n          mayDismiss\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql').DeadlinesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query deadlineCounts {\n    deadlineCounts {\n      due\n      overdue\n      doneLate\n    }\n  }\n"): typeof import('./graphql').DeadlineCountsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation dismissDeadline($id: ID!, $reason: String!) {\n    dismissDeadline(id: $id, reason: $reason) {\n      id\n      state\n    }\n  }\n"): typeof import('./graphql').DismissDeadlineDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query diagnostics {\n    diagnostics {\n      at\n      version\n      uptimeSeconds\n      state\n      findings {\n        key\n        group\n        label\n        state\n        value\n        advice\n      }\n    }\n  }\n"): typeof import('./graphql').DiagnosticsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query doubts($resolved: Boolean, $first: Int, $after: String) {\n    doubts(resolved: $resolved, first: $first, after: $after) {\n      edges {\n        node {\n          id\n          kind\n          state\n          raisedAt\n          resolvedAt\n          importId\n          proposal\n          proposedBy\n          suspects {\n            holdsNumber\n            subscriber {\n              subscriberBranchNumber\n              nameKanji\n            }\n          }\n          rows {\n            line\n            nameKanji\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql').DoubtsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query doubt($id: ID!) {\n    doubt(id: $id) {\n      id\n      kind\n      state\n      raisedAt\n      raisedBy\n      importId\n      suspects {\n        holdsNumber\n        subscriber {\n          subscriberBranchNumber\n          nameKanji\n          nameKana\n          birthDate\n          sex\n          address\n          eligibilityPeriods {\n            eligibilityId\n            start\n            symbol\n            number\n            cardBranch\n          }\n        }\n      }\n      rows {\n        line\n        eligibilityId\n        symbol\n        number\n        cardBranch\n        nameKanji\n        nameKana\n        birthDate\n        sex\n        address\n        differences\n      }\n      proposal\n      proposalComment\n      proposedBy\n      proposedAt\n      resolvedBy\n      resolvedAt\n      mayPropose\n      mayConfirm\n    }\n  }\n"): typeof import('./graphql').DoubtDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation proposeDoubtResolution($id: ID!, $resolution: DoubtResolution!, $comment: String!) {\n    proposeDoubtResolution(id: $id, resolution: $resolution, comment: $comment) {\n      id\n      state\n    }\n  }\n"): typeof import('./graphql').ProposeDoubtResolutionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation confirmDoubtResolution($id: ID!) {\n    confirmDoubtResolution(id: $id) {\n      id\n      state\n    }\n  }\n"): typeof import('./graphql').ConfirmDoubtResolutionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation rejectDoubtResolution($id: ID!, $comment: String!) {\n    rejectDoubtResolution(id: $id, comment: $comment) {\n      id\n      state\n    }\n  }\n"): typeof import('./graphql').RejectDoubtResolutionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation endEligibility($input: EndEligibilityInput!) {\n    endEligibility(input: $input) {\n      subscriberBranchNumber\n    }\n  }\n"): typeof import('./graphql').EndEligibilityDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation correctEligibility($input: CorrectEligibilityInput!) {\n    correctEligibility(input: $input) {\n      subscriberBranchNumber\n    }\n  }\n"): typeof import('./graphql').CorrectEligibilityDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation cancelEligibility($periodId: ID!, $reason: String!) {\n    cancelEligibility(periodId: $periodId, reason: $reason) {\n      subscriberBranchNumber\n    }\n  }\n"): typeof import('./graphql').CancelEligibilityDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query fileImports($awaitingMyApproval: Boolean, $sentByMe: Boolean, $cameBack: Boolean, $first: Int, $after: String) {\n    fileImports(\n      awaitingMyApproval: $awaitingMyApproval\n      sentByMe: $sentByMe\n      cameBack: $cameBack\n      first: $first\n      after: $after\n    ) {\n      edges {\n        node {\n          id\n          kind\n          state\n          rows\n          checked\n          ok\n          rejected\n          applied\n          uploadedAt\n          uploadedBy\n          withdrawal {\n            at\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql').FileImportsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query fileImport($id: ID!) {\n    fileImport(id: $id) {\n      id\n      kind\n      state\n      rows\n      checked\n      ok\n      rejected\n      applied\n      faults {\n        code\n        message\n        count\n      }\n      preview {\n        newPersons\n        newPeriods\n        corrections\n        unchanged\n        newMyNumbers\n        changedMyNumbers\n        endedPeriods\n        currentPeriods\n        endsMany\n        cancelledMyNumbers\n        missingReasons\n        collectLater\n      }\n      uploadedAt\n      uploadedBy\n      decidedAt\n      decidedBy\n      decisionReason\n      endedAt\n      expiresAt\n      resultAvailable\n      mayDecide\n      mayWithdraw\n      withdrawal {\n        by\n        at\n        reason\n        persons\n        done\n        keptChanges\n      }\n    }\n  }\n"): typeof import('./graphql').FileImportDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation approveFileImport($id: ID!) {\n    approveFileImport(id: $id) {\n      id\n      state\n    }\n  }\n"): typeof import('./graphql').ApproveFileImportDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation refuseFileImport($id: ID!, $reason: String!) {\n    refuseFileImport(id: $id, reason: $reason) {\n      id\n      state\n    }\n  }\n"): typeof import('./graphql').RefuseFileImportDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation withdrawFileImport($id: ID!, $reason: String!) {\n    withdrawFileImport(id: $id, reason: $reason) {\n      id\n      state\n    }\n  }\n"): typeof import('./graphql').WithdrawFileImportDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query household($subscriberBranchNumber: ID!) {\n    household(subscriberBranchNumber: $subscriberBranchNumber) {\n      subscriberBranchNumber\n      nameKanji\n      nameKana\n      birthDate\n      relationshipCode\n      eligibilityPeriods {\n        id\n        start\n        end\n        kind\n        symbol\n        number\n        cardBranch\n      }\n    }\n  }\n"): typeof import('./graphql').HouseholdDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query inbox {\n    inbox {\n      toApprove\n      doubtsToConfirm\n      doubtsOpen\n      sentWaiting\n      cameBack\n      provisionsToAnswer\n      inquiriesToClose\n    }\n  }\n"): typeof import('./graphql').InboxDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query legalBases {\n    legalBases {\n      affairCode\n      affairName\n      procedureCode\n      procedureName\n      informationCode\n      informationName\n      providerKind\n      area\n      law\n      consentRequired\n    }\n  }\n"): typeof import('./graphql').LegalBasesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query institutions($kind: String!, $name: String) {\n    institutions(kind: $kind, name: $name) {\n      code\n      name\n    }\n  }\n"): typeof import('./graphql').InstitutionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation createInquiry($input: CreateInquiryInput!) {\n    createInquiry(input: $input) {\n      id\n    }\n  }\n"): typeof import('./graphql').CreateInquiryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query inquiries($search: InquirySearch, $first: Int, $after: String) {\n    inquiries(search: $search, first: $first, after: $after) {\n      edges {\n        node {\n          id\n          subscriber {\n            subscriberBranchNumber\n            nameKanji\n          }\n          requestedAt\n          requestedBy\n          procedureName\n          informationName\n          providerName\n          state\n          changedAt\n          dueAt\n          remindedAt\n          use\n          closedAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql').InquiriesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query inquiry($id: ID!) {\n    inquiry(id: $id) {\n      id\n      processingNumber\n      subscriber {\n        subscriberBranchNumber\n        nameKanji\n        nameKana\n        birthDate\n      }\n      requestedAt\n      requestedBy\n      affairName\n      procedureName\n      informationName\n      providerName\n      providerDepartment\n      periodFrom\n      periodTo\n      purpose\n      consentOn\n      state\n      refusal\n      refusalInWords\n      changedAt\n      dueAt\n      remindedAt\n      providedAt\n      answer {\n        layoutVersion\n        version\n        body\n        recordedAt\n      }\n      use\n      useNote\n      closedAt\n      closedBy\n      delivery {\n        id\n        state\n        attempts\n        faultInWords\n        changedAt\n      }\n    }\n  }\n"): typeof import('./graphql').InquiryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation closeInquiry($id: ID!, $use: InquiryUse!, $note: String) {\n    closeInquiry(id: $id, use: $use, note: $note) {\n      id\n    }\n  }\n"): typeof import('./graphql').CloseInquiryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment managerAdmin on ManagerAdmin {\n    id\n    loginId\n    name\n    staffNumber\n    state\n    validFrom\n    validUntil\n    privilegeLevel\n    totp\n    passkeys\n    lastSignedInAt\n    startCodeUntil\n  }\n"): typeof import('./graphql').ManagerAdminFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment insurerAdmin on InsurerAdmin {\n    insurerNumber\n    name\n    loginPrefix\n    createdAt\n    managers\n    activeManagers\n    waiting\n  }\n"): typeof import('./graphql').InsurerAdminFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query insurers($text: String, $first: Int, $after: String) {\n    insurers(text: $text, first: $first, after: $after) {\n      edges {\n        node {\n          ...insurerAdmin\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql').InsurersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query insurer($insurerNumber: String!) {\n    insurers(text: $insurerNumber, first: 1) {\n      edges {\n        node {\n          ...insurerAdmin\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').InsurerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation openInsurer($input: OpenInsurerInput!) {\n    openInsurer(input: $input) {\n      insurerNumber\n    }\n  }\n"): typeof import('./graphql').OpenInsurerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query insurerManagers($insurerNumber: String!) {\n    insurerManagers(insurerNumber: $insurerNumber) {\n      ...managerAdmin\n    }\n  }\n"): typeof import('./graphql').InsurerManagersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation openManager($input: OpenManagerInput!) {\n    openManager(input: $input) {\n      ...managerAdmin\n    }\n  }\n"): typeof import('./graphql').OpenManagerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation issueManagerStartCode($insurerNumber: String!, $accountId: ID!) {\n    issueManagerStartCode(insurerNumber: $insurerNumber, accountId: $accountId) {\n      loginId\n      code\n      validUntil\n    }\n  }\n"): typeof import('./graphql').IssueManagerStartCodeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation suspendManager($insurerNumber: String!, $accountId: ID!, $reason: String!) {\n    suspendManager(insurerNumber: $insurerNumber, accountId: $accountId, reason: $reason) {\n      ...managerAdmin\n    }\n  }\n"): typeof import('./graphql').SuspendManagerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation resumeManager($insurerNumber: String!, $accountId: ID!, $reason: String!) {\n    resumeManager(insurerNumber: $insurerNumber, accountId: $accountId, reason: $reason) {\n      ...managerAdmin\n    }\n  }\n"): typeof import('./graphql').ResumeManagerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation deregisterManager($insurerNumber: String!, $accountId: ID!, $reason: String!) {\n    deregisterManager(insurerNumber: $insurerNumber, accountId: $accountId, reason: $reason) {\n      ...managerAdmin\n    }\n  }\n"): typeof import('./graphql').DeregisterManagerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment insurerPolicy on InsurerPolicy {\n    idleMinutes\n    absoluteHours\n    lockMinutes\n    passwordDays\n    passwordHistory\n    unusedDays\n    changedAt\n    changedBy\n  }\n"): typeof import('./graphql').InsurerPolicyFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query insurerPolicy {\n    insurerPolicy {\n      ...insurerPolicy\n    }\n  }\n"): typeof import('./graphql').InsurerPolicyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation changeInsurerPolicy($input: InsurerPolicyInput!) {\n    changeInsurerPolicy(input: $input) {\n      ...insurerPolicy\n    }\n  }\n"): typeof import('./graphql').ChangeInsurerPolicyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment signedIn on Me {\n    loginId\n    name\n    kind\n    privilegeLevel\n    handlingMyNumber\n    affair\n    affairs\n    restriction\n    lockMinutes\n    terminal {\n      kind\n      name\n      isDemo\n    }\n    insurer {\n      insurerNumber\n      name\n    }\n    menu {\n      operation\n      label\n      group\n    }\n  }\n"): typeof import('./graphql').SignedInFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query me {\n    me {\n      ...signedIn\n    }\n  }\n"): typeof import('./graphql').MeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation switchMyNumberHandling($on: Boolean!, $affair: Affair, $password: String) {\n    switchMyNumberHandling(on: $on, affair: $affair, password: $password) {\n      ...signedIn\n    }\n  }\n"): typeof import('./graphql').SwitchMyNumberHandlingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query myNumberEntries($importId: ID, $first: Int, $after: String) {\n    myNumberEntries(importId: $importId, first: $first, after: $after) {\n      edges {\n        node {\n          id\n          enteredOn\n          registeredBy\n          symbolNumber\n          myNumber\n          missingReason\n          missingMemo\n          relationshipCode\n          name\n          birthDate\n          sex\n          updateKind\n          formCode\n          enteredAt\n          subscriberBranchNumber\n          importId\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql').MyNumberEntriesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query offices($symbol: String) {\n    offices(symbol: $symbol) {\n      symbol\n      subscribers\n      missingMyNumber\n    }\n  }\n"): typeof import('./graphql').OfficesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment assignmentOfChange on AssignmentOfChange {\n    affairs\n    privilegeLevel\n    operations {\n      operation\n      label\n    }\n    procedures {\n      code\n      name\n    }\n    validFrom\n    validUntil\n  }\n"): typeof import('./graphql').AssignmentOfChangeFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment operatorChange on OperatorChange {\n    insurerNumber\n    insurerName\n    id\n    kind\n    label\n    loginId\n    name\n    terminalName\n    reason\n    draftedAt\n    draftedBy\n    decision\n    before {\n      ...assignmentOfChange\n    }\n    after {\n      ...assignmentOfChange\n    }\n  }\n"): typeof import('./graphql').OperatorChangeFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query changesForOperator {\n    changesForOperator {\n      ...operatorChange\n    }\n  }\n"): typeof import('./graphql').ChangesForOperatorDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation confirmForInsurer($insurerNumber: String!, $id: ID!) {\n    confirmForInsurer(insurerNumber: $insurerNumber, id: $id) {\n      ...operatorChange\n    }\n  }\n"): typeof import('./graphql').ConfirmForInsurerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation rejectForInsurer($insurerNumber: String!, $id: ID!, $reason: String!) {\n    rejectForInsurer(insurerNumber: $insurerNumber, id: $id, reason: $reason) {\n      ...operatorChange\n    }\n  }\n"): typeof import('./graphql').RejectForInsurerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query organizationCode($subscriberBranchNumber: ID!) {\n    subscriber(subscriberBranchNumber: $subscriberBranchNumber) {\n      subscriberBranchNumber\n      organizationCode {\n        state\n        failure\n        changedAt\n      }\n    }\n  }\n"): typeof import('./graphql').OrganizationCodeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation acquireOrganizationCode($subscriberBranchNumber: ID!) {\n    acquireOrganizationCode(subscriberBranchNumber: $subscriberBranchNumber) {\n      subscriberBranchNumber\n    }\n  }\n"): typeof import('./graphql').AcquireOrganizationCodeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query codeCounts {\n    codeCounts {\n      none\n      requested\n      acquired\n      failed\n      detached\n    }\n    codeAcquisition {\n      id\n      requestedAt\n      requestedBy\n      persons\n      requested\n      acquired\n      failed\n      finishedAt\n    }\n  }\n"): typeof import('./graphql').CodeCountsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation acquireOrganizationCodes {\n    acquireOrganizationCodes {\n      id\n    }\n  }\n"): typeof import('./graphql').AcquireOrganizationCodesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ownSession on MySession {\n    id\n    signedInAt\n    lastSeenAt\n    address\n    terminalName\n    isThis\n  }\n"): typeof import('./graphql').OwnSessionFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query mySecondFactors {\n    mySecondFactors {\n      required\n      totp\n      passwordSetAt\n      passwordExpiresAt\n      passkeys {\n        id\n        name\n        createdAt\n        lastUsedAt\n      }\n    }\n  }\n"): typeof import('./graphql').MySecondFactorsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query mySessions {\n    mySessions {\n      ...ownSession\n    }\n  }\n"): typeof import('./graphql').MySessionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation endMySession($id: ID!) {\n    endMySession(id: $id) {\n      ...ownSession\n    }\n  }\n"): typeof import('./graphql').EndMySessionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation endMyOtherSessions {\n    endMyOtherSessions {\n      ...ownSession\n    }\n  }\n"): typeof import('./graphql').EndMyOtherSessionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation changeParticulars($input: ChangeParticularsInput!) {\n    changeParticulars(input: $input) {\n      subscriberBranchNumber\n      particularsRecordedAt\n    }\n  }\n"): typeof import('./graphql').ChangeParticularsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query provisionRecords($search: ProvisionRecordSearch, $first: Int, $after: String) {\n    provisionRecords(search: $search, first: $first, after: $after) {\n      edges {\n        node {\n          ...provisionRecord\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n\n  fragment provisionRecord on ProvisionRecord {\n    id\n    role\n    revision\n    processingNumber\n    subNumber\n    affairName\n    procedureName\n    requesterDepartment\n    providerDepartment\n    requestedAt\n    providedAt\n    informationName\n    nonDisclosureCode\n    errorReasonCode\n    subscriberBranchNumber\n    recordedAt\n    recordedBy\n    reason\n  }\n"): typeof import('./graphql').ProvisionRecordsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query provisionRecordRevisions($id: ID!) {\n    provisionRecordRevisions(id: $id) {\n      ...provisionRecord\n    }\n  }\n"): typeof import('./graphql').ProvisionRecordRevisionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation reviseProvisionRecord($id: ID!, $nonDisclosureCode: String, $errorReasonCode: String, $reason: String!) {\n    reviseProvisionRecord(\n      id: $id\n      nonDisclosureCode: $nonDisclosureCode\n      errorReasonCode: $errorReasonCode\n      reason: $reason\n    ) {\n      id\n    }\n  }\n"): typeof import('./graphql').ReviseProvisionRecordDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query provisions($search: ProvisionSearch, $first: Int, $after: String) {\n    provisions(search: $search, first: $first, after: $after) {\n      edges {\n        node {\n          id\n          processingNumber\n          requesterName\n          procedureName\n          informationName\n          receivedAt\n          state\n          refusalInWords\n          providedAt\n          nonDisclosure\n          subscriber {\n            subscriberBranchNumber\n            nameKanji\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql').ProvisionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query provision($id: ID!) {\n    provision(id: $id) {\n      id\n      processingNumber\n      requesterName\n      requesterDepartment\n      affairName\n      procedureName\n      informationCode\n      informationName\n      periodFrom\n      periodTo\n      requestedAt\n      receivedAt\n      state\n      refusalInWords\n      providedAt\n      nonDisclosure\n      decidedBy\n      decisionReason\n      subscriber {\n        subscriberBranchNumber\n        nameKanji\n        eligibilityPeriods {\n          start\n          end\n          endReason\n          kind\n          enrolmentKind\n          symbol\n          number\n          cardBranch\n        }\n      }\n      replica {\n        ...replica\n      }\n      delivery {\n        id\n        state\n        attempts\n        faultInWords\n      }\n    }\n  }\n\n  fragment replica on Replica {\n    layoutVersion\n    version\n    publishFrom\n    publishTo\n    derivedAt\n    body\n  }\n"): typeof import('./graphql').ProvisionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation answerProvision($id: ID!, $release: Boolean!, $reason: String!) {\n    answerProvision(id: $id, release: $release, reason: $reason) {\n      id\n      state\n    }\n  }\n"): typeof import('./graphql').AnswerProvisionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query provisionSetting($subscriberBranchNumber: ID!) {\n    subscriber(subscriberBranchNumber: $subscriberBranchNumber) {\n      subscriberBranchNumber\n      provisionSetting {\n        nonDisclosure\n        manualAnswer\n        reason\n        recordedAt\n      }\n    }\n  }\n"): typeof import('./graphql').ProvisionSettingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation changeProvisionSetting(\n    $subscriberBranchNumber: ID!\n    $nonDisclosure: Boolean!\n    $manualAnswer: Boolean!\n    $reason: String!\n  ) {\n    changeProvisionSetting(\n      subscriberBranchNumber: $subscriberBranchNumber\n      nonDisclosure: $nonDisclosure\n      manualAnswer: $manualAnswer\n      reason: $reason\n    ) {\n      subscriberBranchNumber\n    }\n  }\n"): typeof import('./graphql').ChangeProvisionSettingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query subscribers($search: SubscriberSearch, $first: Int, $after: String) {\n    subscribers(search: $search, first: $first, after: $after) {\n      edges {\n        node {\n          subscriberBranchNumber\n          nameKanji\n          nameKana\n          birthDate\n          sex\n          myNumberState\n          eligibilityPeriods {\n            start\n            end\n            symbol\n            number\n            cardBranch\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql').SubscribersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query subscriber($subscriberBranchNumber: ID!) {\n    subscriber(subscriberBranchNumber: $subscriberBranchNumber) {\n      subscriberBranchNumber\n      nameKanji\n      nameKana\n      birthDate\n      sex\n      postalCode\n      address\n      municipalityCode\n      relationshipCode\n      particularsRecordedAt\n      particularsChangedOn\n      myNumberState\n      myNumberMissingReason\n      myNumberMissingMemo\n      myNumber\n      inDoubt\n      withdrawn\n      eligibilityPeriods {\n        id\n        eligibilityId\n        start\n        end\n        endReason\n        kind\n        enrolmentKind\n        symbol\n        number\n        cardBranch\n        notifiedOn\n        change\n        reason\n        recordedAt\n        recordedBy\n      }\n    }\n  }\n"): typeof import('./graphql').SubscriberDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation registerSubscriber($input: RegisterSubscriberInput!) {\n    registerSubscriber(input: $input) {\n      subscriberBranchNumber\n    }\n  }\n"): typeof import('./graphql').RegisterSubscriberDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation revealMyNumber($subscriberBranchNumber: ID!, $reason: String!) {\n    revealMyNumber(subscriberBranchNumber: $subscriberBranchNumber, reason: $reason) {\n      myNumber\n    }\n  }\n"): typeof import('./graphql').RevealMyNumberDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation requestMyNumberChange($subscriberBranchNumber: ID!, $myNumber: String!, $reason: String!) {\n    requestMyNumberChange(subscriberBranchNumber: $subscriberBranchNumber, myNumber: $myNumber, reason: $reason) {\n      id\n    }\n  }\n"): typeof import('./graphql').RequestMyNumberChangeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation requestMyNumberCancellation($subscriberBranchNumber: ID!, $myNumber: String!, $reason: String!) {\n    requestMyNumberCancellation(subscriberBranchNumber: $subscriberBranchNumber, myNumber: $myNumber, reason: $reason) {\n      id\n    }\n  }\n"): typeof import('./graphql').RequestMyNumberCancellationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query terminals {\n    terminals {\n      id\n      name\n      place\n      kind\n      fingerprint\n      expiresAt\n      state\n    }\n  }\n"): typeof import('./graphql').TerminalsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation draftTerminal($input: DraftTerminalInput!) {\n    draftTerminal(input: $input) {\n      id\n    }\n  }\n"): typeof import('./graphql').DraftTerminalDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation revokeTerminal($id: ID!, $reason: String!) {\n    revokeTerminal(id: $id, reason: $reason) {\n      id\n    }\n  }\n"): typeof import('./graphql').RevokeTerminalDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query subscriberTimeline($subscriberBranchNumber: ID!) {\n    subscriberTimeline(subscriberBranchNumber: $subscriberBranchNumber) {\n      at\n      kind\n      by\n      importId\n      reason\n      notifiedOn\n      validFrom\n      validTo\n      changes {\n        field\n        before\n        after\n      }\n      current\n    }\n  }\n"): typeof import('./graphql').SubscriberTimelineDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query subscriberAsOf($subscriberBranchNumber: ID!, $validOn: Date!, $believedAt: DateTime) {\n    subscriber(subscriberBranchNumber: $subscriberBranchNumber, validOn: $validOn, believedAt: $believedAt) {\n      nameKanji\n      nameKana\n      birthDate\n      sex\n      postalCode\n      address\n      municipalityCode\n      relationshipCode\n      particularsChangedOn\n      particularsRecordedAt\n      eligibilityPeriods {\n        id\n        eligibilityId\n        start\n        end\n        endReason\n        kind\n        enrolmentKind\n        symbol\n        number\n        cardBranch\n        notifiedOn\n        change\n        reason\n        recordedAt\n        recordedBy\n      }\n    }\n  }\n"): typeof import('./graphql').SubscriberAsOfDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query traffic($days: Int) {\n    traffic(days: $days) {\n      days {\n        day\n        asked\n        answered\n        provided\n        refused\n        waiting\n      }\n      lastExchangeAt\n      silent\n      silentReason\n      waitingToSend\n      oldestWaitingAt\n      dead\n      provisionsWaiting\n      inquiriesOverdue\n    }\n  }\n"): typeof import('./graphql').TrafficDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query messages($states: [MessageState!], $first: Int, $after: String) {\n    messages(states: $states, first: $first, after: $after) {\n      edges {\n        node {\n          id\n          kind\n          state\n          attempts\n          faultInWords\n          queuedAt\n          changedAt\n          processingNumber\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql').MessagesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation sendAgain($id: ID!) {\n    sendAgain(id: $id) {\n      id\n      state\n    }\n  }\n"): typeof import('./graphql').SendAgainDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
