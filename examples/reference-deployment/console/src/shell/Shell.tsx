import AppLayoutToolbar from '@cloudscape-design/components/app-layout-toolbar';
import BreadcrumbGroup from '@cloudscape-design/components/breadcrumb-group';
import Flashbar from '@cloudscape-design/components/flashbar';
import Link from '@cloudscape-design/components/link';
import { Suspense, useMemo, useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { ErrorBoundary } from '../components';
import { LiveProvider } from '../live';
import { ConnectionNotice } from './ConnectionNotice';
import { Loading } from './Loading';
import { Navigation } from './Navigation';
import { useNotifications } from './NotificationsContext';
import { PageContext, type Crumb } from './PageContext';
import { SessionDialog } from './SessionDialog';
import './shell.css';
import { TopBar } from './TopBar';
import { focusPage } from './useKeptFocus';
import { usePrinting } from './usePrinting';

/** What is around every page but the login. */
export function Shell() {
  const { pathname } = useLocation();
  const [crumbs, setCrumbs] = useState<readonly Crumb[]>([]);
  const [open, setOpen] = useState(() => window.innerWidth > 1_000);
  const printing = usePrinting();
  const page = useMemo(() => ({ crumbs, show: setCrumbs }), [crumbs]);
  return (
    <LiveProvider>
      <PageContext value={page}>
        <button type="button" className="skip-link" onClick={focusPage}>
          Skip to the page
        </button>
        <div id="top-bar">{!printing && <TopBar />}</div>
        <AppLayoutToolbar
          headerSelector="#top-bar"
          toolsHide
          navigationHide={printing}
          navigation={<Navigation />}
          navigationOpen={open}
          onNavigationChange={({ detail }) => setOpen(detail.open)}
          breadcrumbs={
            !printing && <BreadcrumbGroup items={[{ text: 'Disaster recovery', href: '#/dashboard' }, ...crumbs]} />
          }
          notifications={!printing && <Notices />}
          stickyNotifications
          content={
            <div data-page>
              <ErrorBoundary key={pathname.split('/')[1]}>
                <Suspense fallback={<Loading />}>
                  <Outlet />
                </Suspense>
              </ErrorBoundary>
            </div>
          }
        />
        <SessionDialog />
      </PageContext>
    </LiveProvider>
  );
}

function Notices() {
  const { all, dismiss } = useNotifications();
  return (
    <>
      <ConnectionNotice />
      <Flashbar
        items={all.map((it) => ({
          id: it.id,
          type: it.type,
          header: it.header,
          content: (
            <>
              {it.text}{' '}
              {it.link !== undefined && (
                <Link href={it.link.href} color="inverted">
                  {it.link.text}
                </Link>
              )}
            </>
          ),
          dismissible: true,
          dismissLabel: 'Dismiss',
          onDismiss: () => dismiss(it.id),
          ariaRole: it.type === 'error' ? 'alert' : 'status',
        }))}
      />
    </>
  );
}
