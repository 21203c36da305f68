/** A request to the API. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With its parameters filled in, such as `/executions/5f3a/approve`. */
  readonly path: string;
  readonly body?: unknown;
}

/** A line for a shell; the token is named, never shown. */
export function asCurl(url: string, call: Call): string {
  const parts = ['curl', '-sS'];
  if (call.method !== 'GET') {
    parts.push('-X', call.method);
  }
  parts.push(quoted(url + call.path), '-H', '"Authorization: Bearer $TOKEN"');
  if (call.body !== undefined) {
    parts.push('-H', quoted('Content-Type: application/json'), '-d', quoted(JSON.stringify(call.body)));
  }
  return parts.join(' ');
}

/** For a POSIX shell. */
export function quoted(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
