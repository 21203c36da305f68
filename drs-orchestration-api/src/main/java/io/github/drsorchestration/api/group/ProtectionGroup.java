package io.github.drsorchestration.api.group;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.bounds.Bounds;
import io.github.drsorchestration.api.bounds.Range;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.SourceServer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * Source servers of one account and Region that are recovered together: named one by one, or
 * selected by their tags at the start of each execution.
 *
 * <pre>{@code
 * ProtectionGroup databases =
 *     ProtectionGroup.builder()
 *         .groupId("pg-databases")
 *         .name("Databases")
 *         .accountId("111122223333")
 *         .region("eu-west-1")
 *         .tagCriteria(new TagCriteria(Map.of("tier", "database")))
 *         .build();
 * }</pre>
 */
@Value.Immutable
@JsonSerialize(as = ImmutableProtectionGroup.class)
@JsonDeserialize(builder = ProtectionGroup.Builder.class)
public interface ProtectionGroup {

  @Text(TextForm.NOT_BLANK)
  String groupId();

  /** One to 64 characters, unique without regard to case. */
  @Text(value = TextForm.NAME, max = 64)
  String name();

  Optional<String> description();

  @Text(TextForm.ACCOUNT_ID)
  String accountId();

  @Text(TextForm.REGION)
  String region();

  /** The members, where they are named; otherwise empty. */
  @Text(TextForm.SERVER_ID)
  Set<String> serverIds();

  /** The tags that select the members, where they are selected; otherwise empty. */
  @Value.Default
  default TagCriteria tagCriteria() {
    return TagCriteria.NONE;
  }

  /** How the members are launched. */
  @Value.Default
  default LaunchSettings launchConfig() {
    return LaunchSettings.unchanged();
  }

  /** How single members are launched, by source server id. */
  Map<String, ServerLaunchSettings> serverLaunchConfigs();

  /** Counts the changes; a store refuses a write that is based on an older version. */
  @Value.Default
  @Range(min = 0)
  default long version() {
    return 0;
  }

  Optional<Instant> createdDate();

  Optional<Actor> createdBy();

  Optional<Instant> lastModifiedDate();

  Optional<Actor> lastModifiedBy();

  /** Why it was last changed, as the one who did says. */
  Optional<String> lastModifiedReason();

  /** What the group says, without its version and without who wrote it, when and why. */
  default ProtectionGroup content() {
    return toBuilder()
        .version(0)
        .createdDate(Optional.empty())
        .createdBy(Optional.empty())
        .lastModifiedDate(Optional.empty())
        .lastModifiedBy(Optional.empty())
        .lastModifiedReason(Optional.empty())
        .build();
  }

  /** Account and Region. */
  @JsonIgnore
  @Value.Derived
  default AccountRegion where() {
    return new AccountRegion(accountId(), region());
  }

  /** Whether the server is a member. */
  default boolean selects(SourceServer server) {
    return server.where().equals(where())
        && (serverIds().contains(server.serverId()) || tagCriteria().matches(server.tags()));
  }

  /** What a member is launched with: the group's settings and its own, merged. */
  default LaunchSettings launchConfigOf(String serverId) {
    ServerLaunchSettings own = serverLaunchConfigs().get(serverId);
    return own == null ? launchConfig() : own.resolve(launchConfig());
  }

  @Value.Check
  default void check() {
    Bounds.check(ProtectionGroup.class, this);
    Check.that(
        serverIds().isEmpty() != tagCriteria().isEmpty(),
        "serverIds",
        "or tagCriteria must select the members: exactly one of the two");
    Check.serverIds("serverLaunchConfigs", serverLaunchConfigs().keySet());
    if (tagCriteria().isEmpty()) {
      Set<String> strangers = new TreeSet<>(serverLaunchConfigs().keySet());
      strangers.removeAll(serverIds());
      Check.that(
          strangers.isEmpty(),
          "serverLaunchConfigs",
          "names servers that are no members: " + strangers);
    }
    hasNoTarget("launchConfig", launchConfig());
    serverLaunchConfigs()
        .forEach((id, own) -> hasNoTarget("serverLaunchConfigs." + id, own.settings()));
  }

  private static void hasNoTarget(String field, LaunchSettings settings) {
    Check.that(
        settings.launchIntoInstanceId().isEmpty(),
        field + ".launchIntoInstanceId",
        "is set in DRS, for one server, and not by a group");
  }

  static Builder builder() {
    return new Builder();
  }

  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds one; a value that breaks a rule is refused by {@code build()}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  final class Builder extends ImmutableProtectionGroup.Builder {
    Builder() {}
  }
}
