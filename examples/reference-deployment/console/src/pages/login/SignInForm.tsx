import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState, type FormEvent } from 'react';
import { problemOf } from '../../api';
import { useAuth, type Step } from '../../auth';
import { ProblemAlert } from '../../components';
import { DemoUsers } from './DemoUsers';

export interface SignInFormProps {
  readonly demoUsers: boolean;
  readonly onStep: (step: Step) => void;
  /** Absent where passwords cannot be changed here. */
  readonly onForgotten?: (user: string) => void;
}

export function SignInForm({ demoUsers, onStep, onForgotten }: SignInFormProps) {
  const auth = useAuth();
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  const [thrown, setThrown] = useState<unknown>();
  const [busy, setBusy] = useState(false);

  const signIn = (name: string, secret: string) => {
    setBusy(true);
    setThrown(undefined);
    auth
      .signIn(name, secret)
      .then(onStep)
      .catch(setThrown)
      .finally(() => setBusy(false));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn(user, password);
  };
  // The page is the answer to "sign in"; that nobody is signed in yet would only confuse.
  const refused = thrown !== undefined && problemOf(thrown).code === 'NOT_SIGNED_IN';
  return (
    <SpaceBetween size="l">
      <form onSubmit={submit}>
        <SpaceBetween size="m">
          <FormField label="User">
            <Input value={user} autoComplete="username" autoFocus onChange={({ detail }) => setUser(detail.value)} />
          </FormField>
          <FormField label="Password" errorText={refused ? sentence(problemOf(thrown).message) : undefined}>
            <Input
              type="password"
              value={password}
              invalid={refused}
              autoComplete="current-password"
              onChange={({ detail }) => setPassword(detail.value)}
            />
          </FormField>
          {!refused && <ProblemAlert of={thrown} />}
          <SpaceBetween direction="horizontal" size="s">
            <Button variant="primary" formAction="submit" loading={busy}>
              Sign in
            </Button>
            {onForgotten !== undefined && (
              <Button variant="link" formAction="none" onClick={() => onForgotten(user)}>
                I have forgotten my password
              </Button>
            )}
          </SpaceBetween>
        </SpaceBetween>
      </form>
      {demoUsers && (
        <Box>
          <DemoUsers disabled={busy} onChoose={(name) => signIn(name, `demo-${name}`)} />
        </Box>
      )}
    </SpaceBetween>
  );
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
