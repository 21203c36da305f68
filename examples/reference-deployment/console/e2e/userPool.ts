import { createHash, createHmac, generateKeyPairSync, getDiffieHellman, randomBytes, randomUUID, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PoolUser {
  password: string;
  readonly groups: readonly string[];
  /** Somebody else chose the password. */
  mustChange?: boolean;
  /** The code of the second factor. */
  readonly code?: string;
}

type Body = Record<string, unknown> & {
  readonly AuthParameters?: Record<string, string>;
  readonly ChallengeResponses?: Record<string, string>;
};

/** The group of RFC 3526 in which Cognito has its users prove that they know their password. */
const N = BigInt(`0x${getDiffieHellman('modp15').getPrime('hex')}`);
const G = 2n;
const K = number(hash(`${padded(N)}${padded(G)}`));

/**
 * A user pool of Cognito as far as the console speaks with one: SRP, a first password, a second factor, a forgotten
 * password, renewal. Its access tokens are signed, so that a server verifies them by its keys.
 */
export class UserPool {
  readonly clientId = 'console-of-the-test';
  readonly issuer: string;
  /** What was asked, in its order. */
  readonly asked: string[] = [];
  tokenSeconds = 3_600;
  private readonly keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  private readonly proofs = new Map<string, { name: string; b: bigint; B: bigint; A: bigint; salt: bigint }>();
  private readonly refreshTokens = new Map<string, string>();
  private readonly server = createServer((request, response) => {
    void this.answer(request).then(
      (body) => response.writeHead(200, HEADERS).end(JSON.stringify(body)),
      (thrown: unknown) => {
        const { name, message } = thrown as Error;
        response.writeHead(400, { ...HEADERS, 'x-amzn-errortype': name }).end(JSON.stringify({ __type: name, message }));
      },
    );
  });
  url = '';

  constructor(
    readonly id: string,
    readonly users: Record<string, PoolUser>,
  ) {
    this.issuer = `https://cognito-idp.${id.split('_')[0] ?? ''}.amazonaws.com/${id}`;
  }

  async open(): Promise<void> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  /** Ends all sessions, as an administrator of the pool can. */
  revokeAll(): void {
    this.refreshTokens.clear();
  }

  private async answer(request: IncomingMessage): Promise<unknown> {
    if (request.method === 'GET') {
      return { keys: [{ ...this.keys.publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'RS256', use: 'sig' }] };
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
      chunks.push(chunk as Buffer);
    }
    const body = JSON.parse(Buffer.concat(chunks).toString() || '{}') as Body;
    const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    const what = body['ChallengeName'] ?? body['AuthFlow'];
    this.asked.push(typeof what === 'string' ? `${operation} ${what}` : operation);
    switch (operation) {
      case 'InitiateAuth':
        return body['AuthFlow'] === 'REFRESH_TOKEN_AUTH' ? this.renew(body) : this.challenge(body);
      case 'RespondToAuthChallenge':
        return this.respond(body);
      case 'ForgotPassword':
        return { CodeDeliveryDetails: { DeliveryMedium: 'EMAIL', Destination: 'a***@e***' } };
      case 'ConfirmForgotPassword':
        return this.reset(body);
      default:
        return {};
    }
  }

  /** `B` of SRP, for which the answer has to fit the password. */
  private challenge(body: Body): unknown {
    const name = body.AuthParameters?.['USERNAME'] ?? '';
    const user = this.userOf(name);
    const salt = number(randomBytes(16).toString('hex'));
    const b = number(randomBytes(32).toString('hex'));
    const x = number(hash(`${padded(salt)}${hash(Buffer.from(`${this.poolName()}${name}:${user.password}`).toString('hex'))}`));
    const B = (K * power(G, x) + power(G, b)) % N;
    const block = randomBytes(32).toString('base64');
    this.proofs.set(block, { name, b, B, A: number(body.AuthParameters?.['SRP_A'] ?? '0'), salt });
    return {
      ChallengeName: 'PASSWORD_VERIFIER',
      ChallengeParameters: { USER_ID_FOR_SRP: name, SRP_B: B.toString(16), SALT: salt.toString(16), SECRET_BLOCK: block },
    };
  }

  private respond(body: Body): unknown {
    const given = body.ChallengeResponses ?? {};
    const name = given['USERNAME'] ?? '';
    const user = this.userOf(name);
    switch (body['ChallengeName']) {
      case 'PASSWORD_VERIFIER':
        if (this.proofOf(given, user) !== given['PASSWORD_CLAIM_SIGNATURE']) {
          throw refusal('NotAuthorizedException', 'Incorrect username or password.');
        }
        break;
      case 'NEW_PASSWORD_REQUIRED':
        if ((given['NEW_PASSWORD'] ?? '').length < 12) {
          throw refusal('InvalidPasswordException', 'Password did not conform with policy: Password not long enough');
        }
        Object.assign(user, { password: given['NEW_PASSWORD'], mustChange: false });
        break;
      default:
        if (given['SMS_MFA_CODE'] !== user.code && given['SOFTWARE_TOKEN_MFA_CODE'] !== user.code) {
          throw refusal('CodeMismatchException', 'Invalid code received for user');
        }
        return this.tokens(name, randomUUID());
    }
    if (user.mustChange === true) {
      const parameters = { USER_ID_FOR_SRP: name, userAttributes: '{}', requiredAttributes: '[]' };
      return { ChallengeName: 'NEW_PASSWORD_REQUIRED', ChallengeParameters: parameters, Session: 's1' };
    }
    return user.code === undefined
      ? this.tokens(name, randomUUID())
      : { ChallengeName: 'SOFTWARE_TOKEN_MFA', ChallengeParameters: { USER_ID_FOR_SRP: name }, Session: 's2' };
  }

  private proofOf(given: Record<string, string>, user: PoolUser): string {
    const block = given['PASSWORD_CLAIM_SECRET_BLOCK'] ?? '';
    const proof = this.proofs.get(block);
    if (proof === undefined) {
      throw refusal('NotAuthorizedException', 'Invalid session.');
    }
    const { name, b, B, A, salt } = proof;
    const x = number(hash(`${padded(salt)}${hash(Buffer.from(`${this.poolName()}${name}:${user.password}`).toString('hex'))}`));
    const u = number(hash(`${padded(A)}${padded(B)}`));
    const secret = power((A * power(power(G, x), u)) % N, b);
    const prk = createHmac('sha256', Buffer.from(padded(u), 'hex')).update(Buffer.from(padded(secret), 'hex')).digest();
    const key = createHmac('sha256', prk).update('Caldera Derived Key\u0001').digest().subarray(0, 16);
    return createHmac('sha256', key)
      .update(this.poolName() + name)
      .update(Buffer.from(block, 'base64'))
      .update(given['TIMESTAMP'] ?? '')
      .digest('base64');
  }

  private renew(body: Body): unknown {
    const token = body.AuthParameters?.['REFRESH_TOKEN'] ?? '';
    const name = this.refreshTokens.get(token);
    if (name === undefined) {
      throw refusal('NotAuthorizedException', 'Refresh Token has been revoked');
    }
    return this.tokens(name, token);
  }

  private reset(body: Body): unknown {
    if (body['ConfirmationCode'] !== '246810') {
      throw refusal('CodeMismatchException', 'Invalid verification code provided, please try again.');
    }
    this.userOf(String(body['Username'])).password = String(body['Password']);
    return {};
  }

  private tokens(name: string, refreshToken: string): unknown {
    this.refreshTokens.set(refreshToken, name);
    const now = Math.floor(Date.now() / 1_000);
    const common = { sub: name, iss: this.issuer, iat: now, exp: now + this.tokenSeconds, 'cognito:groups': this.userOf(name).groups };
    return {
      AuthenticationResult: {
        AccessToken: this.jwt({ ...common, token_use: 'access', client_id: this.clientId, username: name, jti: randomUUID() }),
        IdToken: this.jwt({ ...common, token_use: 'id', aud: this.clientId, 'cognito:username': name }),
        RefreshToken: refreshToken,
        ExpiresIn: this.tokenSeconds,
        TokenType: 'Bearer',
      },
    };
  }

  private jwt(claims: object): string {
    const text = [{ alg: 'RS256', kid: 'k1', typ: 'JWT' }, claims].map((it) => Buffer.from(JSON.stringify(it)).toString('base64url')).join('.');
    return `${text}.${sign('sha256', Buffer.from(text), this.keys.privateKey).toString('base64url')}`;
  }

  private userOf(name: string): PoolUser {
    const user = this.users[name];
    if (user === undefined) {
      throw refusal('NotAuthorizedException', 'Incorrect username or password.');
    }
    return user;
  }

  private poolName(): string {
    return this.id.split('_')[1] ?? '';
  }
}

const HEADERS = { 'Content-Type': 'application/x-amz-json-1.1', 'Access-Control-Allow-Origin': '*' };

function refusal(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

function hash(hex: string): string {
  return createHash('sha256').update(Buffer.from(hex, 'hex')).digest('hex');
}

function number(hex: string): bigint {
  return BigInt(`0x${hex}`);
}

/** Of whole bytes, and never negative as two's complement. */
function padded(value: bigint): string {
  const hex = value.toString(16);
  const even = hex.length % 2 === 0 ? hex : `0${hex}`;
  return /^[89a-f]/.test(even) ? `00${even}` : even;
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (let [b, e] = [base % N, exponent]; e > 0n; e >>= 1n, b = (b * b) % N) {
    result = (e & 1n) === 1n ? (result * b) % N : result;
  }
  return result;
}
