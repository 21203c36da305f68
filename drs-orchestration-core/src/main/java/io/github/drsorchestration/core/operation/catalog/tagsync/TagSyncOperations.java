package io.github.drsorchestration.core.operation.catalog.tagsync;

import static io.github.drsorchestration.api.access.Permission.MANAGE_ACCOUNTS;
import static io.github.drsorchestration.api.access.Permission.UPDATE_PROTECTION_GROUP;
import static io.github.drsorchestration.api.access.Permission.VIEW_RESOURCES;
import static io.github.drsorchestration.core.operation.OperationEffect.READS;
import static io.github.drsorchestration.core.operation.OperationEffect.WRITES;
import static io.github.drsorchestration.core.operation.error.ErrorCode.ALREADY_RUNNING;
import static io.github.drsorchestration.core.operation.error.ErrorCode.NOT_CONFIGURED;
import static io.github.drsorchestration.core.operation.error.ErrorCode.NOT_FOUND;
import static io.github.drsorchestration.core.operation.error.ErrorCode.VERSION_CONFLICT;

import io.github.drsorchestration.api.access.AccessScope;
import io.github.drsorchestration.api.bounds.Lasts;
import io.github.drsorchestration.api.failure.AlreadyRunningException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.operation.CallContext;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.Visibility;
import io.github.drsorchestration.core.operation.catalog.call.Nothing;
import io.github.drsorchestration.core.service.tagsync.TagSync;
import io.github.drsorchestration.core.service.tagsync.TagSyncReport;
import io.github.drsorchestration.core.service.tagsync.TagSyncRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** How the tags of instances get to their source servers. */
public final class TagSyncOperations {

  private static final String CHANGE =
      """
      {"enabled": true, "intervalHours": 4, "exclude": ["backup:*"]}
      """;

  /** Who asks by HTTP waits for the answer, and whatever is between us cuts it off at some time. */
  private static final Duration USUAL_LIMIT = Duration.ofSeconds(20);

  private final TagSync tagSync;
  private final Ports ports;

  private TagSyncOperations(TagSync tagSync, Ports ports) {
    this.tagSync = tagSync;
    this.ports = ports;
  }

  /** The operations on this orchestrator, which was built on these ports. */
  public static List<Operation<?, ?>> of(DrsOrchestrator orchestrator, Ports ports) {
    return new TagSyncOperations(orchestrator.tagSync(), ports).all();
  }

  private List<Operation<?, ?>> all() {
    return List.of(get(), update(), run());
  }

  /**
   * A run that is wanted.
   *
   * @param dryRun whether nothing is to be written, by default not
   * @param timeLimit after which the rest is left to the next run; 1 second to 15 minutes, by
   *     default 20 seconds
   */
  public record Run(
      Optional<Boolean> dryRun, @Lasts(min = "PT1S", max = "PT15M") Optional<Duration> timeLimit) {}

  private Operation<?, ?> get() {
    return new Operation<>(
            "getTagSync",
            VIEW_RESOURCES,
            READS,
            "Shows how tags are synchronized, and what came of the last run.",
            InputForm.of(Nothing.class, "{}"),
            TagSyncView.class,
            (input, call) -> TagSyncView.of(tagSync.status(), scope(call), Optional.empty()))
        .refusing(NOT_CONFIGURED);
  }

  private Operation<?, ?> update() {
    return new Operation<>(
            "updateTagSync",
            MANAGE_ACCOUNTS,
            WRITES,
            "Replaces the settings by which tags are synchronized, and synchronizes them if"
                + " wanted.",
            InputForm.of(TagSyncChange.class, CHANGE),
            TagSyncView.class,
            this::update)
        .refusing(NOT_CONFIGURED, NOT_FOUND, VERSION_CONFLICT);
  }

  /** The settings are those of all accounts, which do not exist for someone in one of them. */
  private TagSyncView update(TagSyncChange change, CallContext call) {
    if (scope(call).isLimited()) {
      throw new NotFoundException("setting", "tag-sync");
    }
    long version = change.version().orElseGet(() -> tagSync.status().version());
    tagSync.update(change.settings(), version, call.actor());
    Optional<TagSyncReport> report =
        change.runNow().orElse(false) ? runUnlessRunning(call) : Optional.empty();
    return TagSyncView.of(tagSync.status(), scope(call), report);
  }

  private Optional<TagSyncReport> runUnlessRunning(CallContext call) {
    try {
      return Optional.of(
          tagSync.run(new TagSyncRequest(call.actor(), false, Optional.empty(), USUAL_LIMIT)));
    } catch (AlreadyRunningException another) {
      return Optional.empty();
    }
  }

  private Operation<?, ?> run() {
    return new Operation<>(
            "runTagSync",
            UPDATE_PROTECTION_GROUP,
            WRITES,
            "Copies the tags of instances to their source servers now, or tells what that would"
                + " do.",
            InputForm.of(Run.class, "{\"dryRun\": true}"),
            TagSyncReport.class,
            (input, call) ->
                tagSync.run(
                    new TagSyncRequest(
                        call.actor(),
                        input.dryRun().orElse(false),
                        reach(call),
                        input.timeLimit().orElse(USUAL_LIMIT))))
        .refusing(NOT_CONFIGURED, ALREADY_RUNNING, VERSION_CONFLICT);
  }

  private static AccessScope scope(CallContext call) {
    return call.principal().scope();
  }

  /**
   * A tenant reaches the servers of its accounts, and if it is limited to groups, their members.
   */
  private Optional<Predicate<SourceServer>> reach(CallContext call) {
    AccessScope scope = scope(call);
    return scope.isLimited() ? Optional.of(within(scope)) : Optional.empty();
  }

  private Predicate<SourceServer> within(AccessScope scope) {
    Predicate<SourceServer> inAccounts = server -> scope.hasAccount(server.where().accountId());
    if (scope.groupIds().isEmpty() && scope.planIds().isEmpty()) {
      return inAccounts;
    }
    Visibility visibility = Visibility.of(scope, ports);
    List<ProtectionGroup> groups =
        ports.protectionGroupStore().listAll().stream().filter(visibility::sees).toList();
    return inAccounts.and(server -> groups.stream().anyMatch(group -> group.selects(server)));
  }
}
