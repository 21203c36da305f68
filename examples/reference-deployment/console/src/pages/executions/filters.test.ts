import { describe, expect, it } from 'vitest';
import { ofAddress, toAddress } from './filters';

describe('the filter in the address', () => {
  it('comes back as it went, and leaves the rest of the address alone', () => {
    const query = {
      tokens: [
        { propertyKey: 'kind', operator: '=' as const, value: 'DRILL' },
        { propertyKey: undefined, operator: ':' as const, value: 'a=b' },
      ],
      operation: 'or' as const,
    };
    const address = toAddress(query, new URLSearchParams('tab=history&f=old:1'));
    expect(address.get('tab')).toBe('history');
    expect(ofAddress(new URLSearchParams(address.toString()))).toEqual(query);
    expect(ofAddress(new URLSearchParams('f=nonsense')).tokens).toEqual([]);
  });
});
