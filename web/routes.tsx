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
                path: 'files',
                lazy: async () => ({ Component: (await import('./pages/FileImportsPage')).FileImportsPage }),
              },
              {
                path: 'files/:id',
                lazy: async () => ({ Component: (await import('./pages/FileImportPage')).FileImportPage }),
              },
              { path: '*', lazy: async () => ({ Component: (await import('./pages/NotFoundPage')).NotFoundPage }) },
            ],
          },
        ],
      },
    ],
  },
];
