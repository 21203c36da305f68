import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState, type FormEvent } from 'react';
import type { Passwords, Step } from '../../auth';
import { ProblemAlert } from '../../components';

/** Fields, one after the other, and a button that sends them. */
function Fields({
  fields,
  button,
  check,
  send,
}: {
  fields: readonly { name: string; label: string; type?: 'password'; autoComplete?: string; start?: string }[];
  button: string;
  check?: (values: Record<string, string>) => string | undefined;
  send: (values: Record<string, string>) => Promise<void>;
}) {
  const [values, setValues] = useState<Record<string, string>>(() =>
    Object.fromEntries(fields.map((it) => [it.name, it.start ?? ''])),
  );
  const [thrown, setThrown] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const wrong = check?.(values);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setThrown(undefined);
    send(values)
      .catch(setThrown)
      .finally(() => setBusy(false));
  };
  return (
    <form onSubmit={submit}>
      <SpaceBetween size="m">
        {fields.map((it, at) => (
          <FormField key={it.name} label={it.label}>
            <Input
              type={it.type ?? 'text'}
              value={values[it.name] ?? ''}
              autoComplete={it.autoComplete ?? false}
              autoFocus={at === 0}
              onChange={({ detail }) => setValues((old) => ({ ...old, [it.name]: detail.value }))}
            />
          </FormField>
        ))}
        <ProblemAlert of={thrown} />
        <Button variant="primary" formAction="submit" loading={busy} disabled={wrong !== undefined} disabledReason={wrong}>
          {button}
        </Button>
      </SpaceBetween>
    </form>
  );
}

const TWICE = [
  { name: 'password', label: 'New password', type: 'password', autoComplete: 'new-password' },
  { name: 'again', label: 'The new password again', type: 'password', autoComplete: 'new-password' },
] as const;

function same(values: Record<string, string>): string | undefined {
  return values['password'] === '' || values['password'] !== values['again'] ? 'Enter the same password twice' : undefined;
}

/** The first sign-in with a password that somebody else chose. */
export function FirstPassword({ passwords, onStep }: { passwords: Passwords; onStep: (step: Step) => void }) {
  return (
    <Fields
      fields={TWICE}
      button="Set the password and sign in"
      check={same}
      send={async (values) => onStep(await passwords.chooseFirst(values['password'] ?? ''))}
    />
  );
}

/** The second factor of a sign-in. */
export function SecondFactor({
  passwords,
  sentTo,
  onStep,
}: {
  passwords: Passwords;
  sentTo: string | undefined;
  onStep: (step: Step) => void;
}) {
  const label = sentTo === undefined ? 'The code that your authenticator shows' : `The code that was sent to ${sentTo}`;
  return (
    <Fields
      fields={[{ name: 'code', label, autoComplete: 'one-time-code' }]}
      button="Sign in"
      send={async (values) => onStep(await passwords.answerCode((values['code'] ?? '').trim()))}
    />
  );
}

/** Asks for a code, then takes the code and a new password. */
export function ForgottenPassword({ passwords, user, onDone }: { passwords: Passwords; user: string; onDone: () => void }) {
  const [sentTo, setSentTo] = useState<string>();
  return sentTo === undefined ? (
    <Fields
      key="user"
      fields={[{ name: 'user', label: 'User', autoComplete: 'username', start: user }]}
      button="Send me a code"
      send={async (values) => {
        await passwords.forgot(values['user'] ?? '');
        setSentTo(values['user'] ?? '');
      }}
    />
  ) : (
    <Fields
      key="code"
      fields={[{ name: 'code', label: 'The code that was sent to you', autoComplete: 'one-time-code' }, ...TWICE]}
      button="Set the password"
      check={same}
      send={async (values) => {
        await passwords.reset(sentTo, values['code'] ?? '', values['password'] ?? '');
        onDone();
      }}
    />
  );
}
