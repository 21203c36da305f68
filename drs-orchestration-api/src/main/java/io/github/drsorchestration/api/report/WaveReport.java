package io.github.drsorchestration.api.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.WaveStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** What has become of a wave. */
@Value.Immutable
@JsonSerialize(as = ImmutableWaveReport.class)
@JsonDeserialize(builder = WaveReport.Builder.class)
public interface WaveReport {

  String name();

  Optional<String> description();

  WaveStatus status();

  /** The waves that had to end before; the defaults of the plan are filled in. */
  Set<String> dependsOn();

  /** When its dependencies were satisfied. */
  Optional<Instant> startedAt();

  /** When its servers could be launched, as far as approvals, pauses and hooks are concerned. */
  Optional<Instant> launchingAt();

  Optional<Instant> endedAt();

  List<ServerReport> servers();

  List<JobReport> jobs();

  List<HookReport> hooks();

  List<ApprovalReport> approvals();

  /** Why the wave failed, where it was not for its servers alone. */
  Optional<Failure> failure();

  /** When the first of these waves was begun. */
  static Optional<Instant> firstStart(List<WaveReport> waves) {
    return waves.stream().flatMap(wave -> wave.startedAt().stream()).min(Comparator.naturalOrder());
  }

  static Builder builder() {
    return new Builder();
  }

  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds one; a value that breaks a rule is refused by {@code build()}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  final class Builder extends ImmutableWaveReport.Builder {
    Builder() {}
  }
}
