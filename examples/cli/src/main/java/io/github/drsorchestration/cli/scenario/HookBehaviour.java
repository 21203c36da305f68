package io.github.drsorchestration.cli.scenario;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/** How the runs of a hook end. */
@Value.Immutable
@JsonSerialize(as = ImmutableHookBehaviour.class)
@JsonDeserialize(builder = HookBehaviour.Builder.class)
public interface HookBehaviour {

  /** How long a hook runs that nothing is said about. */
  Duration USUAL = Duration.ofSeconds(30);

  /** The hook's name. */
  String hook();

  @Value.Default
  default Duration takes() {
    return USUAL;
  }

  /** Why it fails; absent, it succeeds. */
  Optional<String> fails();

  /** It never ends. */
  @Value.Default
  default boolean never() {
    return false;
  }

  /** Builds one. */
  final class Builder extends ImmutableHookBehaviour.Builder {
    Builder() {}
  }
}
