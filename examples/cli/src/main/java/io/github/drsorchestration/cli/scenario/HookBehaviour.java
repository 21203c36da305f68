package io.github.drsorchestration.cli.scenario;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/** How long a hook takes, and how it ends. */
@Value.Immutable
@JsonSerialize(as = ImmutableHookBehaviour.class)
@JsonDeserialize(builder = HookBehaviour.Builder.class)
public interface HookBehaviour {

  /** The duration of hooks that the file does not mention. */
  Duration DEFAULT = Duration.ofSeconds(30);

  /** The hook's name. */
  String hook();

  @Value.Default
  default Duration takes() {
    return DEFAULT;
  }

  /** Why it fails; absent, it succeeds. */
  Optional<String> fails();

  /** Whether it never ends. */
  @Value.Default
  default boolean never() {
    return false;
  }

  /** Builds one. */
  final class Builder extends ImmutableHookBehaviour.Builder {
    Builder() {}
  }
}
