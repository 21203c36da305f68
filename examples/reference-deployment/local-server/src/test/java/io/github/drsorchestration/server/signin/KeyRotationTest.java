package io.github.drsorchestration.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.time.RandomIds;
import io.github.drsorchestration.testkit.memory.InMemoryRecordStore;
import io.github.drsorchestration.testkit.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Tokens outlive the key that signed them by one rotation, and the process that issued them. */
class KeyRotationTest {

  private final VirtualTime time = VirtualTime.startingAt(Instant.parse("2026-05-01T08:00:00Z"));
  private final InMemoryRecordStore state = new InMemoryRecordStore();
  private final SignIn one = signIn();
  private final SignIn other = signIn();

  private SignIn signIn() {
    return new SignIn(state, time, new RandomIds());
  }

  private static String token(SignIn at) {
    return at.signIn("viewer", "demo-viewer").orElseThrow().accessToken();
  }

  @Test
  void two_servers_on_one_state_share_their_keys() {
    assertThat(other.authenticate(token(one))).isPresent();
    assertThat(one.authenticate(token(other))).isPresent();
    assertThat(one.keys().toString()).isEqualTo(other.keys().toString());
  }

  @Test
  void a_token_of_the_key_before_is_good_as_long_as_it_lasts_at_every_server() {
    String before = token(one);
    one.rotateKeys();
    String after = token(one);

    time.advance(Duration.ofMinutes(44));
    assertThat(one.authenticate(before)).isPresent();
    assertThat(other.authenticate(before)).isPresent();
    assertThat(other.authenticate(after)).isPresent();
    assertThat(one.keys().size()).isEqualTo(2);

    time.advance(Duration.ofMinutes(1));
    assertThat(one.authenticate(before)).isEmpty();
  }

  @Test
  void there_is_a_new_key_every_day_and_older_ones_are_forgotten() {
    String ofToday = one.keys().getKeys().get(0).getKeyID();
    String issued = token(one);

    time.advance(Duration.ofHours(25));
    String ofTomorrow = token(one);
    assertThat(one.authenticate(issued)).isEmpty();
    assertThat(other.authenticate(ofTomorrow)).isPresent();
    assertThat(one.keys().getKeyByKeyId(ofToday)).as("still published").isNotNull();

    time.advance(Duration.ofHours(26));
    var unused = token(one);
    assertThat(one.keys().getKeyByKeyId(ofToday)).isNull();
  }

  @Test
  void a_token_of_a_key_that_is_forgotten_is_good_for_nothing() {
    SigningKeys keys = new SigningKeys(state, time, new RandomIds());
    String keyId = keys.current().getKeyID();
    assertThat(keys.find(keyId)).isPresent();

    time.advance(Duration.ofHours(26).plusSeconds(1));

    assertThat(keys.find(keyId)).isEmpty();
  }
}
