/** Every link is made here. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  subscribers: '/subscribers',
  registerSubscriber: '/subscribers/new',
  subscriber: (subscriberBranchNumber: string) => `/subscribers/${encodeURIComponent(subscriberBranchNumber)}`,
  fileImports: '/files',
  filesAwaitingApproval: '/files?show=approval',
  fileImport: (id: string) => `/files/${encodeURIComponent(id)}`,
  fileResult: (id: string) => `/files/${encodeURIComponent(id)}/result`,
};
