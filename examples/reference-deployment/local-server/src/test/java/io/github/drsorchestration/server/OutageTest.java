package io.github.drsorchestration.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.DocumentStore;
import io.github.drsorchestration.api.port.store.RecordStore;
import io.github.drsorchestration.server.state.MemoryState;
import io.github.drsorchestration.server.state.State;
import io.github.drsorchestration.testkit.memory.InMemoryRecordStore;
import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The store of sessions is away for a while. */
class OutageTest {

  private static final Outage OUTAGE = new Outage();
  private static final TestServer SERVER = TestServer.start(it -> it.state(OUTAGE));

  private static final class Outage implements State {
    private final State state = new MemoryState();
    private final RecordStore records = new InMemoryRecordStore();
    private volatile boolean away;

    @Override
    public Ports.Builder into(Ports.Builder ports) {
      return state.into(ports).recordStore(kind -> sometimes(records.of(kind)));
    }

    @SuppressWarnings("unchecked")
    private <T> DocumentStore<T> sometimes(DocumentStore<T> store) {
      return (DocumentStore<T>)
          Proxy.newProxyInstance(
              DocumentStore.class.getClassLoader(),
              new Class<?>[] {DocumentStore.class},
              (proxy, method, arguments) -> {
                if (away) {
                  throw new ServiceUnavailableException(method.getName(), "the database is away");
                }
                return method.invoke(store, arguments);
              });
    }

    @Override
    public String description() {
      return "away now and then";
    }

    @Override
    public void close() {
      state.close();
    }
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @AfterEach
  void comeBack() {
    OUTAGE.away = false;
  }

  @Test
  void who_has_a_good_token_is_told_that_the_service_is_not_available() {
    Client viewer = SERVER.as("viewer");
    OUTAGE.away = true;

    assertUnavailable(viewer.get("/recovery-plans"));
    assertUnavailable(viewer.get("/stream"));
  }

  @Test
  void nobody_is_told_that_a_good_refresh_token_is_not_good() {
    JsonNode tokens = SERVER.anonymous().login("viewer", "demo-viewer");
    String body = "{'refreshToken': '" + tokens.path("refreshToken").asText() + "'}";
    OUTAGE.away = true;

    assertUnavailable(SERVER.anonymous().post("/auth/refresh", body));
    OUTAGE.away = false;
    assertThat(SERVER.anonymous().post("/auth/refresh", body).statusCode()).isEqualTo(200);
  }

  @Test
  void who_signs_in_is_told_to_come_again() {
    OUTAGE.away = true;

    assertUnavailable(SERVER.anonymous().tryLogin("viewer", "demo-viewer"));
  }

  private static void assertUnavailable(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(Client.parse(answer.body()).path("retryable").asBoolean()).isTrue();
  }
}
