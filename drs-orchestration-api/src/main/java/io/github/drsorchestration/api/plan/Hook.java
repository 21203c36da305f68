package io.github.drsorchestration.api.plan;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.internal.Check;
import java.time.Duration;
import java.util.Map;
import org.immutables.value.Value;

/** Something that is run once before or after a wave: a script, a runbook, a call to a service. */
@Value.Immutable
@JsonSerialize(as = ImmutableHook.class)
@JsonDeserialize(builder = Hook.Builder.class)
public interface Hook {

  /** What the report calls it; unique within the wave. */
  String name();

  HookType type();

  /** The document, function, URL or registered name to run. */
  String target();

  Map<String, String> parameters();

  /** How long it may run, at most two days. */
  @Value.Default
  default Duration timeout() {
    return Duration.ofMinutes(30);
  }

  /** Whether its failure fails the wave; otherwise it is only put on record. */
  @Value.Default
  default boolean required() {
    return true;
  }

  @Value.Check
  default void check() {
    Check.name("name", name(), 64);
    Check.notBlank("target", target());
    Check.within("timeout", timeout(), Duration.ofSeconds(1), Duration.ofDays(2));
  }

  static Builder builder() {
    return new Builder();
  }

  /** Builds one; a value that breaks a rule is refused by {@code build()}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  final class Builder extends ImmutableHook.Builder {
    Builder() {}
  }
}
