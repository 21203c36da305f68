package io.github.drsorchestration.testkit.operation;

import static io.github.drsorchestration.testkit.operation.Office.ADMIN;
import static io.github.drsorchestration.testkit.operation.Office.SERVERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.access.AuditEntry;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverrideAuditTest {

  private final Office office = new Office().withPlan();

  private AuditEntry disconnect(String overrides) {
    office.call(
        ADMIN,
        "disconnectServer",
        "{'servers': [{'serverId': '"
            + SERVERS.get(0)
            + "', 'accountId': '111122223333', 'region': 'eu-west-1'}], 'overrides': "
            + overrides
            + "}");
    List<AuditEntry> entries = office.audit.entries();
    return entries.get(entries.size() - 1);
  }

  @Test
  void why_a_guard_was_overridden_is_on_the_audit_log() {
    AuditEntry entry =
        disconnect(
            "[{'code': 'IN_PLAN', 'names': ['"
                + SERVERS.get(0)
                + "'], 'reason': 'replaced\\nby web-2'},"
                + " {'code': 'IN_GROUP', 'names': ['a', 'b'], 'reason': 'moved'}]");

    assertThat(entry.reason())
        .contains("IN_PLAN of " + SERVERS.get(0) + ": replaced by web-2; IN_GROUP of a, b: moved");
  }

  @Test
  void what_overrides_nothing_has_no_reason() {
    assertThat(disconnect("[]").reason()).isEmpty();
    assertThat(disconnect("'nonsense'").reason()).isEmpty();
  }

  @Test
  void a_reason_is_kept_at_a_length_that_a_log_can_bear() {
    String names = "['" + "x".repeat(900) + "']";
    AuditEntry entry =
        disconnect(
            "[{'code': 'IN_PLAN', 'names': " + names + ", 'reason': '" + "y".repeat(900) + "'}]");

    assertThat(entry.reason().orElseThrow()).hasSizeLessThanOrEqualTo(1_000);
  }
}
