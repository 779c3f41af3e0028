/** Every link is made here. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  subscribers: '/subscribers',
  registerSubscriber: '/subscribers/new',
  subscriber: (subscriberBranchNumber: string) => `/subscribers/${encodeURIComponent(subscriberBranchNumber)}`,
  subscriberTimeline: (subscriberBranchNumber: string) => `${paths.subscriber(subscriberBranchNumber)}/timeline`,
  subscriberAsOf: (subscriberBranchNumber: string) => `${paths.subscriber(subscriberBranchNumber)}/as-of`,
  changeParticulars: (subscriberBranchNumber: string) => `${paths.subscriber(subscriberBranchNumber)}/particulars`,
  endEligibility: (subscriberBranchNumber: string, periodId: string) =>
    `${paths.subscriber(subscriberBranchNumber)}/periods/${encodeURIComponent(periodId)}/end`,
  correctEligibility: (subscriberBranchNumber: string, periodId: string) =>
    `${paths.subscriber(subscriberBranchNumber)}/periods/${encodeURIComponent(periodId)}/correct`,
  registerCertificate: (subscriberBranchNumber: string) =>
    `${paths.subscriber(subscriberBranchNumber)}/certificates/new`,
  correctCertificate: (subscriberBranchNumber: string, id: string) =>
    `${paths.subscriber(subscriberBranchNumber)}/certificates/${encodeURIComponent(id)}`,
  fileImports: '/files',
  filesAwaitingApproval: '/files?show=approval',
  fileImport: (id: string) => `/files/${encodeURIComponent(id)}`,
  filesSentByMe: '/files?show=sent',
  filesCameBack: '/files?show=returned',
  collectionUpload: '/files?kind=collection',
  fileResult: (id: string) => `/files/${encodeURIComponent(id)}/result`,
  collectionFiles: '/collection-files',
  /** A symbol (記号) names an office, nobody. Only those without a My Number, and UTF-8, unless said otherwise. */
  collectionFile: (search: { symbol: string; scope?: 'all'; encoding?: 'cp932' }) =>
    `/files/collection?${new URLSearchParams(search)}`,
  myNumberEntries: '/my-number-entries',
  myNumberEntriesOf: (importId: string) => `/my-number-entries?import=${encodeURIComponent(importId)}`,
  doubts: '/doubts',
  doubtsOpen: '/doubts?show=open',
  doubtsToConfirm: '/doubts?show=confirm',
  doubtsResolved: '/doubts?show=resolved',
  doubt: (id: string) => `/doubts/${encodeURIComponent(id)}`,
  deadlines: '/deadlines',
  deadlinesOverdue: '/deadlines?show=overdue',
  deadlinesDoneLate: '/deadlines?show=late',
  createInquiry: (subscriberBranchNumber: string) => `${paths.subscriber(subscriberBranchNumber)}/inquiries/new`,
  inquiries: '/inquiries',
  inquiriesWaiting: '/inquiries?show=waiting',
  inquiriesToClose: '/inquiries?show=close',
  inquiriesAll: '/inquiries?show=all',
  inquiriesOf: (subscriberBranchNumber: string) =>
    `/inquiries?${new URLSearchParams({ show: 'all', subscriber: subscriberBranchNumber })}`,
  inquiry: (id: string) => `/inquiries/${encodeURIComponent(id)}`,
  organizationCodes: '/organization-codes',
  provisions: '/provisions',
  provisionsProvided: '/provisions?show=provided',
  provisionsRefused: '/provisions?show=refused',
  provisionsAll: '/provisions?show=all',
  provisionsOf: (subscriberBranchNumber: string) =>
    `/provisions?${new URLSearchParams({ show: 'all', subscriber: subscriberBranchNumber })}`,
  provision: (id: string) => `/provisions/${encodeURIComponent(id)}`,
  provisionRecords: '/provision-records',
  provisionRecordsOf: (subscriberBranchNumber: string) =>
    `/provision-records?${new URLSearchParams({ subscriber: subscriberBranchNumber })}`,
  provisionRecordsUnder: (processingNumber: string) =>
    `/provision-records?${new URLSearchParams({ number: processingNumber })}`,
  provisionRecordsInPrint: '/provision-records/print',
  provisionRecord: (id: string) => `/provision-records/${encodeURIComponent(id)}`,
  reviseProvisionRecord: (id: string) => `${paths.provisionRecord(id)}/revise`,
  traffic: '/traffic',
  trafficQueued: '/traffic?show=queued',
};
