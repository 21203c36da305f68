import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Gantt, WaveGraph, layoutGraph, type Row } from '.';
import { burnUpPath } from './burnUp';
import { inSight, lastMoment } from './gantt';
import { tickLabel, ticks, x } from './scale';
import { TimeAxis } from './TimeAxis';

const wave = (name: string, ...dependsOn: string[]) => ({ name, dependsOn });

describe('the layout of waves', () => {
  it('puts a wave right of all that it waits for, by the longest path', () => {
    const layout = layoutGraph([wave('a'), wave('b', 'a'), wave('c', 'a', 'b'), wave('d')]);
    expect(Object.fromEntries(layout.nodes.map((it) => [it.name, [it.column, it.row]]))).toEqual({
      a: [0, 0],
      d: [0, 1],
      b: [1, 0],
      c: [2, 0],
    });
    expect(layout.columns).toBe(3);
    expect(layout.cyclic.size).toBe(0);
  });

  it('names waves that wait for themselves, and still places them', () => {
    const layout = layoutGraph([wave('a'), wave('b', 'c'), wave('c', 'b'), wave('d', 'd')]);
    expect([...layout.cyclic]).toEqual(['b', 'c', 'd']);
    expect(layout.nodes).toHaveLength(4);
    expect(layout.columns).toBe(2);
  });

  it('leaves out what a wave waits for that is not there, and draws nothing of nothing', () => {
    expect(layoutGraph([wave('a', 'gone')]).edges).toEqual([]);
    expect(layoutGraph([])).toMatchObject({ columns: 0, rows: 0 });
  });

  it('tells a status by a word and not by colour alone', () => {
    render(<WaveGraph waves={[{ ...wave('data'), status: 'FAILED', note: '1 of 2 up', gated: true }]} />);
    expect(screen.getByRole('img', { name: 'data: Failed, 1 of 2 up, waits for people before it begins' })).toBeTruthy();
    expect(screen.getByText('Failed', { exact: false })).toBeTruthy();
  });
});

describe('the time axis', () => {
  it('has round moments that do not touch', () => {
    expect(ticks({ from: 0, to: 3_600_000, width: 600 })).toEqual([0, 10, 20, 30, 40, 50, 60].map((it) => it * 60_000));
    expect(ticks({ from: 0, to: 30 * 86_400_000, width: 300 }).length).toBeLessThan(5);
    expect([0, 45_000, 900_000, 5_400_000, 7_200_000].map(tickLabel)).toEqual(['0', '+0:45', '+15 min', '+1 h 30 min', '+2 h']);
  });

  it('goes on past what is expected', () => {
    expect(lastMoment([], [undefined])).toBeGreaterThan(0);
    expect(lastMoment([server('a', 600_000)], [7_200_000])).toBeCloseTo(7_488_000);
    expect(x({ from: 0, to: 100, width: 50 }, 50)).toBe(25);
    expect(x({ from: 0, to: 0, width: 50 }, 0)).toBe(0);
  });
});

describe('the rows of servers', () => {
  it('draws those in sight of 3,000', () => {
    expect(inSight(3_000, 0, 420)).toEqual({ first: 0, end: 24 });
    expect(inSight(3_000, 24_000, 420)).toEqual({ first: 994, end: 1_024 });
    expect(inSight(3_000, 999_999, 420).end).toBe(3_000);
    expect(inSight(0, 0, 420)).toEqual({ first: 0, end: 0 });
  });

  it('keeps few elements with 3,000, wherever it is scrolled to', () => {
    const rows = Array.from({ length: 3_000 }, (_, i) => server(`s-${i}`, 600_000));
    render(<Gantt rows={rows} now={500_000} rto={7_200_000} projectedEnd={undefined} />);
    const region = screen.getByRole('region', { name: 'Servers on the time axis' });
    expect(document.querySelectorAll('li').length).toBeLessThan(40);
    fireEvent.scroll(region, { target: { scrollTop: 48_000 } });
    expect(document.querySelectorAll('li').length).toBeLessThan(40);
    expect(screen.getByRole('button', { name: 's-2000: Recovered' })).toBeTruthy();
  });

  it('shows an empty axis without servers', () => {
    render(<Gantt rows={[]} now={undefined} rto={undefined} projectedEnd={undefined} />);
    expect(screen.getByRole('region', { name: 'Servers on the time axis' })).toBeTruthy();
  });
});

describe('the names of moments', () => {
  const scale = { from: 0, to: 1000, width: 1000 };

  it('are short where there is no room for them', () => {
    const { container, rerender } = render(
      <TimeAxis scale={scale} height={40} now={400} rto={undefined} projectedEnd={700} />,
    );
    expect(container.textContent).toContain('expected end');
    rerender(<TimeAxis scale={scale} height={40} now={930} rto={undefined} projectedEnd={960} />);
    expect([...container.querySelectorAll('text[font-weight="700"]')].map((it) => it.textContent)).toEqual(['end', 'now']);
  });
});

describe('the burn-up', () => {
  it('makes one step of those that came at once', () => {
    const scale = { from: 0, to: 100, width: 100 };
    expect(burnUpPath([20, 10, 10], 4, 50, scale, 100)).toBe('M0,100 H10 V50 H20 V25 H50');
    expect(burnUpPath([], 0, 30, scale, 100)).toBe('M0,100 H30');
  });
});

function server(id: string, to: number): Row {
  return {
    type: 'server',
    id,
    name: id,
    bars: [{ phase: 'launch', from: 0, to }],
    projected: undefined,
    critical: false,
    says: 'Recovered',
  };
}
