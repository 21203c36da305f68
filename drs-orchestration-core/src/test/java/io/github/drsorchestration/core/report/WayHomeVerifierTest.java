package io.github.drsorchestration.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.ProductionSide;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.report.ServerReport;
import io.github.drsorchestration.api.server.AccountRegion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WayHomeVerifierTest {

  private static final String ID = "s-0123456789abcdef0";
  private static final String HASH = "0".repeat(64);
  private static final EventDetails IN_SYNC = new EventDetails.ServerInSync(Optional.empty());
  private static final EventDetails LAUNCHED = new EventDetails.ServerLaunched();
  private static final EventDetails MOVED =
      new EventDetails.ProductionMoved(ProductionSide.ORIGIN, "i-1");
  private static final EventDetails PROTECTED = new EventDetails.ServerProtected("there");
  private static final EventDetails CLEANED_UP = new EventDetails.ServerCleanedUp();

  @Test
  void each_step_follows_what_it_needs() {
    assertThat(problems(IN_SYNC, LAUNCHED, MOVED, PROTECTED, CLEANED_UP)).isEmpty();
    assertThat(problems(IN_SYNC, CLEANED_UP)).as("it stayed where it runs").isEmpty();
  }

  @Test
  void production_does_not_move_without_a_launch_of_a_copy_in_sync() {
    assertThat(problems(IN_SYNC, MOVED))
        .containsExactly(
            ID + ": event 2, PRODUCTION_MOVED, came before a launch of a copy in sync");
    assertThat(problems(LAUNCHED, MOVED)).hasSize(1);
  }

  @Test
  void nothing_is_protected_before_it_is_home_or_removed_before_it_is_protected() {
    assertThat(problems(IN_SYNC, LAUNCHED, PROTECTED, MOVED))
        .containsExactly(ID + ": event 3, SERVER_PROTECTED, came before it was home");
    assertThat(problems(IN_SYNC, LAUNCHED, MOVED, CLEANED_UP))
        .containsExactly(ID + ": event 4, SERVER_CLEANED_UP, came before it was protected again");
  }

  private static List<String> problems(EventDetails... steps) {
    List<ExecutionEvent> events = new ArrayList<>();
    for (EventDetails step : steps) {
      events.add(event(events.size() + 1, step));
    }
    ServerReport server =
        ServerReport.builder()
            .serverId(ID)
            .name("db")
            .where(new AccountRegion("111122223333", "eu-west-1"))
            .status(ServerStatus.RECOVERED)
            .build();
    return WayHomeVerifier.problems(server, events);
  }

  private static ExecutionEvent event(int sequence, EventDetails details) {
    return ExecutionEvent.builder()
        .executionId("e")
        .sequence(sequence)
        .at(Instant.EPOCH.plusSeconds(sequence))
        .details(details)
        .actor("engine")
        .previousHash(HASH)
        .hash(HASH)
        .build();
  }
}
