import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { merged, theirChanges } from './merge';
import { useDraft } from './useDraft';

const BASE = { version: 1, name: 'Shop', rto: 'PT1H', waves: [{ name: 'db', pause: false }, { name: 'web', pause: false }] };

describe('a conflict', () => {
  it('shows what they changed, and marks what I changed, too', () => {
    const theirs = { ...BASE, version: 2, name: 'Store', rto: 'PT2H' };
    const mine = { ...BASE, name: 'Market' };

    expect(theirChanges(BASE, theirs, mine)).toEqual([
      { path: 'name', before: 'Shop', theirs: 'Store', mine: 'Market', clash: true },
      { path: 'rto', before: 'PT1H', theirs: 'PT2H', mine: 'PT1H', clash: false },
    ]);
    expect(merged(BASE, theirs, mine)).toEqual({ ...BASE, version: 2, name: 'Market', rto: 'PT2H' });
  });

  it('looks into waves by their names', () => {
    const theirs = { ...BASE, version: 2, waves: [{ name: 'db', pause: true }, { name: 'web', pause: false }] };
    const mine = { ...BASE, waves: [{ name: 'web', pause: true }, { name: 'db', pause: false }] };

    expect(theirChanges(BASE, theirs, mine).map((it) => it.path)).toEqual(['waves › db › pause']);
    expect(merged(BASE, theirs, mine).waves).toEqual([
      { name: 'web', pause: true },
      { name: 'db', pause: true },
    ]);
  });

  it('keeps a wave that I added and drops one that they removed', () => {
    const theirs = { ...BASE, waves: [{ name: 'db', pause: false }] };
    const mine = { ...BASE, waves: [...BASE.waves, { name: 'cache', pause: false }] };

    expect(merged(BASE, theirs, mine).waves.map((it) => it.name)).toEqual(['db', 'cache']);
  });
});

describe('a draft', () => {
  beforeEach(() => sessionStorage.clear());

  it('outlives the page until it is discarded', () => {
    const first = renderHook(() => useDraft('plan/shop', { name: 'Shop' }));
    act(() => first.result.current.set({ name: 'Store' }));
    first.unmount();

    const second = renderHook(() => useDraft('plan/shop', { name: 'Shop, version 2' }));
    expect(second.result.current).toMatchObject({ kept: true, base: { name: 'Shop' }, mine: { name: 'Store' } });
    act(() => second.result.current.discard());
    second.unmount();

    const third = renderHook(() => useDraft('plan/shop', { name: 'Shop' }));
    expect(third.result.current).toMatchObject({ kept: false, mine: { name: 'Shop' } });
  });

  it('is none if it cannot be read', () => {
    sessionStorage.setItem('drs-orchestration.draft.plan/shop', '{');
    expect(renderHook(() => useDraft('plan/shop', { name: 'Shop' })).result.current.kept).toBe(false);
  });
});
