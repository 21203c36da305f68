import { describe, expect, it } from 'vitest';
import { SentEventParser } from './sse';

describe('the parser of server-sent events', () => {
  it('waits for the end of an event that comes in pieces', () => {
    const parser = new SentEventParser();
    expect(parser.push('id: 7\nevent: state\nda')).toEqual([]);
    expect(parser.push('ta: {"a":\ndata: 1}\n\n: still here\n\n')).toEqual([
      { id: '7', type: 'state', data: '{"a":\n1}' },
      { id: undefined, type: '', data: '' },
    ]);
  });
});
