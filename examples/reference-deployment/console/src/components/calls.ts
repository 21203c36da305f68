/** A request to the API. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With its parameters filled in, such as `/executions/5f3a/approve`. */
  readonly path: string;
  readonly body?: unknown;
}

/** Where the shell has the token, for the command line as for curl. */
export const TOKEN = 'DRS_ORCHESTRATION_TOKEN';

/** The words with which the command line calls an operation by its name. */
export function asCommand(operation: string, fields: object): string {
  const words = Object.entries(fields).flatMap(([name, value]: [string, unknown]) =>
    value === undefined ? [] : [quoted(`${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)],
  );
  return ['call', operation, ...words].join(' ');
}

/** A line for a shell; the token is named, never shown. */
export function asCurl(url: string, call: Call): string {
  const parts = ['curl', '-sS'];
  if (call.method !== 'GET') {
    parts.push('-X', call.method);
  }
  parts.push(quoted(url + call.path), '-H', `"Authorization: Bearer $${TOKEN}"`);
  if (call.body !== undefined) {
    parts.push('-H', quoted('Content-Type: application/json'), '-d', quoted(JSON.stringify(call.body)));
  }
  return parts.join(' ');
}

/** For a POSIX shell. */
export function quoted(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
