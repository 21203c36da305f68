package io.github.drsorchestration.cli.scenario;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.testkit.world.server.EarlierInstance;
import io.github.drsorchestration.testkit.world.server.OperatingSystem;
import io.github.drsorchestration.testkit.world.server.PhaseDurations;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.immutables.value.Value;

/** One simulated server, or several that differ by a number. */
@Value.Immutable
@JsonSerialize(as = ImmutableServerEntry.class)
@JsonDeserialize(builder = ServerEntry.Builder.class)
public interface ServerEntry {

  /** The length of a DRS source server id. */
  int ID_LENGTH = 19;

  /** The placeholder for the number. */
  String NUMBER = "{n}";

  /** How many servers this entry describes. */
  @Value.Default
  default int count() {
    return 1;
  }

  /** The number of the first server. */
  @Value.Default
  default int first() {
    return 1;
  }

  String serverId();

  String accountId();

  String region();

  /** Where its source runs, and DRS is in use; absent, the source is on premises. */
  Optional<AccountRegion> origin();

  Optional<String> hostname();

  Map<String, String> tags();

  @Value.Default
  default OperatingSystem os() {
    return OperatingSystem.LINUX;
  }

  @Value.Default
  default ReplicationState replicationState() {
    return ReplicationState.CONTINUOUS;
  }

  Optional<Duration> lag();

  /** The ages of the recovery points at the start; absent, the world generates some. */
  Optional<List<Duration>> recoveryPoints();

  /** How long a launch takes; absent, it is drawn from the seed. */
  Optional<Duration> launchDuration();

  /** How long each phase of a launch takes; absent, it is drawn from the seed. */
  Optional<PhaseDurations> phases();

  /** How long the post-launch actions take. */
  @Value.Default
  default Duration postLaunchActions() {
    return Duration.ZERO;
  }

  /** What an earlier launch left. */
  @Value.Default
  default EarlierInstance earlierInstance() {
    return EarlierInstance.NONE;
  }

  /** The existing instance into which each launch goes; absent, a launch makes a new one. */
  Optional<String> launchIntoInstanceId();

  /** How long a full copy of its disks takes; absent, the world decides. */
  Optional<Duration> initialSync();

  /** How long a full copy takes on the way back; absent, the world decides. */
  Optional<Duration> reverseSync();

  /** How long after a recovery its machine on premises is booted with the failback client. */
  Optional<Duration> failbackClientAfter();

  /** What people call it, here as in DRS. */
  default String displayName() {
    return SourceServer.nameOf(tags(), hostname(), serverId());
  }

  default AccountRegion where() {
    return new AccountRegion(accountId(), region());
  }

  /** The servers that this entry describes. */
  default List<ServerEntry> numbered() {
    int last = first() + count() - 1;
    int width = Integer.toString(last).length();
    return IntStream.rangeClosed(first(), last).mapToObj(n -> withNumber(n, width)).toList();
  }

  private ServerEntry withNumber(int number, int width) {
    String padded = String.format(Locale.ROOT, "%0" + width + "d", number);
    Map<String, String> numberedTags = new TreeMap<>();
    tags().forEach((key, value) -> numberedTags.put(key, value.replace(NUMBER, padded)));
    return builder()
        .from(this)
        .count(1)
        .first(number)
        .serverId(idWithNumber(number))
        .hostname(hostname().map(name -> name.replace(NUMBER, padded)))
        .tags(numberedTags)
        .build();
  }

  /** The number is padded to make a full-length id. */
  private String idWithNumber(int number) {
    if (!serverId().contains(NUMBER)) {
      return serverId();
    }
    int digits = Math.max(1, ID_LENGTH - (serverId().length() - NUMBER.length()));
    return serverId().replace(NUMBER, String.format(Locale.ROOT, "%0" + digits + "d", number));
  }

  static Builder builder() {
    return new Builder();
  }

  /** Builds one. */
  final class Builder extends ImmutableServerEntry.Builder {
    Builder() {}
  }
}
