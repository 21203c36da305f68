package io.github.drsorchestration.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.failure.ServiceUnavailableException;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Two servers on one store; the other one acts between a read and a write of this one. */
class SharedSessionsTest {

  private final VirtualTime time = VirtualTime.startingAt(Instant.parse("2026-05-01T08:00:00Z"));
  private final RecordStore store = new InMemoryRecordStore();
  private Runnable meanwhile = () -> {};

  /** The same store; something is done before each of its calls. */
  @SuppressWarnings("unchecked")
  private static <T> DocumentStore<T> watched(
      DocumentStore<T> documents, BiConsumer<String, Object[]> before) {
    return (DocumentStore<T>)
        Proxy.newProxyInstance(
            DocumentStore.class.getClassLoader(),
            new Class<?>[] {DocumentStore.class},
            (self, method, arguments) -> {
              before.accept(method.getName(), arguments);
              try {
                return method.invoke(documents, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private void contend(String call) {
    if (call.equals("replace") || call.equals("delete")) {
      Runnable once = meanwhile;
      meanwhile = () -> {};
      once.run();
    }
  }

  private SignIn server() {
    return new SignIn(
        kind -> watched(store.of(kind), (call, arguments) -> contend(call)), time, new RandomIds());
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

  @Test
  void a_store_that_is_slow_for_one_session_keeps_no_other_waiting() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    AtomicReference<String> slow = new AtomicReference<>("");
    SignIn server =
        new SignIn(
            kind ->
                watched(
                    store.of(kind),
                    (name, arguments) -> {
                      if (name.equals("find") && slow.get().contains((String) arguments[0])) {
                        asked.countDown();
                        await(answer);
                      }
                    }),
            time,
            new RandomIds());
    SignIn.Tokens one = server.signIn("viewer", "demo-viewer").orElseThrow();
    SignIn.Tokens two = server.signIn("planner", "demo-planner").orElseThrow();
    slow.set(one.refreshToken());

    CompletableFuture<?> first =
        CompletableFuture.supplyAsync(() -> server.authenticate(one.accessToken()));
    await(asked);
    CompletableFuture<Optional<SignedIn>> second =
        CompletableFuture.supplyAsync(() -> server.authenticate(two.accessToken()));

    assertThat(second.get(5, TimeUnit.SECONDS)).isPresent();
    answer.countDown();
    first.get(5, TimeUnit.SECONDS);
  }

  @Test
  void keys_that_are_known_are_good_while_the_store_is_away() {
    AtomicBoolean away = new AtomicBoolean();
    SignIn server =
        new SignIn(
            kind ->
                watched(
                    store.of(kind),
                    (name, arguments) -> {
                      if (kind.equals("signing-key") && away.get()) {
                        throw new ServiceUnavailableException(name, "the database is away");
                      }
                    }),
            time,
            new RandomIds());
    SignIn.Tokens tokens = server.signIn("viewer", "demo-viewer").orElseThrow();
    away.set(true);
    time.advance(Duration.ofMinutes(5));

    assertThat(server.authenticate(tokens.accessToken())).isPresent();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
