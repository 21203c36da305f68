package io.github.drsorchestration.api.plan;

import static io.github.drsorchestration.api.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.plan.WaveCondition.AllOf;
import io.github.drsorchestration.api.plan.WaveCondition.AnyOf;
import io.github.drsorchestration.api.plan.WaveCondition.Facts;
import io.github.drsorchestration.api.plan.WaveCondition.KindIs;
import io.github.drsorchestration.api.plan.WaveCondition.Not;
import io.github.drsorchestration.api.plan.WaveCondition.ParameterIs;
import io.github.drsorchestration.api.plan.WaveCondition.WaveEndedAs;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WaveConditionTest {

  private static final Facts FACTS =
      new Facts(
          ExecutionKind.DRILL, Map.of("scope", "all"), Map.of("network", WaveOutcome.COMPLETED));

  private static final WaveCondition TRUE = new KindIs(ExecutionKind.DRILL);
  private static final WaveCondition FALSE = new KindIs(ExecutionKind.RECOVERY);

  @Test
  void the_kind_is_compared() {
    assertThat(TRUE.holds(FACTS)).isTrue();
    assertThat(FALSE.holds(FACTS)).isFalse();
  }

  @Test
  void a_parameter_is_compared_exactly_and_an_absent_one_equals_nothing() {
    assertThat(new ParameterIs("scope", "all").holds(FACTS)).isTrue();
    assertThat(new ParameterIs("scope", "ALL").holds(FACTS)).isFalse();
    assertThat(new ParameterIs("size", "").holds(FACTS)).isFalse();
  }

  @Test
  void the_outcome_of_a_wave_is_compared_and_one_without_outcome_has_none() {
    assertThat(new WaveEndedAs("network", WaveOutcome.COMPLETED).holds(FACTS)).isTrue();
    assertThat(new WaveEndedAs("network", WaveOutcome.FAILED).holds(FACTS)).isFalse();
    assertThat(new WaveEndedAs("web", WaveOutcome.COMPLETED).holds(FACTS)).isFalse();
  }

  @Test
  void conditions_combine() {
    assertThat(new Not(TRUE).holds(FACTS)).isFalse();
    assertThat(new Not(FALSE).holds(FACTS)).isTrue();
    assertThat(new AllOf(List.of(TRUE, TRUE)).holds(FACTS)).isTrue();
    assertThat(new AllOf(List.of(TRUE, FALSE)).holds(FACTS)).isFalse();
    assertThat(new AnyOf(List.of(FALSE, TRUE)).holds(FACTS)).isTrue();
    assertThat(new AnyOf(List.of(FALSE, FALSE)).holds(FACTS)).isFalse();
  }

  @Test
  void all_of_nothing_holds_and_any_of_nothing_does_not() {
    assertThat(new AllOf(List.of()).holds(FACTS)).isTrue();
    assertThat(new AnyOf(List.of()).holds(FACTS)).isFalse();
  }

  @Test
  void the_waves_asked_about_are_found_at_any_depth_in_order_of_their_names() {
    WaveCondition condition =
        new AllOf(
            List.of(
                new Not(new WaveEndedAs("web", WaveOutcome.FAILED)),
                new AnyOf(List.of(new WaveEndedAs("network", WaveOutcome.COMPLETED), TRUE)),
                new WaveEndedAs("databases", WaveOutcome.PARTIAL)));

    assertThat(condition.waves()).containsExactly("databases", "network", "web");
    assertThat(TRUE.waves()).isEmpty();
    assertThat(new ParameterIs("scope", "all").waves()).isEmpty();
  }

  @Test
  void what_a_condition_compares_must_be_there() {
    assertRefused(() -> new ParameterIs(" ", "all"), "name", "must not be blank");
    assertRefused(() -> new ParameterIs("scope", null), "value", "must be set");
    assertRefused(() -> new WaveEndedAs("", WaveOutcome.FAILED), "wave", "must not be blank");
    assertRefused(() -> new WaveEndedAs("web", null), "outcome", "must be set");
    assertRefused(() -> new KindIs(null), "kind", "must be set");
    assertRefused(() -> new Not(null), "condition", "must be set");
    assertRefused(() -> new AllOf(null), "conditions", "must be set");
    assertRefused(() -> new AnyOf(null), "conditions", "must be set");
  }

  @Test
  void every_kind_of_condition_has_a_name_in_json() {
    JsonSubTypes names = WaveCondition.class.getAnnotation(JsonSubTypes.class);

    assertThat(Stream.of(names.value()).<Class<?>>map(JsonSubTypes.Type::value))
        .containsExactlyInAnyOrder(WaveCondition.class.getPermittedSubclasses());
  }

  @Test
  void an_unknown_kind_of_condition_is_refused_because_ignoring_it_would_change_the_plan() {
    assertThatThrownBy(
            () -> DomainJson.mapper().readValue("{\"type\":\"moonIs\"}", WaveCondition.class))
        .isInstanceOf(JsonMappingException.class)
        .hasMessageContaining("moonIs");
  }
}
