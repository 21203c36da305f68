import { expect, it } from 'vitest';
import { filterOfAddress, filterToAddress } from './filterAddress';

it('keeps a filter in the address, and the rest of the address with it', () => {
  const query = {
    tokens: [
      { propertyKey: 'name', operator: '!:', value: 'web = new' },
      { propertyKey: undefined, operator: ':', value: 'eu-west-1' },
    ],
    operation: 'or' as const,
  };
  const address = filterToAddress(query, new URLSearchParams('start=shop&f=old%3D1'));

  expect(address.get('start')).toBe('shop');
  expect(filterOfAddress(new URLSearchParams(address.toString()))).toEqual(query);
});

it('leaves out what is no filter', () => {
  expect(filterOfAddress(new URLSearchParams('f=nonsense'))).toEqual({ tokens: [], operation: 'and' });
});
