package io.github.drsorchestration.server.signin;

import com.nimbusds.jwt.JWTClaimsSet;
import io.github.drsorchestration.api.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for a minute which tokens have a good signature: to verify one takes longer than most
 * requests. Whether a token has expired, or its session ended, is for the caller to see each time.
 */
final class VerifiedTokens {

  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final int MAX_TOKENS = 10_000;

  private final Time time;
  private final Map<String, Verified> verified =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
          return size() > MAX_TOKENS;
        }
      };

  VerifiedTokens(Time time) {
    this.time = time;
  }

  private record Verified(JWTClaimsSet claims, Instant until) {}

  /** The claims of a token; empty if its signature is not good, which is not remembered. */
  Optional<JWTClaimsSet> claims(String token, Supplier<Optional<JWTClaimsSet>> verification) {
    Optional<JWTClaimsSet> known = known(token);
    if (known.isPresent()) {
      return known;
    }
    Optional<JWTClaimsSet> claims = verification.get();
    claims.ifPresent(it -> remember(token, it));
    return claims;
  }

  private synchronized Optional<JWTClaimsSet> known(String token) {
    @Nullable Verified known = verified.get(token);
    return Optional.ofNullable(known)
        .filter(it -> it.until().isAfter(time.now()))
        .map(Verified::claims);
  }

  private synchronized void remember(String token, JWTClaimsSet claims) {
    verified.remove(token);
    verified.put(token, new Verified(claims, time.now().plus(KEPT)));
  }
}
