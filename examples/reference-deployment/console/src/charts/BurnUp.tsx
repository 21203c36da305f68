import * as tokens from '@cloudscape-design/design-tokens';
import { formatDuration } from '../components';
import { burnUpPath } from './burnUp';
import { x } from './scale';
import { TimeAxis } from './TimeAxis';
import { useWidth } from './useSize';

const HEIGHT = 150;
const LEFT = 40;
const AXIS = 34;

/** How many servers were up when, against all of them and the RTO. */
export function BurnUp({
  recoveredAt,
  total,
  now,
  rto,
  projectedEnd,
}: {
  recoveredAt: readonly number[];
  total: number;
  now: number | undefined;
  rto: number | undefined;
  projectedEnd: number | undefined;
}) {
  const [box, boxWidth] = useWidth<HTMLDivElement>();
  const last = Math.max(60_000, now ?? 0, rto ?? 0, projectedEnd ?? 0, ...lastOf(recoveredAt)) * 1.04;
  const scale = { from: 0, to: last, width: Math.max(240, boxWidth - LEFT - 8) };
  const until = now ?? Math.max(0, ...lastOf(recoveredAt));
  const says =
    `${recoveredAt.length} of ${total} servers recovered` +
    (rto === undefined ? '' : `, of a time limit of ${formatDuration(rto)}`);
  return (
    <div ref={box} style={{ overflowX: 'auto' }}>
      <svg role="img" aria-label={says} width={scale.width + LEFT + 8} height={HEIGHT + AXIS + 12} style={{ display: 'block' }}>
        <g transform={`translate(${LEFT},0)`}>
          <TimeAxis scale={scale} height={AXIS} now={now} rto={rto} projectedEnd={projectedEnd} />
        </g>
        <g transform={`translate(${LEFT},${AXIS + 6})`}>
          <TimeAxis.Lines scale={scale} height={HEIGHT} now={now} rto={rto} />
          <line x1={0} x2={scale.width} y1={0} y2={0} stroke={tokens.colorTextStatusSuccess} strokeDasharray="6 4" />
          <line x1={0} x2={scale.width} y1={HEIGHT} y2={HEIGHT} stroke={tokens.colorChartsLineAxis} />
          <text x={-6} y={5} fontSize={12} textAnchor="end" fill={tokens.colorTextBodySecondary}>
            {total}
          </text>
          <text x={-6} y={HEIGHT} fontSize={12} textAnchor="end" fill={tokens.colorTextBodySecondary}>
            0
          </text>
          <path
            d={burnUpPath(recoveredAt, total, until, scale, HEIGHT)}
            fill="none"
            stroke={tokens.colorChartsPaletteCategorical1}
            strokeWidth={2.5}
          />
          {projectedEnd !== undefined && recoveredAt.length < total && (
            <line
              x1={x(scale, until)}
              y1={HEIGHT - (recoveredAt.length / Math.max(1, total)) * HEIGHT}
              x2={x(scale, Math.max(projectedEnd, until))}
              y2={0}
              stroke={tokens.colorChartsPaletteCategorical1}
              strokeWidth={1.5}
              strokeDasharray="4 4"
            />
          )}
        </g>
      </svg>
    </div>
  );
}

/** Spreading thousands of numbers into one call is more than some browsers take. */
function lastOf(moments: readonly number[]): number[] {
  return moments.length === 0 ? [] : [moments.reduce((a, b) => Math.max(a, b))];
}
