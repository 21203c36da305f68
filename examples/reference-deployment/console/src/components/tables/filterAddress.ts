import type { PropertyFilterProps } from '@cloudscape-design/components/property-filter';

const TOKEN = /^([A-Za-z]*)(!=|!:|!\^|>=|<=|=|:|\^|<|>)(.*)$/s;

/** A filter as parameters of an address: `?f=name:web&f=health=HEALTHY&any`. */
export function filterToAddress(query: PropertyFilterProps.Query, address: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(address);
  next.delete('f');
  next.delete('any');
  for (const token of query.tokens) {
    next.append('f', `${token.propertyKey ?? ''}${token.operator}${String(token.value)}`);
  }
  if (query.operation === 'or' && query.tokens.length > 1) {
    next.set('any', '');
  }
  return next;
}

/** The filter that an address has; what is no filter in it is left out. */
export function filterOfAddress(address: URLSearchParams): PropertyFilterProps.Query {
  const tokens = address.getAll('f').flatMap((text): PropertyFilterProps.Token[] => {
    const [, key = '', operator, value] = TOKEN.exec(text) ?? [];
    return operator === undefined || value === undefined
      ? []
      : [{ propertyKey: key === '' ? undefined : key, operator, value }];
  });
  return { tokens, operation: address.has('any') ? 'or' : 'and' };
}
