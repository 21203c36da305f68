import * as tokens from '@cloudscape-design/design-tokens';
import { layoutGraph } from '../../charts';
import { dependencies, type Ordered } from './order';

/** What the graph says of a wave that is planned. */
export interface PlannedWave extends Ordered {
  readonly note: string;
  /** What people do before it, such as `approval`; none if nobody is waited for. */
  readonly gate?: string | undefined;
  readonly critical?: boolean;
  readonly wrong?: boolean;
}

const WIDTH = 184;
const HEIGHT = 66;
const GAP_X = 44;
const GAP_Y = 16;
const EDGE = 4;

/** The waves of a plan, each right of those that it waits for. Choosing one opens it. */
export function PlanGraph({
  waves,
  selected,
  onSelect,
}: {
  waves: readonly PlannedWave[];
  selected?: string | undefined;
  onSelect?: ((wave: string) => void) | undefined;
}) {
  const waitsFor = dependencies(waves);
  const layout = layoutGraph(waves.map((it) => ({ name: it.name, dependsOn: waitsFor.get(it.name) ?? [] })));
  const place = new Map(
    layout.nodes.map((it) => [it.name, { x: EDGE + it.column * (WIDTH + GAP_X), y: EDGE + it.row * (HEIGHT + GAP_Y) }]),
  );
  if (waves.length === 0) {
    return null;
  }
  return (
    <div style={{ overflowX: 'auto' }} role="region" aria-label="Waves and what they wait for" tabIndex={0}>
      <svg
        width={layout.columns * (WIDTH + GAP_X) - GAP_X + 2 * EDGE}
        height={layout.rows * (HEIGHT + GAP_Y) - GAP_Y + 2 * EDGE}
        role="group"
        aria-label="Waves"
        style={{ display: 'block' }}
      >
        {layout.edges.map(({ from, to }) => {
          const [a, b] = [place.get(from), place.get(to)];
          if (a === undefined || b === undefined) {
            return null;
          }
          const [x1, y1, x2, y2] = [a.x + WIDTH, a.y + HEIGHT / 2, b.x, b.y + HEIGHT / 2];
          const bend = Math.max(GAP_X / 2, (x2 - x1) / 2);
          const both = waves.filter((it) => it.critical && (it.name === from || it.name === to)).length === 2;
          return (
            <path
              key={`${from}→${to}`}
              d={`M${x1},${y1} C${x1 + bend},${y1} ${x2 - bend},${y2} ${x2},${y2}`}
              fill="none"
              stroke={both ? tokens.colorBorderItemFocused : tokens.colorChartsLineAxis}
              strokeWidth={both ? 2.5 : 1.5}
            />
          );
        })}
        {waves.map((wave) => (
          <WaveBox
            key={wave.name}
            wave={layout.cyclic.has(wave.name) ? { ...wave, wrong: true, note: 'waits for itself' } : wave}
            at={place.get(wave.name) ?? { x: 0, y: 0 }}
            selected={wave.name === selected}
            onSelect={onSelect}
          />
        ))}
      </svg>
    </div>
  );
}

function WaveBox({
  wave,
  at,
  selected,
  onSelect,
}: {
  wave: PlannedWave;
  at: { x: number; y: number };
  selected: boolean;
  onSelect?: ((wave: string) => void) | undefined;
}) {
  // What is seen, in its order, comes first in what is said.
  const seen = [shortened(wave.name, 21), shortened(wave.note, 28), ...(wave.gate === undefined ? [] : [shortened(`${wave.gate} before`, 24)])];
  const said = [
    seen.join(' '),
    ...(seen[0] === wave.name ? [] : [wave.name]),
    ...(wave.wrong === true ? ['has problems'] : []),
    ...(wave.critical === true ? ['on the critical path'] : []),
  ].join(', ');
  const choose = () => onSelect?.(wave.name);
  return (
    <g
      transform={`translate(${at.x},${at.y})`}
      role={onSelect === undefined ? 'img' : 'button'}
      tabIndex={onSelect === undefined ? undefined : 0}
      aria-pressed={onSelect === undefined ? undefined : selected}
      aria-label={said}
      style={{ cursor: onSelect === undefined ? 'default' : 'pointer' }}
      onClick={choose}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          choose();
        }
      }}
    >
      <rect
        width={WIDTH}
        height={HEIGHT}
        rx={8}
        fill={selected ? tokens.colorBackgroundItemSelected : tokens.colorBackgroundContainerContent}
        stroke={wave.wrong ? tokens.colorTextStatusError : wave.critical || selected ? tokens.colorBorderItemFocused : tokens.colorChartsLineAxis}
        strokeWidth={selected || wave.critical ? 2.5 : 1.5}
        strokeDasharray={wave.gate === undefined ? undefined : '6 4'}
      />
      <text x={12} y={20} fontSize={14} fontWeight={700} fill={tokens.colorTextBodyDefault}>
        {seen[0]}
      </text>{' '}
      <text x={12} y={39} fontSize={12} fill={wave.wrong ? tokens.colorTextStatusError : tokens.colorTextBodySecondary}>
        {seen[1]}
      </text>{' '}
      {wave.gate !== undefined && (
        <>
          <path d="M13,47 v10 M18,47 v10" stroke={tokens.colorTextBodySecondary} strokeWidth={2.5} />
          <text x={26} y={56} fontSize={12} fill={tokens.colorTextBodySecondary}>
            {seen[2]}
          </text>
        </>
      )}
      {wave.wrong && (
        <path d={`M${WIDTH - 22},10 l10,10 m0,-10 l-10,10`} stroke={tokens.colorTextStatusError} strokeWidth={2.5} />
      )}
    </g>
  );
}

function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
