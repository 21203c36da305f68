import type { components } from './schema';

type ErrorBody = components['schemas']['ErrorBody'];
export type ErrorCode = components['schemas']['ErrorCode'] | 'NO_CONNECTION';
export type FieldProblem = components['schemas']['Problem'];

/** Why the API did not do what was asked: its own sentence, the fields, and the id under which its log has the request. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: ErrorCode;
  /** What the code means, in a few words. */
  readonly title: string;
  readonly details: readonly FieldProblem[];
  readonly requestId: string | undefined;
  readonly retryable: boolean;
  readonly retryAfterSeconds: number | undefined;

  constructor(status: number, body: Partial<Omit<ErrorBody, 'code'>> & { code: ErrorCode }) {
    super(body.message ?? 'the request failed');
    this.name = 'ApiProblem';
    this.status = status;
    this.code = body.code;
    this.title = body.error ?? 'The request failed';
    this.details = body.details ?? [];
    this.requestId = body.requestId;
    this.retryable = body.retryable ?? false;
    this.retryAfterSeconds = body.retryAfter;
  }

  static async of(response: Response): Promise<ApiProblem> {
    try {
      return new ApiProblem(response.status, (await response.json()) as ErrorBody);
    } catch {
      // Something in between answered, such as a proxy.
      return new ApiProblem(response.status, {
        code: 'SERVICE_UNAVAILABLE',
        error: 'The service did not answer',
        message: `something between here and the service answered with status ${response.status}`,
        retryable: true,
      });
    }
  }

  static noConnection(cause: unknown): ApiProblem {
    const reason = cause instanceof Error ? ` (${cause.message})` : '';
    return new ApiProblem(0, {
      code: 'NO_CONNECTION',
      error: 'No connection',
      message: `the service cannot be reached${reason}`,
      retryable: true,
    });
  }

  /** What is wrong with one field of the request, if the API said so. */
  about(field: string): string | undefined {
    return this.details.find((it) => it.path === field || it.path.startsWith(`${field}.`))?.rule;
  }
}

/** Whatever was thrown, as a problem that can be shown. */
export function problemOf(thrown: unknown): ApiProblem {
  if (thrown instanceof ApiProblem) {
    return thrown;
  }
  return new ApiProblem(0, {
    code: 'INTERNAL',
    error: 'The console has a defect',
    message: thrown instanceof Error ? thrown.message : String(thrown),
  });
}
