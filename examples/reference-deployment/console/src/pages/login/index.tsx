import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Form from '@cloudscape-design/components/form';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState, type FormEvent } from 'react';
import { Navigate, useLocation } from 'react-router';
import { useAuth, useSession } from '../../auth';
import { ProblemAlert } from '../../components';

export default function Login() {
  const auth = useAuth();
  const session = useSession();
  const location = useLocation();
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  const [thrown, setThrown] = useState<unknown>();
  const [busy, setBusy] = useState(false);

  if (session.state === 'signed-in') {
    const from = (location.state as { from?: string } | null)?.from;
    return <Navigate to={from ?? '/dashboard'} replace />;
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    auth
      .signIn(user, password)
      .catch(setThrown)
      .finally(() => setBusy(false));
  };
  return (
    <main style={{ maxWidth: 480, margin: '10vh auto', padding: 16 }}>
      <form onSubmit={submit}>
        <Form
          header={<Header variant="h1">Disaster recovery</Header>}
          actions={
            <Button variant="primary" formAction="submit" loading={busy}>
              Sign in
            </Button>
          }
        >
          <Container>
            <SpaceBetween size="m">
              <FormField label="User">
                <Input value={user} autoComplete="username" autoFocus onChange={({ detail }) => setUser(detail.value)} />
              </FormField>
              <FormField label="Password">
                <Input
                  type="password"
                  value={password}
                  autoComplete="current-password"
                  onChange={({ detail }) => setPassword(detail.value)}
                />
              </FormField>
              <ProblemAlert of={thrown} />
            </SpaceBetween>
          </Container>
        </Form>
      </form>
      <Box />
    </main>
  );
}
