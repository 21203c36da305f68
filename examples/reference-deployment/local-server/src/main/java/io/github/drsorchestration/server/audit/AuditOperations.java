package io.github.drsorchestration.server.audit;

import static io.github.drsorchestration.api.access.Permission.MANAGE_ACCOUNTS;
import static io.github.drsorchestration.core.operation.OperationEffect.READS;
import static io.github.drsorchestration.core.rest.route.Route.get;

import io.github.drsorchestration.api.access.AuditEntry;
import io.github.drsorchestration.api.failure.NotConfiguredException;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.error.ErrorCode;
import io.github.drsorchestration.core.rest.route.Route;
import java.util.List;
import java.util.Optional;

/** The audit log, for those who may change the configuration: it names what others dealt with. */
public final class AuditOperations {

  /** Where the operations are found. */
  public static final List<Route> ROUTES = List.of(get("/audit", "listAuditEntries"));

  private final Optional<AuditTrail> trail;

  /**
   * @param trail what keeps the log, if it can be read
   */
  public AuditOperations(Optional<AuditTrail> trail) {
    this.trail = trail;
  }

  /**
   * Which entries are wanted.
   *
   * @param limit the most entries, 1 to 1,000, by default 100
   * @param token the {@code nextToken} of the page before
   */
  record Wanted(Optional<Integer> limit, Optional<String> token) {}

  /**
   * Entries of the log.
   *
   * @param items the newest first
   * @param nextToken for the page after it, if there is one
   */
  record Entries(List<AuditEntry> items, Optional<String> nextToken) {}

  public List<Operation<?, ?>> all() {
    return List.of(
        new Operation<>(
                "listAuditEntries",
                MANAGE_ACCOUNTS,
                READS,
                "Lists who used which operation, the newest first.",
                InputForm.of(Wanted.class, "{\"limit\": 100}"),
                Entries.class,
                (in, call) -> newest(in))
            .refusing(ErrorCode.NOT_CONFIGURED));
  }

  private Entries newest(Wanted wanted) {
    AuditTrail kept =
        trail.orElseThrow(
            () ->
                NotConfiguredException.of(
                    "an audit log that can be read",
                    "its entries are in the log of the process only"));
    Page<AuditEntry> page =
        kept.newest(new PageRequest(wanted.limit().orElse(100), wanted.token()));
    return new Entries(page.items(), page.nextToken());
  }
}
