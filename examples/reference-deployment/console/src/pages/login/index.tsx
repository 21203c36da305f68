import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { Navigate, useLocation } from 'react-router';
import { useConfig } from '../../app/ConfigContext';
import { useAuth, useSession, type Step } from '../../auth';
import { useColourMode } from '../../shell/theme';
import { FirstPassword, ForgottenPassword, SecondFactor } from './PasswordForms';
import { SignInForm } from './SignInForm';

type Asked =
  | { readonly kind: 'sign-in'; readonly told?: string }
  | Step
  | { readonly kind: 'forgotten'; readonly user: string };

/** Who are you? */
export default function Login() {
  useColourMode();
  const auth = useAuth();
  const session = useSession();
  const config = useConfig();
  const location = useLocation();
  const [asked, setAsked] = useState<Asked>({ kind: 'sign-in' });

  if (session.state === 'signed-in') {
    const from = (location.state as { from?: string } | null)?.from;
    return <Navigate to={from ?? '/dashboard'} replace />;
  }
  const { passwords } = auth;
  return (
    <main style={{ maxWidth: 520, margin: '8vh auto', padding: 16 }}>
      <Container
        header={
          <Header variant="h1" description="See and steer the recovery of whole applications.">
            Disaster recovery
          </Header>
        }
      >
        {asked.kind === 'new-password' && passwords !== undefined ? (
          <FirstPassword passwords={passwords} onStep={setAsked} />
        ) : asked.kind === 'code' && passwords !== undefined ? (
          <SecondFactor passwords={passwords} sentTo={asked.sentTo} onStep={setAsked} />
        ) : asked.kind === 'forgotten' && passwords !== undefined ? (
          <SpaceBetween size="m">
            <ForgottenPassword
              passwords={passwords}
              user={asked.user}
              onDone={() => setAsked({ kind: 'sign-in', told: 'The password is set. Sign in with it.' })}
            />
            <Button variant="link" onClick={() => setAsked({ kind: 'sign-in' })}>
              Back
            </Button>
          </SpaceBetween>
        ) : (
          <SpaceBetween size="m">
            {asked.kind === 'sign-in' && asked.told !== undefined && <Alert type="success">{asked.told}</Alert>}
            <SignInForm
              demoUsers={config.auth.mode === 'local' && config.auth.demoUsers}
              onStep={setAsked}
              onForgotten={passwords === undefined ? undefined : (user) => setAsked({ kind: 'forgotten', user })}
            />
          </SpaceBetween>
        )}
      </Container>
    </main>
  );
}
