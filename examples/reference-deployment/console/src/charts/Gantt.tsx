import * as tokens from '@cloudscape-design/design-tokens';
import { useId, useState } from 'react';
import './charts.css';
import { PHASES } from './colours';
import { inSight, lastMoment, ROW_HEIGHT, type Row } from './gantt';
import { GanttBars } from './GanttBars';
import { Hatch } from './Hatch';
import { TimeAxis } from './TimeAxis';
import { useWidth } from './useSize';

const LABELS = 180;
const NARROW_LABELS = 104;
const LEAST_WIDTH = 560;
const AXIS = 34;

export interface GanttProps {
  readonly rows: readonly Row[];
  readonly now: number | undefined;
  readonly rto: number | undefined;
  readonly projectedEnd: number | undefined;
  readonly onServer?: (serverId: string) => void;
  /** The most height it takes; beyond, it scrolls. */
  readonly height?: number;
}

/** A row for each server and a bar for each of its phases. Of thousands of rows, those in sight are drawn. */
export function Gantt({ rows, now, rto, projectedEnd, onServer, height = 420 }: GanttProps) {
  const [box, boxWidth] = useWidth<HTMLDivElement>();
  const [scrolled, setScrolled] = useState(0);
  const hatch = useId();
  const labels = boxWidth < 700 ? NARROW_LABELS : LABELS;
  const width = Math.max(LEAST_WIDTH, boxWidth - labels - 2);
  const scale = { from: 0, to: lastMoment(rows, [now, rto, projectedEnd]), width };
  const total = rows.length * ROW_HEIGHT;
  const { first, end } = inSight(rows.length, scrolled, height);
  const shown = rows.slice(first, end);
  return (
    <div
      ref={box}
      className="chart-scroll"
      role="region"
      aria-label="Servers on the time axis"
      tabIndex={0}
      style={{ overflow: 'auto', maxHeight: height, position: 'relative' }}
      onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}
    >
      <div style={{ width: labels + width, height: total + AXIS, position: 'relative' }}>
        <div style={{ ...STICKY_TOP, background: tokens.colorBackgroundContainerContent }}>
          <div style={{ marginInlineStart: labels }}>
            <TimeAxis scale={scale} height={AXIS} now={now} rto={rto} projectedEnd={projectedEnd} />
          </div>
        </div>
        <svg
          aria-hidden
          width={width}
          height={shown.length * ROW_HEIGHT}
          style={{ position: 'absolute', left: labels, top: AXIS + first * ROW_HEIGHT }}
        >
          <Hatch id={hatch} />
          <TimeAxis.Lines scale={scale} height={shown.length * ROW_HEIGHT} now={now} rto={rto} />
          {shown.map((row, index) => (
            <g key={`${row.type}-${row.id}`} transform={`translate(0,${index * ROW_HEIGHT})`}>
              <GanttBars row={row} scale={scale} now={now ?? scale.to} hatch={hatch} />
            </g>
          ))}
        </svg>
        <ul
          aria-label="Servers by wave"
          style={{
            ...LABEL_LIST,
            width: labels,
            paddingBlockStart: first * ROW_HEIGHT,
            background: tokens.colorBackgroundContainerContent,
          }}
        >
          {shown.map((row) => (
            <Label key={`${row.type}-${row.id}`} row={row} onServer={onServer} />
          ))}
        </ul>
      </div>
    </div>
  );
}

const STICKY_TOP = { position: 'sticky', top: 0, zIndex: 2, height: AXIS } as const;
const LABEL_LIST = {
  position: 'sticky',
  left: 0,
  zIndex: 1,
  listStyle: 'none',
  margin: 0,
  paddingInline: 0,
  boxSizing: 'border-box',
} as const;

function Label({ row, onServer }: { row: Row; onServer: ((serverId: string) => void) | undefined }) {
  const style = {
    height: ROW_HEIGHT,
    lineHeight: `${ROW_HEIGHT}px`,
    fontSize: 13,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  } as const;
  if (row.type === 'wave') {
    return (
      <li style={{ ...style, fontWeight: 700, color: tokens.colorTextBodyDefault }} title={row.says}>
        {row.name}
        <span className="visually-hidden">: {row.says}</span>
      </li>
    );
  }
  return (
    <li style={style}>
      <button
        type="button"
        className="chart-label"
        style={{ color: tokens.colorTextLinkDefault, fontWeight: row.critical ? 700 : 400 }}
        title={row.says}
        onClick={() => onServer?.(row.id)}
      >
        {row.critical ? '◆ ' : ''}
        {row.name}
        <span className="visually-hidden">
          {row.critical ? ', on the critical path' : ''}: {row.says}
        </span>
      </button>
    </li>
  );
}

/** What the colours and patterns mean. */
export function GanttLegend({ rows }: { rows: readonly Row[] }) {
  const hatch = useId();
  const used = new Set(rows.flatMap((row) => (row.type === 'server' ? row.bars.map((it) => it.phase) : [])));
  const phases = (Object.keys(PHASES) as (keyof typeof PHASES)[]).filter((it) => used.has(it));
  const entries = [
    ...phases.map((it) => ({ name: PHASES[it].name, fill: PHASES[it].colour, pattern: false, dashed: false })),
    { name: 'Still running', fill: tokens.colorTextBodySecondary, pattern: true, dashed: false },
    { name: 'Expected', fill: 'none', pattern: false, dashed: true },
  ];
  return (
    <ul className="chart-legend" aria-label="Legend" style={{ color: tokens.colorTextBodySecondary }}>
      {entries.map((it) => (
        <li key={it.name}>
          <svg aria-hidden width={18} height={12}>
            <Hatch id={hatch} />
            <rect
              x={1}
              y={1}
              width={16}
              height={10}
              rx={2}
              fill={it.fill}
              stroke={it.dashed ? tokens.colorTextBodySecondary : 'none'}
              strokeDasharray={it.dashed ? '3 2' : undefined}
            />
            {it.pattern && <rect x={1} y={1} width={16} height={10} rx={2} fill={`url(#${hatch})`} />}
          </svg>{' '}
          {it.name}
        </li>
      ))}
      <li>◆ On the critical path</li>
    </ul>
  );
}
