package io.github.drsorchestration.core.service.group;

import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.group.TagCriteria;
import io.github.drsorchestration.api.server.AccountRegion;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a group, which need not exist, would select.
 *
 * @param accountId the account
 * @param region the Region
 * @param tags the tags that select the members, or none
 * @param serverIds the members by name, or none: exactly one of the two is given
 * @param groupId the group that is about to be changed, whose own members are no conflict
 */
public record GroupSelection(
    String accountId,
    String region,
    TagCriteria tags,
    Set<String> serverIds,
    Optional<String> groupId) {

  public GroupSelection {
    serverIds = Collections.unmodifiableSet(new TreeSet<>(serverIds));
    if (tags.isEmpty() == serverIds.isEmpty()) {
      throw new InvalidValueException(
          "serverIds", "or tags must select the members: exactly one of the two");
    }
  }

  public static GroupSelection byTags(AccountRegion where, TagCriteria tags) {
    return new GroupSelection(where.accountId(), where.region(), tags, Set.of(), Optional.empty());
  }

  public static GroupSelection byServers(AccountRegion where, Set<String> serverIds) {
    return new GroupSelection(
        where.accountId(), where.region(), TagCriteria.NONE, serverIds, Optional.empty());
  }

  /** The same for a group that exists. */
  public GroupSelection of(String existingGroupId) {
    return new GroupSelection(accountId, region, tags, serverIds, Optional.of(existingGroupId));
  }

  AccountRegion where() {
    return new AccountRegion(accountId, region);
  }
}
