package io.github.drsorchestration.api.plan;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.internal.Copy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * When a wave takes part in an execution. It is decided when the wave's dependencies are satisfied,
 * and again after a retry of a wave that the condition asks about; a wave whose condition does not
 * hold is left out, and those that depend on it go on.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = WaveCondition.KindIs.class, name = "kindIs"),
  @JsonSubTypes.Type(value = WaveCondition.ParameterIs.class, name = "parameterIs"),
  @JsonSubTypes.Type(value = WaveCondition.WaveEndedAs.class, name = "waveEndedAs"),
  @JsonSubTypes.Type(value = WaveCondition.Not.class, name = "not"),
  @JsonSubTypes.Type(value = WaveCondition.AllOf.class, name = "allOf"),
  @JsonSubTypes.Type(value = WaveCondition.AnyOf.class, name = "anyOf")
})
public sealed interface WaveCondition {

  /** Whether the condition holds for an execution about which these facts are known. */
  boolean holds(Facts facts);

  /** The waves that the condition asks about. */
  default Set<String> waves() {
    return Set.of();
  }

  /**
   * What a condition may depend on.
   *
   * @param kind drill or recovery
   * @param parameters the parameters that the execution was started with
   * @param waves the outcomes of the waves that have ended, by name
   */
  record Facts(
      ExecutionKind kind, Map<String, String> parameters, Map<String, WaveOutcome> waves) {}

  /**
   * The execution is of this kind.
   *
   * @param kind the kind that is wanted
   */
  record KindIs(ExecutionKind kind) implements WaveCondition {
    public KindIs {
      Check.present("kind", kind);
    }

    @Override
    public boolean holds(Facts facts) {
      return facts.kind() == kind;
    }
  }

  /**
   * The execution was started with this parameter.
   *
   * @param name the parameter
   * @param value the value that is wanted
   */
  record ParameterIs(String name, String value) implements WaveCondition {
    public ParameterIs {
      Check.notBlank("name", name);
      Check.present("value", value);
    }

    @Override
    public boolean holds(Facts facts) {
      return value.equals(facts.parameters().get(name));
    }
  }

  /**
   * Another wave, on which this one depends, has ended like this.
   *
   * @param wave the other wave
   * @param outcome the outcome that is wanted
   */
  record WaveEndedAs(String wave, WaveOutcome outcome) implements WaveCondition {
    public WaveEndedAs {
      Check.notBlank("wave", wave);
      Check.present("outcome", outcome);
    }

    @Override
    public boolean holds(Facts facts) {
      return facts.waves().get(wave) == outcome;
    }

    @Override
    public Set<String> waves() {
      return Set.of(wave);
    }
  }

  /**
   * The other condition does not hold.
   *
   * @param condition the other condition
   */
  record Not(WaveCondition condition) implements WaveCondition {
    public Not {
      Check.present("condition", condition);
    }

    @Override
    public boolean holds(Facts facts) {
      return !condition.holds(facts);
    }

    @Override
    public Set<String> waves() {
      return condition.waves();
    }
  }

  /**
   * Every one of the conditions holds.
   *
   * @param conditions the conditions
   */
  record AllOf(List<WaveCondition> conditions) implements WaveCondition {
    public AllOf {
      conditions = Copy.list("conditions", Check.present("conditions", conditions));
    }

    @Override
    public boolean holds(Facts facts) {
      return conditions.stream().allMatch(condition -> condition.holds(facts));
    }

    @Override
    public Set<String> waves() {
      return wavesOf(conditions);
    }
  }

  /**
   * One of the conditions holds.
   *
   * @param conditions the conditions
   */
  record AnyOf(List<WaveCondition> conditions) implements WaveCondition {
    public AnyOf {
      conditions = Copy.list("conditions", Check.present("conditions", conditions));
    }

    @Override
    public boolean holds(Facts facts) {
      return conditions.stream().anyMatch(condition -> condition.holds(facts));
    }

    @Override
    public Set<String> waves() {
      return wavesOf(conditions);
    }
  }

  private static Set<String> wavesOf(List<WaveCondition> conditions) {
    return conditions.stream()
        .flatMap(condition -> condition.waves().stream())
        .collect(
            Collectors.collectingAndThen(
                Collectors.toCollection(TreeSet::new), Collections::unmodifiableSet));
  }
}
