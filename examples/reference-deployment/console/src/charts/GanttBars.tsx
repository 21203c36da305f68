import * as tokens from '@cloudscape-design/design-tokens';
import { PHASES } from './colours';
import { ROW_HEIGHT, type Row } from './gantt';
import { x, type TimeScale } from './scale';

const INSET = 4;

/** The bars of one row. */
export function GanttBars({
  row,
  scale,
  now,
  hatch,
}: {
  row: Row;
  scale: TimeScale;
  now: number;
  hatch: string;
}) {
  if (row.type === 'wave') {
    return (
      <>
        <line x1={0} x2={scale.width} y1={0.5} y2={0.5} stroke={tokens.colorBorderDividerDefault} />
        <text x={4} y={16} fontSize={12} fill={tokens.colorTextBodySecondary}>
          {row.says}
        </text>
      </>
    );
  }
  const failed = row.bars.find((it) => it.label !== undefined);
  return (
    <>
      {row.projected !== undefined && (
        <rect
          x={x(scale, row.projected.from)}
          y={INSET + 2}
          width={Math.max(2, x(scale, row.projected.to) - x(scale, row.projected.from))}
          height={ROW_HEIGHT - 2 * INSET - 4}
          rx={2}
          fill="none"
          stroke={tokens.colorTextBodySecondary}
          strokeDasharray="4 3"
        />
      )}
      {row.bars.map((bar, index) => {
        const left = x(scale, bar.from);
        const shape = {
          x: left,
          y: INSET,
          width: Math.max(2, x(scale, bar.to ?? Math.max(now, bar.from)) - left),
          height: ROW_HEIGHT - 2 * INSET,
          rx: 2,
        };
        return (
          <g key={index}>
            <rect {...shape} fill={PHASES[bar.phase].colour} />
            {bar.to === undefined && <rect {...shape} fill={`url(#${hatch})`} />}
          </g>
        );
      })}
      {row.critical && row.bars.length > 0 && (
        <line
          x1={x(scale, row.bars[0]?.from ?? 0)}
          x2={x(scale, row.bars.at(-1)?.to ?? now)}
          y1={ROW_HEIGHT - 2}
          y2={ROW_HEIGHT - 2}
          stroke={tokens.colorTextBodyDefault}
          strokeWidth={2}
        />
      )}
      {failed !== undefined && (
        <text
          x={Math.min(scale.width - 4, x(scale, failed.to ?? now) + 6)}
          y={16}
          fontSize={12}
          textAnchor={x(scale, failed.to ?? now) > scale.width * 0.75 ? 'end' : 'start'}
          fill={tokens.colorTextStatusError}
        >
          ✖ {failed.label}
        </text>
      )}
    </>
  );
}
