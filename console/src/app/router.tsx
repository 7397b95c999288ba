import { createBrowserRouter, type RouteObject } from 'react-router';
import { ErrorPage, NotFound } from './ErrorPage';
import type { ComponentType } from 'react';

function page(load: () => Promise<{ default: ComponentType }>): Pick<RouteObject, 'lazy'> {
  return { lazy: async () => ({ Component: (await load()).default }) };
}

/** Every address is a place: reload and back work, and each can be sent to someone else. */
export const router = createBrowserRouter([
  {
    errorElement: <ErrorPage />,
    hydrateFallbackElement: <></>,
    children: [
      { index: true, ...page(() => import('../pages/home/Home')) },
      { path: 'signed-in', ...page(() => import('../pages/home/SigningIn')) },
      {
        lazy: async () => ({ Component: (await import('./Shell')).Shell }),
        children: [
          { path: 'start', ...page(() => import('../pages/home/Start')) },
          { path: 'desk/*', ...page(() => import('../pages/desk/routes')) },
          { path: 'board/*', ...page(() => import('../pages/board/routes')) },
          { path: 'phone/*', ...page(() => import('../pages/phone/routes')) },
          { path: 'admin/*', ...page(() => import('../pages/admin/routes')) },
          { path: 'phone/settings/*', ...page(() => import('../pages/phone-settings/routes')) },
          { path: 'recordings/*', ...page(() => import('../pages/recordings/routes')) },
          { path: 'reports/*', ...page(() => import('../pages/reports/routes')) },
        ],
      },
      { path: 'help/:entryPointId', ...page(() => import('../pages/help/Help')) },
      { path: 'recording/:token', ...page(() => import('../pages/shared/SharedRecordingPage')) },
      { path: 'join/:number?', ...page(() => import('../pages/join/Join')) },
      { path: 's/:sessionId', ...page(() => import('../pages/room/CustomerRoom')) },
      { path: '*', element: <NotFound /> },
    ],
  },
]);
