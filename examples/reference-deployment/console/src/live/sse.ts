/** A server-sent event. */
export interface SentEvent {
  readonly type: string;
  readonly data: string;
  readonly id: string | undefined;
}

/** Takes the text of a stream in pieces, and gives the events that are complete; comments are events without a type. */
export class SentEventParser {
  private rest = '';

  push(text: string): SentEvent[] {
    const blocks = (this.rest + text.replaceAll('\r\n', '\n')).split('\n\n');
    this.rest = blocks.pop() ?? '';
    return blocks.map(event);
  }
}

function event(block: string): SentEvent {
  const fields = new Map<string, string[]>();
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    fields.set(name, [...(fields.get(name) ?? []), value]);
  }
  const data = fields.get('data');
  return {
    type: data === undefined ? '' : (fields.get('event')?.at(-1) ?? 'message'),
    data: data?.join('\n') ?? '',
    id: fields.get('id')?.at(-1),
  };
}
