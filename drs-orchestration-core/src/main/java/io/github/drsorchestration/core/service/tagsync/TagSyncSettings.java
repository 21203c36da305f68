package io.github.drsorchestration.core.service.tagsync;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.bounds.Bounds;
import io.github.drsorchestration.api.bounds.Range;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.core.input.InputCheck;
import java.util.List;
import java.util.Set;

/**
 * How tags are synchronized.
 *
 * @param enabled whether they are by themselves
 * @param intervalHours how often, 1 to 24
 * @param accountIds the accounts; none means all that are registered or have groups
 * @param regions the Regions; none means those of each account and its groups
 * @param include as in {@link TagFilter}
 * @param exclude as in {@link TagFilter}
 * @param copyToInstances whether DRS is told to give the tags to recovery instances too
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record TagSyncSettings(
    boolean enabled,
    @Range(min = 1, max = TagSyncSettings.MAX_HOURS) int intervalHours,
    @Text(TextForm.ACCOUNT_ID) Set<String> accountIds,
    @Text(TextForm.REGION) Set<String> regions,
    List<String> include,
    List<String> exclude,
    boolean copyToInstances) {

  /** The longest interval. */
  public static final int MAX_HOURS = 24;

  /** By default nothing is synchronized by itself. */
  public static final TagSyncSettings DEFAULTS =
      new TagSyncSettings(false, 4, Set.of(), Set.of(), List.of(), List.of(), true);

  public TagSyncSettings {
    accountIds = InputCheck.sorted(accountIds);
    regions = InputCheck.sorted(regions);
    TagFilter filter = new TagFilter(include, exclude);
    include = filter.include();
    exclude = filter.exclude();
    Bounds.of(TagSyncSettings.class)
        .check(enabled, intervalHours, accountIds, regions, include, exclude, copyToInstances);
  }

  /** Which tags are copied. */
  public TagFilter filter() {
    return new TagFilter(include, exclude);
  }
}
