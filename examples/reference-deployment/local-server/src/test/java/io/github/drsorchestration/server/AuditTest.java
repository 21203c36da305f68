package io.github.drsorchestration.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.drsorchestration.api.access.AuditEntry;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.jdbc.JdbcStores;
import io.github.drsorchestration.server.state.JdbcState;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTest {

  @TempDir private Path directory;

  @Test
  void what_was_allowed_and_what_was_not_is_kept_in_the_state() {
    Path file = directory.resolve("state.db");
    try (JdbcState state = JdbcState.sqlite(file);
        TestServer server = TestServer.start(builder -> builder.state(state))) {
      Client viewer = server.as("viewer");
      assertThat(viewer.get("/recovery-plans").statusCode()).isEqualTo(200);
      assertThat(viewer.post("/executions", "{'planId': 'web-shop', 'kind': 'DRILL'}").statusCode())
          .isEqualTo(403);
    }
    try (JdbcStores stores = JdbcStores.sqlite(file)) {
      assertThat(stores.auditLog().newest(PageRequest.FIRST).items())
          .filteredOn(it -> it.actor().id().equals("viewer"))
          .extracting(AuditEntry::operation, AuditEntry::allowed)
          .contains(tuple("listRecoveryPlans", true), tuple("startExecution", false));
      assertThat(stores.auditLog().newest(PageRequest.FIRST).items())
          .as("real durations, although an hour passes in three seconds")
          .allSatisfy(it -> assertThat(it.duration()).isLessThan(Duration.ofSeconds(20)));
    }
  }
}
