package io.github.drsorchestration.core.operation.catalog.tagsync;

import io.github.drsorchestration.api.access.AccessScope;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.core.service.tagsync.LastRun;
import io.github.drsorchestration.core.service.tagsync.TagSyncReport;
import io.github.drsorchestration.core.service.tagsync.TagSyncSettings;
import io.github.drsorchestration.core.service.tagsync.TagSyncStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How tags are synchronized.
 *
 * @param enabled whether they are by themselves
 * @param intervalHours how often
 * @param accountIds the accounts; none means all that are registered or have groups
 * @param regions the Regions; none means those of each account and its groups
 * @param include keys of the tags that are copied; none means all
 * @param exclude keys of tags that are not copied
 * @param copyToInstances whether DRS is told to give the tags to recovery instances too
 * @param version of the settings; 0 for the defaults
 * @param lastModifiedBy who changed them last
 * @param lastModifiedDate when
 * @param nextDueAt when the next run is due; absent while it is not enabled
 * @param lastRun the last run; it is that of all accounts, and not shown to those who see some only
 * @param report what came of the run that was asked for with a change; absent where none was, or
 *     another one goes on
 */
public record TagSyncView(
    boolean enabled,
    int intervalHours,
    Set<String> accountIds,
    Set<String> regions,
    List<String> include,
    List<String> exclude,
    boolean copyToInstances,
    long version,
    Optional<Actor> lastModifiedBy,
    Optional<Instant> lastModifiedDate,
    Optional<Instant> nextDueAt,
    Optional<LastRun> lastRun,
    Optional<TagSyncReport> report) {

  static TagSyncView of(TagSyncStatus status, AccessScope scope, Optional<TagSyncReport> report) {
    TagSyncSettings settings = status.settings();
    Set<String> accounts = new TreeSet<>(settings.accountIds());
    accounts.removeIf(account -> !scope.hasAccount(account));
    return new TagSyncView(
        settings.enabled(),
        settings.intervalHours(),
        accounts,
        settings.regions(),
        settings.include(),
        settings.exclude(),
        settings.copyToInstances(),
        status.version(),
        status.lastModifiedBy(),
        status.lastModifiedDate(),
        status.nextDueAt(),
        scope.isLimited() ? Optional.empty() : status.lastRun(),
        report);
  }
}
