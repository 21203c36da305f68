import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useAuth, useSession, type Step } from '../auth';
import { ProblemAlert } from '../components';

/** Asks for the password again when the session ends in mid-work. What is open and entered behind it stays. */
export function SessionDialog() {
  const session = useSession();
  return session.state === 'expired' ? <SignInAgain user={session.user} /> : null;
}

function SignInAgain({ user }: { user: string }) {
  const auth = useAuth();
  const queries = useQueryClient();
  const [password, setPassword] = useState('');
  const [step, setStep] = useState<Step>();
  const [thrown, setThrown] = useState<unknown>();
  const [busy, setBusy] = useState(false);

  const asksCode = step?.kind === 'code';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setThrown(undefined);
    (asksCode && auth.passwords !== undefined ? auth.passwords.answerCode(password.trim()) : auth.signIn(user, password))
      .then((next) => {
        setPassword('');
        setStep(next);
        return next.kind === 'done' ? queries.invalidateQueries() : undefined;
      })
      .catch(setThrown)
      .finally(() => setBusy(false));
  };

  return (
    <Modal
      visible
      header="Your session has ended"
      closeAriaLabel="Sign out"
      onDismiss={() => void auth.signOut()}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={() => void auth.signOut()}>
              Sign out
            </Button>
            <Button variant="primary" form="sign-in-again" formAction="submit" loading={busy}>
              Sign in
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <form id="sign-in-again" onSubmit={submit}>
        <SpaceBetween size="m">
          <Alert type="info">
            Sign in as {user} again to go on where you were. What you did last may not have been sent: look, and repeat
            it if it was not.
          </Alert>
          <FormField label={asksCode ? 'The code of your second factor' : 'Password'}>
            <Input
              type={asksCode ? 'text' : 'password'}
              value={password}
              autoComplete={asksCode ? 'one-time-code' : 'current-password'}
              autoFocus
              onChange={({ detail }) => setPassword(detail.value)}
            />
          </FormField>
          <ProblemAlert of={thrown} />
        </SpaceBetween>
      </form>
    </Modal>
  );
}
