package io.github.drsorchestration.core.service.tagsync;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.core.input.InputCheck;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

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
    int intervalHours,
    Set<String> accountIds,
    Set<String> regions,
    List<String> include,
    List<String> exclude,
    boolean copyToInstances) {

  private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
  private static final Pattern REGION = Pattern.compile("[a-z]{2,4}(-[a-z]+)+-\\d{1,2}");

  /** By default nothing is synchronized by itself. */
  public static final TagSyncSettings DEFAULTS =
      new TagSyncSettings(false, 4, Set.of(), Set.of(), List.of(), List.of(), true);

  public TagSyncSettings {
    InputCheck.within("intervalHours", intervalHours, 1, 24);
    accountIds = InputCheck.sorted(accountIds);
    regions = InputCheck.sorted(regions);
    TagFilter filter = new TagFilter(include, exclude);
    include = filter.include();
    exclude = filter.exclude();
    accountIds.forEach(id -> check("accountIds", id, ACCOUNT, "twelve digits each"));
    regions.forEach(region -> check("regions", region, REGION, "Region codes such as eu-west-1"));
  }

  /** Which tags are copied. */
  public TagFilter filter() {
    return new TagFilter(include, exclude);
  }

  private static void check(String field, String value, Pattern pattern, String rule) {
    if (!pattern.matcher(value).matches()) {
      throw new InvalidValueException(field, "must be " + rule + ", is '" + value + "'");
    }
  }
}
