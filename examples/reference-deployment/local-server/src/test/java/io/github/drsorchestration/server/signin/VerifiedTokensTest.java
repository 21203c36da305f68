package io.github.drsorchestration.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.github.drsorchestration.api.time.RandomIds;
import io.github.drsorchestration.testkit.memory.InMemoryRecordStore;
import io.github.drsorchestration.testkit.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

  private static final Duration LIFETIME = Duration.ofMinutes(45);

  private final VirtualTime time = VirtualTime.startingAt(Instant.parse("2026-03-01T08:00:00Z"));
  private final VerifiedTokens tokens = new VerifiedTokens(time);
  private final AtomicInteger verified = new AtomicInteger();

  @Test
  void a_good_signature_is_verified_once_a_minute() {
    assertThat(claims("good")).isPresent();
    assertThat(claims("good")).isPresent();
    assertThat(verified).hasValue(1);

    time.advance(Duration.ofMinutes(1));
    assertThat(claims("good")).isPresent();
    assertThat(verified).hasValue(2);
  }

  @Test
  void a_bad_signature_is_never_good_and_takes_no_room() {
    assertThat(claims("bad")).isEmpty();
    assertThat(claims("bad")).isEmpty();
    assertThat(verified).hasValue(2);
  }

  @Test
  void a_token_that_was_verified_a_moment_ago_expires_all_the_same() {
    SignIn signIn = new SignIn(new InMemoryRecordStore(), time, new RandomIds());
    String token = signIn.signIn("viewer", "demo-viewer").orElseThrow().accessToken();
    time.advance(LIFETIME.minusSeconds(1));
    assertThat(signIn.authenticate(token)).isPresent();

    time.advance(Duration.ofSeconds(1));
    assertThat(signIn.authenticate(token)).isEmpty();
  }

  @Test
  void a_token_that_was_verified_a_moment_ago_ends_with_its_session() {
    SignIn signIn = new SignIn(new InMemoryRecordStore(), time, new RandomIds());
    String token = signIn.signIn("viewer", "demo-viewer").orElseThrow().accessToken();
    assertThat(signIn.authenticate(token)).isPresent();

    signIn.signOut(token);

    assertThat(signIn.authenticate(token)).isEmpty();
  }

  private Optional<JWTClaimsSet> claims(String token) {
    return tokens.claims(
        token,
        () -> {
          verified.incrementAndGet();
          return Optional.of(new JWTClaimsSet.Builder().subject("ada").build())
              .filter(it -> token.equals("good"));
        });
  }
}
