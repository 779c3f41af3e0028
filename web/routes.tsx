import type { RouteObject } from 'react-router';
import { ErrorPage } from './pages/ErrorPage';
import { SignInPage } from './pages/SignInPage';
import { Shell } from './shell/Shell';
import { Loading } from './ui/Loading';

/** Every URL. Pages are fetched when they are first visited; what one may do there the menu says. */
export const routes: RouteObject[] = [
  {
    ErrorBoundary: ErrorPage,
    HydrateFallback: Loading,
    children: [
      { path: '/sign-in', Component: SignInPage },
      {
        path: '/',
        Component: Shell,
        children: [
          {
            ErrorBoundary: ErrorPage,
            children: [
              { index: true, lazy: async () => ({ Component: (await import('./pages/HomePage')).HomePage }) },
              {
                path: 'subscribers',
                lazy: async () => ({ Component: (await import('./pages/SubscribersPage')).SubscribersPage }),
              },
              {
                path: 'subscribers/new',
                lazy: async () => ({
                  Component: (await import('./pages/RegisterSubscriberPage')).RegisterSubscriberPage,
                }),
              },
              {
                path: 'subscribers/:subscriberBranchNumber',
                lazy: async () => ({ Component: (await import('./pages/SubscriberPage')).SubscriberPage }),
              },
              {
                path: 'subscribers/:subscriberBranchNumber/timeline',
                lazy: async () => ({ Component: (await import('./pages/TimelinePage')).TimelinePage }),
              },
              {
                path: 'subscribers/:subscriberBranchNumber/as-of',
                lazy: async () => ({ Component: (await import('./pages/AsOfPage')).AsOfPage }),
              },
              {
                path: 'subscribers/:subscriberBranchNumber/particulars',
                lazy: async () => ({
                  Component: (await import('./pages/ChangeParticularsPage')).ChangeParticularsPage,
                }),
              },
              {
                path: 'subscribers/:subscriberBranchNumber/periods/:periodId/end',
                lazy: async () => ({ Component: (await import('./pages/EndEligibilityPage')).EndEligibilityPage }),
              },
              {
                path: 'subscribers/:subscriberBranchNumber/periods/:periodId/correct',
                lazy: async () => ({
                  Component: (await import('./pages/CorrectEligibilityPage')).CorrectEligibilityPage,
                }),
              },
              {
                path: 'subscribers/:subscriberBranchNumber/certificates/new',
                lazy: async () => ({
                  Component: (await import('./pages/RegisterCertificatePage')).RegisterCertificatePage,
                }),
              },
              {
                path: 'subscribers/:subscriberBranchNumber/certificates/:certificateId',
                lazy: async () => ({
                  Component: (await import('./pages/CorrectCertificatePage')).CorrectCertificatePage,
                }),
              },
              {
                path: 'files',
                lazy: async () => ({ Component: (await import('./pages/FileImportsPage')).FileImportsPage }),
              },
              {
                path: 'files/:id',
                lazy: async () => ({ Component: (await import('./pages/FileImportPage')).FileImportPage }),
              },
              {
                path: 'collection-files',
                lazy: async () => ({ Component: (await import('./pages/CollectionFilesPage')).CollectionFilesPage }),
              },
              {
                path: 'my-number-entries',
                lazy: async () => ({ Component: (await import('./pages/MyNumberEntriesPage')).MyNumberEntriesPage }),
              },
              {
                path: 'doubts',
                lazy: async () => ({ Component: (await import('./pages/DoubtsPage')).DoubtsPage }),
              },
              {
                path: 'doubts/:id',
                lazy: async () => ({ Component: (await import('./pages/DoubtPage')).DoubtPage }),
              },
              {
                path: 'deadlines',
                lazy: async () => ({ Component: (await import('./pages/DeadlinesPage')).DeadlinesPage }),
              },
              {
                path: 'subscribers/:subscriberBranchNumber/inquiries/new',
                lazy: async () => ({ Component: (await import('./pages/CreateInquiryPage')).CreateInquiryPage }),
              },
              {
                path: 'inquiries',
                lazy: async () => ({ Component: (await import('./pages/InquiriesPage')).InquiriesPage }),
              },
              {
                path: 'inquiries/:id',
                lazy: async () => ({ Component: (await import('./pages/InquiryPage')).InquiryPage }),
              },
              {
                path: 'organization-codes',
                lazy: async () => ({
                  Component: (await import('./pages/OrganizationCodesPage')).OrganizationCodesPage,
                }),
              },
              {
                path: 'provisions',
                lazy: async () => ({ Component: (await import('./pages/ProvisionsPage')).ProvisionsPage }),
              },
              {
                path: 'provisions/:id',
                lazy: async () => ({ Component: (await import('./pages/ProvisionPage')).ProvisionPage }),
              },
              {
                path: 'provision-records',
                lazy: async () => ({
                  Component: (await import('./pages/ProvisionRecordsPage')).ProvisionRecordsPage,
                }),
              },
              {
                path: 'provision-records/print',
                lazy: async () => ({
                  Component: (await import('./pages/ProvisionRecordsInPrintPage')).ProvisionRecordsInPrintPage,
                }),
              },
              {
                path: 'provision-records/:id',
                lazy: async () => ({ Component: (await import('./pages/ProvisionRecordPage')).ProvisionRecordPage }),
              },
              {
                path: 'provision-records/:id/revise',
                lazy: async () => ({
                  Component: (await import('./pages/ReviseProvisionRecordPage')).ReviseProvisionRecordPage,
                }),
              },
              {
                path: 'traffic',
                lazy: async () => ({ Component: (await import('./pages/TrafficPage')).TrafficPage }),
              },
              {
                path: 'account',
                lazy: async () => ({ Component: (await import('./pages/OwnAccountPage')).OwnAccountPage }),
              },
              {
                path: 'insurers',
                lazy: async () => ({ Component: (await import('./pages/InsurersPage')).InsurersPage }),
              },
              {
                path: 'insurers/new',
                lazy: async () => ({ Component: (await import('./pages/OpenInsurerPage')).OpenInsurerPage }),
              },
              {
                path: 'insurers/:insurerNumber',
                lazy: async () => ({ Component: (await import('./pages/InsurerPage')).InsurerPage }),
              },
              {
                path: 'insurers/:insurerNumber/managers/new',
                lazy: async () => ({ Component: (await import('./pages/OpenManagerPage')).OpenManagerPage }),
              },
              {
                path: 'changes-for-operator',
                lazy: async () => ({
                  Component: (await import('./pages/ChangesForOperatorPage')).ChangesForOperatorPage,
                }),
              },
              {
                path: 'diagnostics',
                lazy: async () => ({ Component: (await import('./pages/DiagnosticsPage')).DiagnosticsPage }),
              },
              {
                path: 'accounts',
                lazy: async () => ({ Component: (await import('./pages/accounts/AccountsPage')).AccountsPage }),
              },
              {
                path: 'accounts/new',
                lazy: async () => ({ Component: (await import('./pages/accounts/DraftAccountPage')).DraftAccountPage }),
              },
              {
                path: 'accounts/changes',
                lazy: async () => ({
                  Component: (await import('./pages/accounts/AccountChangesPage')).AccountChangesPage,
                }),
              },
              {
                path: 'accounts/changes/:id',
                lazy: async () => ({
                  Component: (await import('./pages/accounts/AccountChangePage')).AccountChangePage,
                }),
              },
              {
                path: 'accounts/assignments',
                lazy: async () => ({ Component: (await import('./pages/accounts/AssignmentsPage')).AssignmentsPage }),
              },
              {
                path: 'accounts/assignments/print',
                lazy: async () => ({
                  Component: (await import('./pages/accounts/AssignmentsInPrintPage')).AssignmentsInPrintPage,
                }),
              },
              {
                path: 'accounts/assignments/difference',
                lazy: async () => ({
                  Component: (await import('./pages/accounts/AssignmentDifferencePage')).AssignmentDifferencePage,
                }),
              },
              {
                path: 'accounts/assignments/unused',
                lazy: async () => ({ Component: (await import('./pages/accounts/UnusedRightsPage')).UnusedRightsPage }),
              },
              {
                path: 'accounts/ledger',
                lazy: async () => ({
                  Component: (await import('./pages/accounts/AccountLedgerPage')).AccountLedgerPage,
                }),
              },
              {
                path: 'accounts/ledger/print',
                lazy: async () => ({
                  Component: (await import('./pages/accounts/AccountLedgerInPrintPage')).AccountLedgerInPrintPage,
                }),
              },
              {
                path: 'accounts/terminals',
                lazy: async () => ({ Component: (await import('./pages/accounts/TerminalsPage')).TerminalsPage }),
              },
              {
                path: 'accounts/terminals/new',
                lazy: async () => ({
                  Component: (await import('./pages/accounts/DraftTerminalPage')).DraftTerminalPage,
                }),
              },
              {
                path: 'accounts/sessions',
                lazy: async () => ({
                  Component: (await import('./pages/accounts/AccountSessionsPage')).AccountSessionsPage,
                }),
              },
              {
                path: 'accounts/policy',
                lazy: async () => ({
                  Component: (await import('./pages/accounts/InsurerPolicyPage')).InsurerPolicyPage,
                }),
              },
              {
                path: 'accounts/:id',
                lazy: async () => ({ Component: (await import('./pages/accounts/AccountPage')).AccountPage }),
              },
              {
                path: 'accounts/:id/assign',
                lazy: async () => ({
                  Component: (await import('./pages/accounts/DraftAssignmentPage')).DraftAssignmentPage,
                }),
              },
              {
                path: 'accounts/:id/preview',
                lazy: async () => ({
                  Component: (await import('./pages/accounts/PermissionPreviewPage')).PermissionPreviewPage,
                }),
              },
              { path: '*', lazy: async () => ({ Component: (await import('./pages/NotFoundPage')).NotFoundPage }) },
            ],
          },
        ],
      },
    ],
  },
];
