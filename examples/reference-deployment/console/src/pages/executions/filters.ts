import type { PropertyFilterProps } from '@cloudscape-design/components/property-filter';

export const PROPERTIES: readonly PropertyFilterProps.FilteringProperty[] = [
  { key: 'planName', propertyLabel: 'Plan', groupValuesLabel: 'Plans', operators: ['=', '!=', ':', '!:'] },
  { key: 'status', propertyLabel: 'Status', groupValuesLabel: 'Statuses', operators: ['=', '!='] },
  { key: 'kind', propertyLabel: 'Kind', groupValuesLabel: 'Kinds', operators: ['=', '!='] },
  { key: 'who', propertyLabel: 'Started by', groupValuesLabel: 'People', operators: ['=', '!=', ':'] },
  { key: 'through', propertyLabel: 'Through', groupValuesLabel: 'Ways', operators: ['=', '!='] },
  { key: 'executionId', propertyLabel: 'Execution', groupValuesLabel: 'Executions', operators: ['=', ':'] },
  { key: 'disasterId', propertyLabel: 'Disaster', groupValuesLabel: 'Disasters', operators: ['=', '!='] },
];

const TOKEN = /^([A-Za-z]*)(!=|!:|=|:)(.*)$/s;

/** A filter as parameters of the address: `?f=planName:shop&f=kind=DRILL&any`. */
export function toAddress(query: PropertyFilterProps.Query, address: URLSearchParams): URLSearchParams {
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
export function ofAddress(address: URLSearchParams): PropertyFilterProps.Query {
  return {
    tokens: address.getAll('f').flatMap((text): PropertyFilterProps.Token[] => {
      const [, key = '', operator, value] = TOKEN.exec(text) ?? [];
      return operator === undefined || value === undefined
        ? []
        : [{ propertyKey: key === '' ? undefined : key, operator, value }];
    }),
    operation: address.has('any') ? 'or' : 'and',
  };
}
