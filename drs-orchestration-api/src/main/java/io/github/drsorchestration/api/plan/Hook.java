package io.github.drsorchestration.api.plan;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.bounds.Bounds;
import io.github.drsorchestration.api.bounds.Lasts;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.internal.Copy;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Something that is run once before or after a wave, or after a termination: a script, a runbook, a
 * call to a service.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableHook.class)
@JsonDeserialize(builder = Hook.Builder.class)
public interface Hook {

  /** What the report calls it; unique within the wave, or among those after a termination. */
  @Text(value = TextForm.NAME, max = 64)
  String name();

  HookType type();

  /** The document, function, URL or registered name to run. */
  @Text(TextForm.NOT_BLANK)
  String target();

  /** Handed over as they are. */
  Map<String, String> parameters();

  /** Parameters that are lists, such as those of an Automation document may be. */
  Map<String, List<String>> listParameters();

  /**
   * Whether it runs in the account and Region of the wave's servers, which must share one, with
   * that account's role; otherwise it runs at the orchestrator's home. For {@link
   * HookType#SSM_AUTOMATION} and {@link HookType#LAMBDA}.
   */
  @Value.Default
  default boolean inWavePlace() {
    return false;
  }

  /** The kinds of execution in which it runs; empty for all of them. */
  Set<ExecutionKind> kinds();

  /** Whether it runs in executions of this kind. */
  default boolean runsIn(ExecutionKind kind) {
    return kinds().isEmpty() || kinds().contains(kind);
  }

  /** How long it may run, at most two days. */
  @Value.Default
  @Lasts(min = "PT1S", max = "P2D")
  default Duration timeout() {
    return Duration.ofMinutes(30);
  }

  /** Whether its failure fails the wave or termination; otherwise it is only put on record. */
  @Value.Default
  default boolean required() {
    return true;
  }

  @Value.Check
  default Hook check() {
    Bounds.check(Hook.class, this);
    Check.that(
        !inWavePlace() || type().hasPlace(),
        "inWavePlace",
        "is for hooks that AWS runs, not for " + type());
    listParameters().keySet().stream()
        .filter(parameters()::containsKey)
        .findFirst()
        .ifPresent(
            both ->
                Check.that(false, "listParameters", "has '" + both + "', as parameters has too"));
    return withCopiesOfLists();
  }

  /** The lists within the map are the caller's. */
  private Hook withCopiesOfLists() {
    Map<String, List<String>> copies = new LinkedHashMap<>();
    listParameters()
        .forEach((name, list) -> copies.put(name, Copy.list("listParameters." + name, list)));
    boolean copied =
        listParameters().entrySet().stream()
            .allMatch(it -> it.getValue() == copies.get(it.getKey()));
    return copied ? this : builder().from(this).listParameters(copies).build();
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
