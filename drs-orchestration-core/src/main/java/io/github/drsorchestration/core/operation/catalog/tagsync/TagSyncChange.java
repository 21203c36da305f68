package io.github.drsorchestration.core.operation.catalog.tagsync;

import io.github.drsorchestration.api.bounds.Items;
import io.github.drsorchestration.api.bounds.Range;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.core.input.InputCheck;
import io.github.drsorchestration.core.service.tagsync.TagFilter;
import io.github.drsorchestration.core.service.tagsync.TagSyncSettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The settings by which tags are to be synchronized. What is left out has its default.
 *
 * @param enabled whether they are by themselves; must be set
 * @param intervalHours how often, 1 to 24, by default every 4 hours
 * @param accountIds the accounts; by default all that are registered or have groups
 * @param regions the Regions; by default those of each account and its groups
 * @param include keys of the tags that are copied, {@code *} stands for any characters; by default
 *     all
 * @param exclude keys of tags that are not copied, even where they are included
 * @param copyToInstances whether DRS is told to give the tags to recovery instances too, by default
 *     it is
 * @param version the version that was read; by default whichever they have
 * @param runNow whether they are to be synchronized right away
 */
public record TagSyncChange(
    Optional<Boolean> enabled,
    @Range(min = 1, max = TagSyncSettings.MAX_HOURS) Optional<Integer> intervalHours,
    @Text(TextForm.ACCOUNT_ID) Set<String> accountIds,
    @Text(TextForm.REGION) Set<String> regions,
    @Items(max = TagFilter.MAX_PATTERNS)
        @Text(value = TextForm.NOT_BLANK, max = TagFilter.MAX_LENGTH)
        List<String> include,
    @Items(max = TagFilter.MAX_PATTERNS)
        @Text(value = TextForm.NOT_BLANK, max = TagFilter.MAX_LENGTH)
        List<String> exclude,
    Optional<Boolean> copyToInstances,
    @Range(min = 0) Optional<Long> version,
    Optional<Boolean> runNow) {

  public TagSyncChange {
    if (enabled.isEmpty()) {
      throw new InvalidValueException("enabled", "must be set");
    }
    accountIds = InputCheck.sorted(accountIds);
    regions = InputCheck.sorted(regions);
    include = InputCheck.list(include);
    exclude = InputCheck.list(exclude);
  }

  TagSyncSettings settings() {
    return new TagSyncSettings(
        enabled.orElseThrow(),
        intervalHours.orElse(TagSyncSettings.DEFAULTS.intervalHours()),
        accountIds,
        regions,
        include,
        exclude,
        copyToInstances.orElse(true));
  }
}
