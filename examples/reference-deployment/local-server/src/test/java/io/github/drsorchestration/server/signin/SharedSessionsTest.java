package io.github.drsorchestration.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.port.store.DocumentStore;
import io.github.drsorchestration.api.port.store.RecordStore;
import io.github.drsorchestration.api.time.RandomIds;
import io.github.drsorchestration.testkit.memory.InMemoryRecordStore;
import io.github.drsorchestration.testkit.time.VirtualTime;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two servers on one store; the other one acts between a read and a write of this one. */
class SharedSessionsTest {

  private final VirtualTime time = VirtualTime.startingAt(Instant.parse("2026-05-01T08:00:00Z"));
  private final RecordStore store = new InMemoryRecordStore();
  private Runnable meanwhile = () -> {};

  private <T> DocumentStore<T> contended(DocumentStore<T> documents, Class<?> type) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              if (method.getName().equals("replace") || method.getName().equals("delete")) {
                Runnable once = meanwhile;
                meanwhile = () -> {};
                once.run();
              }
              try {
                return method.invoke(documents, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    @SuppressWarnings("unchecked")
    DocumentStore<T> made = (DocumentStore<T>) proxy;
    return made;
  }

  private SignIn server() {
    return new SignIn(
        kind -> contended(store.of(kind), DocumentStore.class), time, new RandomIds());
  }

  private SignIn other() {
    return new SignIn(store, time, new RandomIds());
  }

  @Test
  void a_session_ends_although_it_is_refreshed_at_the_same_moment() {
    SignIn server = server();
    SignIn.Tokens tokens = server.signIn("viewer", "demo-viewer").orElseThrow();
    SignIn other = other();
    SignIn.Tokens[] refreshed = new SignIn.Tokens[1];
    meanwhile = () -> refreshed[0] = other.refresh(tokens.refreshToken()).orElseThrow();

    server.signOut(tokens.accessToken());

    assertThat(other.refresh(refreshed[0].refreshToken())).isEmpty();
    assertThat(other.authenticate(refreshed[0].accessToken())).isEmpty();
  }

  @Test
  void two_servers_may_forget_the_same_old_sessions() {
    Optional<SignIn.Tokens> unused = other().signIn("viewer", "demo-viewer");
    time.advance(Duration.ofDays(2));
    meanwhile = this::other;

    assertThat(server().signIn("viewer", "demo-viewer")).isPresent();
  }

  @Test
  void two_servers_may_change_their_keys_at_the_same_moment() {
    SignIn server = server();
    SignIn other = other();
    server.rotateKeys();
    time.advance(Duration.ofDays(2));
    meanwhile = other::rotateKeys;

    server.rotateKeys();
    assertThat(server.keys().getKeys()).hasSize(2);
  }

  @Test
  void sessions_that_are_over_are_forgotten_while_a_server_runs() {
    SignIn server = server();
    for (int day = 0; day < 5; day++) {
      assertThat(server.signIn("viewer", "demo-viewer")).isPresent();
      time.advance(Duration.ofDays(1));
    }

    assertThat(store.of("session").listAll()).hasSizeLessThan(3);
  }
}
