package io.github.drsorchestration.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.github.drsorchestration.architecture.breach.BreachesEveryRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rule that nothing can break guards nothing. */
class HouseRulesTest {

  private static final JavaClasses BREACH =
      new ClassFileImporter().importPackagesOf(BreachesEveryRule.class);

  private static List<String> violationsOf(ArchRule rule) {
    return rule.evaluate(BREACH).getFailureReport().getDetails();
  }

  @Test
  void clocks_and_sleep_are_found_in_calls_and_in_method_references() {
    assertThat(violationsOf(HouseRules.only_packages_named_time_read_a_clock_or_wait))
        .hasSize(4)
        .anyMatch(line -> line.contains("Instant.now"))
        .anyMatch(line -> line.contains("System.nanoTime"))
        .anyMatch(line -> line.contains("Thread.sleep"))
        .anyMatch(line -> line.contains("Clock.systemUTC"));
  }

  @Test
  void chance_without_a_seed_is_found_and_with_a_seed_is_not() {
    assertThat(violationsOf(HouseRules.only_packages_named_time_make_up_ids_or_numbers))
        .hasSize(3)
        .anyMatch(line -> line.contains("UUID.randomUUID"))
        .anyMatch(line -> line.contains("Math.random"))
        .anyMatch(line -> line.contains("Random.<init>()"));
  }

  @Test
  void packages_without_null_marks_and_with_vague_names_are_found() {
    assertThat(violationsOf(HouseRules.packages_are_null_marked)).isNotEmpty();
    assertThat(violationsOf(HouseRules.packages_are_named_for_concepts)).isNotEmpty();
  }

  @Test
  void generated_types_are_found_in_results_and_parameters_within_generics_too() {
    assertThat(violationsOf(HouseRules.generated_types_stay_out_of_public_signatures)).hasSize(2);
  }

  @Test
  void foreign_internals_are_found() {
    assertThat(violationsOf(HouseRules.nobody_uses_the_internals_of_another_module))
        .isNotEmpty()
        .allMatch(line -> line.contains("api.internal.Check"));
  }

  @Test
  void cycles_are_found() {
    assertThat(violationsOf(HouseRules.packages_are_free_of_cycles)).isNotEmpty();
  }
}
