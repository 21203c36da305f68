package io.github.drsorchestration.core.service.group;

import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.core.service.listing.Sort;
import io.github.drsorchestration.core.service.listing.Texts;
import java.util.Optional;

/**
 * Which protection groups are wanted, and in which order.
 *
 * @param text what the name or the description contains, ignoring case
 * @param accountId the account of the group
 * @param region the Region of the group
 * @param serverId a server that the group names; a group that selects by tags names none
 * @param sort the order
 */
public record GroupQuery(
    Optional<String> text,
    Optional<String> accountId,
    Optional<String> region,
    Optional<String> serverId,
    Sort sort) {

  /** Every group, by name. */
  public static final GroupQuery ALL =
      new GroupQuery(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Sort.BY_NAME);

  /** Whether a list of these groups shows the given one. */
  public boolean matches(ProtectionGroup group) {
    return text.stream().allMatch(it -> Texts.contains(group.name(), group.description(), it))
        && accountId.stream().allMatch(group.accountId()::equals)
        && region.stream().allMatch(group.region()::equals)
        && serverId.stream().allMatch(group.serverIds()::contains);
  }

  public GroupQuery withText(String wanted) {
    return new GroupQuery(Optional.of(wanted), accountId, region, serverId, sort);
  }

  public GroupQuery withAccountId(String wanted) {
    return new GroupQuery(text, Optional.of(wanted), region, serverId, sort);
  }

  public GroupQuery withRegion(String wanted) {
    return new GroupQuery(text, accountId, Optional.of(wanted), serverId, sort);
  }

  public GroupQuery withServerId(String wanted) {
    return new GroupQuery(text, accountId, region, Optional.of(wanted), sort);
  }

  public GroupQuery sortedBy(Sort wanted) {
    return new GroupQuery(text, accountId, region, serverId, wanted);
  }
}
