import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { ProtectedRoute } from '../components';
import { Loading, Shell } from '../shell';

const Accounts = lazy(() => import('../pages/accounts'));
const Audit = lazy(() => import('../pages/audit'));
const Dashboard = lazy(() => import('../pages/dashboard'));
const ExecutionDetails = lazy(() => import('../pages/execution-details'));
const Executions = lazy(() => import('../pages/executions'));
const GameDay = lazy(() => import('../pages/game-day'));
const GettingStarted = lazy(() => import('../pages/getting-started'));
const Login = lazy(() => import('../pages/login'));
const ProtectionGroups = lazy(() => import('../pages/protection-groups'));
const RecoveryPlans = lazy(() => import('../pages/recovery-plans'));
const Settings = lazy(() => import('../pages/settings'));
const SourceServers = lazy(() => import('../pages/source-servers'));

/** The address of every page; those with a star have more addresses of their own. */
export function Pages() {
  return (
    <Routes>
      <Route
        path="/login"
        element={
          <Suspense fallback={<Loading />}>
            <Login />
          </Suspense>
        }
      />
      <Route
        element={
          <ProtectedRoute>
            <Shell />
          </ProtectedRoute>
        }
      >
        <Route path="/getting-started" element={<GettingStarted />} />
        <Route path="/dashboard" element={<Dashboard />} />
        <Route path="/executions" element={<Executions />} />
        <Route path="/executions/:executionId/*" element={<ExecutionDetails />} />
        <Route path="/recovery-plans/*" element={<RecoveryPlans />} />
        <Route path="/protection-groups/*" element={<ProtectionGroups />} />
        <Route path="/source-servers/*" element={<SourceServers />} />
        <Route path="/game-day/*" element={<GameDay />} />
        <Route path="/accounts/*" element={<Accounts />} />
        <Route path="/settings/*" element={<Settings />} />
        <Route path="/audit" element={<Audit />} />
        <Route path="*" element={<Navigate to="/dashboard" replace />} />
      </Route>
    </Routes>
  );
}
