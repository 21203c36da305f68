package io.github.drsorchestration.api.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.server.AccountRegion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What has become of a server, launch by launch. */
@Value.Immutable
@JsonSerialize(as = ImmutableServerReport.class)
@JsonDeserialize(builder = ServerReport.Builder.class)
public interface ServerReport {

  String serverId();

  /** The host's name where DRS knows it, otherwise the server id. */
  String name();

  AccountRegion where();

  ServerStatus status();

  /** Whether its failure cannot fail the wave. */
  @Value.Default
  default boolean optional() {
    return false;
  }

  /** Its launches, in order; empty where it never came to one. */
  List<LaunchReport> launches();

  /** The moment that the instance's disks show. */
  Optional<Instant> recoveryPointAt();

  Optional<String> recoveryInstanceId();

  /** Why it is not up. */
  Optional<Failure> failure();

  /** Why somebody skipped it. */
  Optional<String> skipReason();

  /** Its way home, in a failback. */
  Optional<FailbackReport> failback();

  static Builder builder() {
    return new Builder();
  }

  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds one; a value that breaks a rule is refused by {@code build()}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  final class Builder extends ImmutableServerReport.Builder {
    Builder() {}
  }
}
