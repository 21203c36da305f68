import { describe, expect, it, vi } from 'vitest';
import { ApiProblem, apiClient, problemOf } from '.';

const signer = { token: () => Promise.resolve('t1'), refused: vi.fn() };

function answering(status: number, body: unknown) {
  const requests: Request[] = [];
  const client = apiClient('http://api.example/prod/', signer, (request) => {
    requests.push(request as Request);
    return Promise.resolve(new Response(JSON.stringify(body), { status }));
  });
  return { client, requests };
}

describe('the client', () => {
  it('sends the token to the API under its path', async () => {
    const { client, requests } = answering(200, { status: 'UP' });
    const { data } = await client.GET('/health');
    expect(data).toEqual({ status: 'UP' });
    expect(requests[0]?.url).toBe('http://api.example/prod/health');
    expect(requests[0]?.headers.get('Authorization')).toBe('Bearer t1');
  });

  it('throws what the API says is wrong', async () => {
    const { client } = answering(409, {
      code: 'VERSION_CONFLICT',
      error: 'It was changed meanwhile',
      message: 'the plan web-shop has version 4',
      details: [{ path: 'waves.0', rule: 'must have a group' }],
      requestId: 'r-1',
      retryable: false,
    });
    const problem = problemOf(await client.GET('/health').catch((thrown: unknown) => thrown));
    expect(problem).toMatchObject({ status: 409, code: 'VERSION_CONFLICT', requestId: 'r-1' });
    expect(problem.about('waves')).toBe('must have a group');
  });

  it('tells the signer when a token is not accepted', async () => {
    const { client } = answering(401, { code: 'NOT_SIGNED_IN', message: 'sign in' });
    await expect(client.GET('/health')).rejects.toBeInstanceOf(ApiProblem);
    expect(signer.refused).toHaveBeenCalled();
  });

  it('says that there is no connection', async () => {
    const client = apiClient('http://api.example', signer, () => Promise.reject(new TypeError('refused')));
    await expect(client.GET('/health')).rejects.toMatchObject({ code: 'NO_CONNECTION', retryable: true });
  });
});
