package io.github.drsorchestration.server.signin;

import com.nimbusds.jose.jwk.JWKSet;
import com.password4j.BcryptFunction;
import com.password4j.Password;
import io.github.drsorchestration.api.port.store.RecordStore;
import io.github.drsorchestration.api.time.Ids;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.server.limit.RateLimit;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The door for demo users: from a password to tokens, and out again. Tries are counted before a
 * password is looked at, because that is meant to be slow.
 */
public final class SignIn implements Authenticator {

  private static final int TRIES_OF_A_USER = 10;
  private static final int TRIES_FROM_AN_ADDRESS = 30;
  private static final Duration TRY_AGAIN = Duration.ofSeconds(20);

  private final Sessions sessions;
  private final DemoTokens tokens;
  private final SigningKeys keys;
  private final RateLimit ofUser;
  private final RateLimit fromAddress;

  public SignIn(RecordStore store, Time time, Ids ids) {
    this.sessions = new Sessions(store, time, ids);
    this.keys = new SigningKeys(store, time, ids);
    this.tokens = new DemoTokens(keys, sessions, time, ids);
    this.ofUser = new RateLimit(time, TRIES_OF_A_USER, TRY_AGAIN);
    this.fromAddress = new RateLimit(time, TRIES_FROM_AN_ADDRESS, TRY_AGAIN);
  }

  /**
   * What a user gets by signing in.
   *
   * @param accessToken for every request, as a bearer token
   * @param refreshToken for the next access token, once
   * @param expiresIn the seconds until the access token expires
   */
  public record Tokens(String accessToken, String refreshToken, long expiresIn) {
    @Override
    public String toString() {
      return "Tokens[" + expiresIn + " s]";
    }
  }

  /** How long to wait for the next try, if there were too many; otherwise counts this one. */
  public Optional<Duration> tooManyTries(String user, String address) {
    return Stream.of(fromAddress.tryOnce(address), ofUser.tryOnce(user))
        .flatMap(Optional::stream)
        .reduce((one, other) -> one.compareTo(other) > 0 ? one : other);
  }

  /** Signs in; empty if the password is wrong, or there is no such user. */
  public Optional<Tokens> signIn(String user, String password) {
    Optional<DemoUser> known = DemoUser.find(user);
    // A name that does not exist must not answer faster.
    String hash = known.map(DemoUser::hash).orElse(DemoUser.ALL.get(0).hash());
    boolean right = Password.check(password, hash).with(BcryptFunction.getInstanceFromHash(hash));
    return known.filter(it -> right).map(it -> tokens(it, sessions.begin(it.name())));
  }

  /** The next tokens; empty if the refresh token is not good, or was used before. */
  public Optional<Tokens> refresh(String refreshToken) {
    return sessions
        .refresh(refreshToken)
        .flatMap(it -> DemoUser.find(it.user()).map(user -> tokens(user, it)));
  }

  /** Ends the session of an access token. */
  public void signOut(String accessToken) {
    tokens.session(accessToken).ifPresent(sessions::end);
  }

  private Tokens tokens(DemoUser user, Sessions.Granted session) {
    return new Tokens(
        tokens.issue(user, session.id()), session.refreshToken(), DemoTokens.LIFETIME.toSeconds());
  }

  /** The public keys of the tokens. */
  public JWKSet keys() {
    return keys.published();
  }

  /** Signs with a new key from now on; tokens of the one before stay good. */
  public void rotateKeys() {
    var unused = keys.rotate();
  }

  @Override
  public Optional<SignedIn> authenticate(String token) {
    return tokens.authenticate(token);
  }
}
