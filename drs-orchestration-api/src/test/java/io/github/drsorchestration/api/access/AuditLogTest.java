package io.github.drsorchestration.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuditLogTest {

  private static final AuditEntry ENTRY =
      new AuditEntry(
          Instant.EPOCH,
          "r1",
          "listExecutions",
          Actor.of("ada"),
          EntryPoint.REST,
          Optional.empty(),
          true,
          AuditEntry.OK,
          Duration.ZERO);

  private final List<AuditEntry> first = new ArrayList<>();
  private final List<AuditEntry> second = new ArrayList<>();

  @Test
  void an_entry_is_put_on_record_in_both() {
    AuditLog log = first::add;

    log.and(second::add).record(ENTRY);

    assertThat(first).containsExactly(ENTRY);
    assertThat(second).containsExactly(ENTRY);
  }

  @Test
  void a_log_that_fails_keeps_nothing_from_the_other_one() {
    AuditLog failing =
        entry -> {
          throw new IllegalStateException("the disk is full");
        };

    assertThatThrownBy(() -> failing.and(second::add).record(ENTRY)).hasMessage("the disk is full");
    assertThat(second).containsExactly(ENTRY);
  }
}
