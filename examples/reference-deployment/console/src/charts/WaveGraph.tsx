import * as tokens from '@cloudscape-design/design-tokens';
import { wordOf, type AnyStatus } from '../components';
import './charts.css';
import { GLYPH, STATUS_COLOUR } from './colours';
import { layoutGraph, type GraphNode } from './graph';

export interface WaveNode extends GraphNode {
  readonly status: AnyStatus;
  /** A short line under the name, such as how many of its servers are up. */
  readonly note: string;
  /** Whether people are waited for before it begins. */
  readonly gated: boolean;
  readonly critical?: boolean;
}

const WIDTH = 190;
const HEIGHT = 74;
const GAP_X = 48;
const GAP_Y = 18;
const EDGE = 4;

/** Waves as boxes, each right of those that it waits for. A dashed border stands for a pause or an approval before. */
export function WaveGraph({
  waves,
  selected,
  onSelect,
}: {
  waves: readonly WaveNode[];
  selected?: string | undefined;
  onSelect?: (wave: string) => void;
}) {
  const layout = layoutGraph(waves);
  const place = new Map(
    layout.nodes.map((it) => [
      it.name,
      { left: EDGE + it.column * (WIDTH + GAP_X), top: EDGE + it.row * (HEIGHT + GAP_Y) },
    ]),
  );
  const width = layout.columns * (WIDTH + GAP_X) - GAP_X + 2 * EDGE;
  const height = layout.rows * (HEIGHT + GAP_Y) - GAP_Y + 2 * EDGE;
  if (waves.length === 0) {
    return null;
  }
  return (
    <div style={{ overflowX: 'auto' }} role="region" aria-label="Waves and what they wait for" tabIndex={0}>
      <svg width={width} height={height} role="group" aria-label="Waves" style={{ display: 'block' }}>
        {layout.edges.map(({ from, to }) => {
          const [a, b] = [place.get(from), place.get(to)];
          if (a === undefined || b === undefined) {
            return null;
          }
          const [x1, y1, x2, y2] = [a.left + WIDTH, a.top + HEIGHT / 2, b.left, b.top + HEIGHT / 2];
          const bend = Math.max(GAP_X / 2, (x2 - x1) / 2);
          return (
            <path
              key={`${from}→${to}`}
              d={`M${x1},${y1} C${x1 + bend},${y1} ${x2 - bend},${y2} ${x2},${y2}`}
              fill="none"
              stroke={tokens.colorChartsLineAxis}
              strokeWidth={1.5}
            />
          );
        })}
        {waves.map((wave) => (
          <Box
            key={wave.name}
            wave={wave}
            at={place.get(wave.name) ?? { left: 0, top: 0 }}
            selected={wave.name === selected}
            cyclic={layout.cyclic.has(wave.name)}
            onSelect={onSelect}
          />
        ))}
      </svg>
    </div>
  );
}

function Box({
  wave,
  at,
  selected,
  cyclic,
  onSelect,
}: {
  wave: WaveNode;
  at: { left: number; top: number };
  selected: boolean;
  cyclic: boolean;
  onSelect: ((wave: string) => void) | undefined;
}) {
  const { type, word } = wordOf(wave.status);
  const colour = STATUS_COLOUR[type];
  const says = cyclic ? 'Waits for itself' : word;
  const select = () => onSelect?.(wave.name);
  return (
    <g
      transform={`translate(${at.left},${at.top})`}
      role={onSelect === undefined ? 'img' : 'button'}
      aria-pressed={onSelect === undefined ? undefined : selected}
      tabIndex={onSelect === undefined ? undefined : 0}
      aria-label={
        onSelect === undefined
          ? `${wave.name}: ${says}, ${wave.note}${wave.gated ? ', waits for people before it begins' : ''}`
          : undefined
      }
      style={{ cursor: onSelect === undefined ? 'default' : 'pointer' }}
      onClick={select}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          select();
        }
      }}
    >
      <rect
        width={WIDTH}
        height={HEIGHT}
        rx={8}
        fill={selected ? tokens.colorBackgroundItemSelected : tokens.colorBackgroundContainerContent}
        stroke={colour}
        strokeWidth={wave.critical === true || selected ? 3 : 1.5}
        strokeDasharray={wave.gated ? '6 4' : undefined}
      />
      <text x={12} y={22} fontSize={14} fontWeight={700} fill={tokens.colorTextBodyDefault}>
        {shortened(wave.name, 21)}{' '}
      </text>
      <text x={12} y={43} fontSize={13} fill={colour}>
        <tspan aria-hidden>{GLYPH[type]} </tspan>
        {says}{' '}
      </text>
      <text x={12} y={62} fontSize={12} fill={tokens.colorTextBodySecondary}>
        {shortened(wave.note, 27)}
        {wave.gated && <tspan fontSize={0}>, waits for people before it begins</tspan>}
      </text>
    </g>
  );
}

export function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
