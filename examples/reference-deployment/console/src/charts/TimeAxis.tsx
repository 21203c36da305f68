import * as tokens from '@cloudscape-design/design-tokens';
import { tickLabel, ticks, x, type TimeScale } from './scale';

interface Marks {
  readonly scale: TimeScale;
  readonly height: number;
  readonly now: number | undefined;
  readonly rto: number | undefined;
}

/** In pixels. */
const NEAR = 60;
const WIDEST_NAME = 70;

/** The time since the declaration, with the names of the moments that matter. */
export function TimeAxis({ scale, height, now, rto, projectedEnd }: Marks & { projectedEnd: number | undefined }) {
  const marks = [
    { at: rto, name: 'RTO', short: 'RTO', colour: tokens.colorTextStatusError },
    { at: projectedEnd, name: 'expected end', short: 'end', colour: tokens.colorTextBodySecondary },
    { at: now, name: 'now', short: 'now', colour: tokens.colorTextStatusInfo },
  ].filter((it) => it.at !== undefined);
  return (
    <svg aria-hidden width={scale.width} height={height} style={{ display: 'block', overflow: 'visible' }}>
      {ticks(scale).map((at) => (
        <text key={at} x={x(scale, at) + 2} y={height - 6} fontSize={11} fill={tokens.colorTextBodySecondary}>
          {tickLabel(at)}
        </text>
      ))}
      {marks.map((mark) => {
        const left = x(scale, mark.at ?? 0);
        // Names that would lie on each other stand on either side of the two moments.
        const near = marks.find((it) => it !== mark && Math.abs(x(scale, it.at ?? 0) - left) < NEAR);
        const aside = near === undefined ? 'middle' : (near.at ?? 0) < (mark.at ?? 0) ? 'start' : 'end';
        const atTheEdge = left > scale.width - WIDEST_NAME;
        return (
          <text
            key={mark.name}
            x={left}
            y={12}
            fontSize={11}
            fontWeight={700}
            textAnchor={atTheEdge && aside !== 'start' ? 'end' : left < 20 ? 'start' : aside}
            fill={mark.colour}
          >
            {atTheEdge && aside === 'start' ? mark.short : mark.name}
          </text>
        );
      })}
      <line x1={0} x2={scale.width} y1={height - 1} y2={height - 1} stroke={tokens.colorChartsLineAxis} />
    </svg>
  );
}

/** The lines below the axis, through everything. */
function Lines({ scale, height, now, rto }: Marks) {
  return (
    <>
      {ticks(scale).map((at) => (
        <line key={at} x1={x(scale, at)} x2={x(scale, at)} y1={0} y2={height} stroke={tokens.colorChartsLineGrid} strokeOpacity={0.4} />
      ))}
      {now !== undefined && (
        <line x1={x(scale, now)} x2={x(scale, now)} y1={0} y2={height} stroke={tokens.colorTextStatusInfo} strokeWidth={2} />
      )}
      {rto !== undefined && (
        <line x1={x(scale, rto)} x2={x(scale, rto)} y1={0} y2={height} stroke={tokens.colorTextStatusError} strokeWidth={2} strokeDasharray="6 4" />
      )}
    </>
  );
}

TimeAxis.Lines = Lines;
