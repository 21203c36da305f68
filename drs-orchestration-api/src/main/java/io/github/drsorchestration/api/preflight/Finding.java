package io.github.drsorchestration.api.preflight;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.server.AccountRegion;
import java.util.Optional;
import org.immutables.value.Value;

/** Something that preflight found out about a plan, its servers or their surroundings. */
@Value.Immutable
@JsonSerialize(as = ImmutableFinding.class)
@JsonDeserialize(builder = Finding.Builder.class)
public interface Finding {

  Severity severity();

  FindingCode code();

  /** What was found and what to do about it. */
  String message();

  Optional<String> wave();

  Optional<String> serverId();

  Optional<String> groupId();

  Optional<AccountRegion> where();

  /** The narrowest thing that it names. */
  default FindingScope scope() {
    if (serverId().isPresent()) {
      return FindingScope.SERVER;
    }
    if (wave().isPresent()) {
      return FindingScope.WAVE;
    }
    if (groupId().isPresent()) {
      return FindingScope.GROUP;
    }
    return where().isPresent() ? FindingScope.PLACE : FindingScope.EXECUTION;
  }

  /** The name of what it is about; empty for the execution as a whole. */
  default Optional<String> subject() {
    return serverId().or(this::wave).or(this::groupId).or(() -> where().map(Object::toString));
  }

  static Builder builder() {
    return new Builder();
  }

  /** Builds one; a value that breaks a rule is refused by {@code build()}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  final class Builder extends ImmutableFinding.Builder {
    Builder() {}
  }
}
