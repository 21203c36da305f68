import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';

const USERS = [
  { name: 'admin', may: 'does everything, and settings and accounts' },
  { name: 'manager', may: 'approves, recovers and terminates' },
  { name: 'planner', may: 'writes groups and plans, and runs them' },
  { name: 'operator', may: 'runs plans, and approves nothing' },
  { name: 'viewer', may: 'only looks' },
] as const;

/** One click for each role, where nothing real can come to harm. */
export function DemoUsers({ disabled, onChoose }: { disabled: boolean; onChoose: (name: string) => void }) {
  return (
    <SpaceBetween size="xs">
      <Box variant="h2" fontSize="heading-s">
        Or as a demo user
      </Box>
      <Box color="text-body-secondary">
        Nothing here is real. Each has a role of its own: start a drill as the operator, and approve it as the manager.
      </Box>
      {USERS.map((it) => (
        <SpaceBetween key={it.name} direction="horizontal" size="xs" alignItems="center">
          <Button formAction="none" disabled={disabled} onClick={() => onChoose(it.name)}>
            {it.name}
          </Button>
          <span>{it.may}</span>
        </SpaceBetween>
      ))}
    </SpaceBetween>
  );
}
