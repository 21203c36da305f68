import * as tokens from '@cloudscape-design/design-tokens';

/** Laid over what goes on. */
export function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width={2.5} height={6} fill={tokens.colorBackgroundContainerContent} fillOpacity={0.75} />
      </pattern>
    </defs>
  );
}
