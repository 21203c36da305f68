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

  Optional<AccountRegion> where();

  static Builder builder() {
    return new Builder();
  }

  /** Builds one; a value that breaks a rule is refused by {@code build()}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  final class Builder extends ImmutableFinding.Builder {
    Builder() {}
  }
}
