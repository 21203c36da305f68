import { describe, expect, it } from 'vitest';
import { circle, circleWith, dependencies, freeName, moved, removed, renamed } from './order';
import { ofSpoken } from './spoken';

const CHAIN = [{ name: 'databases' }, { name: 'application' }, { name: 'web' }];

describe('the order of waves', () => {
  it('is that of the plan where a wave says nothing', () => {
    expect(dependencies(CHAIN).get('web')).toEqual(['application']);
    expect(dependencies(CHAIN).get('databases')).toEqual([]);
    expect(dependencies([{ name: 'a' }, { name: 'b', dependsOn: [] }]).get('b')).toEqual([]);
    expect(circle(CHAIN)).toBeUndefined();
  });

  it('refuses that waves wait for each other, by way of others and by their place in the plan', () => {
    expect(circleWith(CHAIN, 'databases', 'web')).toEqual(['databases', 'web', 'application', 'databases']);
    expect(circleWith(CHAIN, 'databases', 'databases')).toEqual(['databases', 'databases']);
    expect(circleWith(CHAIN, 'web', 'databases')).toBeUndefined();
    expect(circle([{ name: 'a', dependsOn: ['b'] }, { name: 'b' }])).toEqual(['a', 'b', 'a']);
  });

  it('finds no circle where two waves wait for one', () => {
    const diamond = [
      { name: 'a', dependsOn: [] },
      { name: 'b', dependsOn: ['a'] },
      { name: 'c', dependsOn: ['a'] },
      { name: 'd', dependsOn: ['b', 'c'] },
    ];
    expect(circle(diamond)).toBeUndefined();
    expect(circleWith(diamond, 'a', 'd')).toEqual(['a', 'd', 'b', 'a']);
  });

  it('keeps who waits for a wave that gets another name, moves or goes', () => {
    const waves = [{ name: 'a' }, { name: 'b', dependsOn: ['a'] }, { name: 'c', dependsOn: ['b'] }];
    expect(renamed(waves, 'a', 'first')[1]).toEqual({ name: 'b', dependsOn: ['first'] });
    expect(moved(waves, 0, 2).map((it) => it.name)).toEqual(['b', 'c', 'a']);
    expect(removed(waves, 'b')).toEqual([{ name: 'a' }, { name: 'c', dependsOn: ['a'] }]);
    expect(freeName([{ name: 'wave 2' }])).toBe('wave 3');
  });
});

describe('a typed duration', () => {
  it('is read as people write it', () => {
    expect(ofSpoken('90 min')).toBe('PT90M');
    expect(ofSpoken('1 h 30 min')).toBe('PT90M');
    expect(ofSpoken('45')).toBe('PT45M');
    expect(ofSpoken('20s')).toBe('PT20S');
    expect(ofSpoken('soon')).toBeUndefined();
  });
});
