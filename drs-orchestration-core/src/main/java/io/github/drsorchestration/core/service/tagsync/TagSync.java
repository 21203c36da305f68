package io.github.drsorchestration.core.service.tagsync;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.failure.AlreadyExistsException;
import io.github.drsorchestration.api.failure.AlreadyRunningException;
import io.github.drsorchestration.api.failure.VersionConflictException;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.record.Records;
import io.github.drsorchestration.core.record.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the settings by which tags are synchronized, and synchronizes them. One run goes on at a
 * time, in all processes together. A process that is to run it by itself looks when it is due:
 *
 * <pre>{@code
 * Optional<TagSyncReport> report = orchestrator.tagSync().runIfDue(Actor.ENGINE);
 * Optional<Instant> next = orchestrator.tagSync().nextDueAt();
 * }</pre>
 */
public final class TagSync {

  private static final String KIND = "tag-sync";
  private static final String SETTINGS = "settings";
  private static final String RUN = "run";

  private final Ports ports;
  private final Records<StoredSettings> settings;
  private final Records<LastRun> runs;

  public TagSync(Ports ports) {
    this.ports = ports;
    this.settings = new Records<>(ports.recordStore(), KIND, StoredSettings.class);
    this.runs = new Records<>(ports.recordStore(), KIND + ":run", LastRun.class);
  }

  public TagSyncStatus status() {
    Optional<Versioned<StoredSettings>> stored = settings.find(SETTINGS);
    TagSyncSettings present = settings(stored);
    Optional<LastRun> last = runs.find(RUN).map(Versioned::value);
    return new TagSyncStatus(
        present,
        stored.map(Versioned::version).orElse(0L),
        stored.map(it -> it.value().lastModifiedBy()),
        stored.map(it -> it.value().lastModifiedDate()),
        dueAt(present, last),
        last);
  }

  /**
   * Replaces the settings.
   *
   * @param version the version that was read; 0 for the defaults
   * @throws VersionConflictException if they have another version
   */
  public TagSyncStatus update(TagSyncSettings changed, long version, Actor by) {
    StoredSettings value = new StoredSettings(changed, by, ports.time().now());
    if (version > 0) {
      settings.replace(SETTINGS, version, value);
    } else {
      create(value);
    }
    return status();
  }

  private void create(StoredSettings value) {
    try {
      Versioned<StoredSettings> unused = settings.create(SETTINGS, value);
    } catch (AlreadyExistsException stored) {
      throw new VersionConflictException("tag synchronization", SETTINGS, 0);
    }
  }

  /** When the next run is due, which may be past; empty while none is to run by itself. */
  public Optional<Instant> nextDueAt() {
    return status().nextDueAt();
  }

  /**
   * Runs if that is due, and no other process does.
   *
   * @param by who is named as the one that started it
   */
  public Optional<TagSyncReport> runIfDue(Actor by) {
    Instant now = ports.time().now();
    if (nextDueAt().filter(due -> !due.isAfter(now)).isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(run(TagSyncRequest.by(by)));
    } catch (AlreadyRunningException another) {
      return Optional.empty();
    }
  }

  /**
   * Runs now, whether or not it is enabled.
   *
   * @throws AlreadyRunningException if another run goes on; a dry run disturbs none
   */
  public TagSyncReport run(TagSyncRequest request) {
    TagSyncSettings present = settings(settings.find(SETTINGS));
    TagSyncRun run = new TagSyncRun(ports, present, request);
    Set<AccountRegion> places =
        SyncPlaces.of(
            present, ports.protectionGroupStore().listAll(), ports.targetAccountStore().listAll());
    if (request.dryRun()) {
      return run.in(places);
    }
    Versioned<LastRun> begun = begin(request);
    TagSyncReport report = run.in(places);
    end(begun, report);
    return report;
  }

  private Versioned<LastRun> begin(TagSyncRequest request) {
    Instant now = ports.time().now();
    Optional<Versioned<LastRun>> last = runs.find(RUN);
    LastRun beginning = LastRun.beginning(request, last.map(Versioned::value), ports.time());
    last.map(Versioned::value)
        .filter(it -> it.isGoingOn(now))
        .ifPresent(
            it -> {
              throw new AlreadyRunningException(
                  "tag synchronization", "by " + it.by() + " since " + it.startedAt());
            });
    try {
      return last.isPresent()
          ? runs.replace(RUN, last.get().version(), beginning)
          : runs.create(RUN, beginning);
    } catch (VersionConflictException | AlreadyExistsException another) {
      throw new AlreadyRunningException("tag synchronization", "by another process just now");
    }
  }

  /** A run that took so long that another one has begun leaves the record to that. */
  private void end(Versioned<LastRun> begun, TagSyncReport report) {
    try {
      runs.replace(RUN, begun.version(), begun.value().ended(report));
    } catch (VersionConflictException overtaken) {
      // what it has written is written
    }
  }

  private static TagSyncSettings settings(Optional<Versioned<StoredSettings>> stored) {
    return stored.map(it -> it.value().settings()).orElse(TagSyncSettings.DEFAULTS);
  }

  private Optional<Instant> dueAt(TagSyncSettings present, Optional<LastRun> last) {
    if (!present.enabled()) {
      return Optional.empty();
    }
    Duration interval = Duration.ofHours(present.intervalHours());
    return Optional.of(
        last.flatMap(LastRun::completeAt)
            .map(it -> it.plus(interval))
            .orElseGet(() -> ports.time().now()));
  }
}
