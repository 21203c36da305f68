import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useState } from 'react';
import { useApi, type Schema } from '../../api';
import { DataTable, PermissionAware, Time } from '../../components';
import { later } from '../../components/later';
import { usePageTitle } from '../../shell';

const AccountForm = later(() => import('./AccountForm').then((it) => it.AccountForm));
const DeleteAccount = later(() => import('./DeleteAccount').then((it) => it.DeleteAccount));
const ValidateAccount = later(() => import('./ValidateAccount').then((it) => it.ValidateAccount));

type Open =
  | { readonly what: 'new' }
  | { readonly what: 'change' | 'delete' | 'validate'; readonly account: Schema<'AccountView'> };

/** The accounts whose servers are recovered, and whether the service reaches them. */
export default function Accounts() {
  usePageTitle('Accounts');
  const accounts = useApi().queries.useQuery('get', '/accounts', {});
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  return (
    <>
      <DataTable
        variant="full-page"
        headingTag="h1"
        title="Accounts"
        description="The accounts whose servers are recovered. The service assumes a role in each."
        filter="find"
        actions={
          <PermissionAware needs="drs:ManageAccounts">
            <Button variant="primary" onClick={() => setOpen({ what: 'new' })}>
              Register an account
            </Button>
          </PermissionAware>
        }
        items={accounts.data?.items}
        problem={accounts.error}
        retry={() => void accounts.refetch()}
        idOf={(it) => it.accountId}
        empty="No account is registered yet. Register the one whose servers you want to recover."
        columns={[
          { id: 'name', header: 'Name', isRowHeader: true, cell: (it) => it.accountName ?? '–' },
          { id: 'id', header: 'Account', cell: (it) => it.accountId },
          {
            id: 'reached',
            header: 'Reached',
            cell: (it) =>
              it.validated ? (
                <StatusIndicator>
                  <Time at={it.lastValidated} />
                </StatusIndicator>
              ) : (
                <StatusIndicator type="pending">Not validated</StatusIndicator>
              ),
          },
          { id: 'regions', header: 'Regions', cell: (it) => (it.regions.length === 0 ? 'Those of its groups' : it.regions.join(', ')) },
          { id: 'role', header: 'Role', cell: (it) => it.roleArn ?? 'None: the service’s own' },
          {
            id: 'staging',
            header: 'Staging accounts',
            cell: (it) => (it.stagingAccountIds.length === 0 ? 'None' : it.stagingAccountIds.join(', ')),
          },
          {
            id: 'actions',
            header: 'Actions',
            minWidth: 230,
            cell: (it) => (
              <SpaceBetween direction="horizontal" size="s">
                {(['validate', 'change', 'delete'] as const).map((what) => (
                  <Action key={what} what={what} account={it} onClick={() => setOpen({ what, account: it })} />
                ))}
              </SpaceBetween>
            ),
          },
        ]}
      />
      {open?.what === 'new' && <AccountForm account={undefined} onClose={close} />}
      {open?.what === 'change' && <AccountForm account={open.account} onClose={close} />}
      {open?.what === 'delete' && <DeleteAccount account={open.account} onClose={close} />}
      {open?.what === 'validate' && <ValidateAccount accountId={open.account.accountId} onClose={close} />}
    </>
  );
}

const WORDS = { validate: 'Validate', change: 'Change', delete: 'Delete' } as const;

/** The server says whether it may be done, and why not. */
function Action({
  what,
  account,
  onClick,
}: {
  what: keyof typeof WORDS;
  account: Schema<'AccountView'>;
  onClick: () => void;
}) {
  const allowed = account.allowed[what === 'change' ? 'update' : what];
  return (
    <Button
      variant="inline-link"
      ariaLabel={`${WORDS[what]} ${account.accountName ?? account.accountId}`}
      disabled={!allowed.allowed}
      disabledReason={allowed.why}
      onClick={onClick}
    >
      {WORDS[what]}
    </Button>
  );
}
