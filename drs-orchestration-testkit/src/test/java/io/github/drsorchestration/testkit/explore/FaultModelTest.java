package io.github.drsorchestration.testkit.explore;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FaultModelTest {

  @Test
  void another_probability_keeps_how_long_it_lasts() {
    FaultModel model = FaultModel.usual().with(FaultKind.LAUNCH_LATE, 0.5);

    assertThat(model.faults().stream().filter(it -> it.kind() == FaultKind.LAUNCH_LATE))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.probability()).isEqualTo(0.5);
              assertThat(fault.magnitude()).isEqualTo(Optional.of(Duration.ofMinutes(20)));
            });
  }

  @Test
  void probability_zero_takes_a_kind_away() {
    FaultModel model = FaultModel.usual().with(FaultKind.LAUNCH_FAILS, 0);

    assertThat(model.faults())
        .extracting(Fault::kind)
        .doesNotContain(FaultKind.LAUNCH_FAILS)
        .contains(FaultKind.THROTTLED);
  }

  @Test
  void of_one_kind_the_rarer_comes_first() {
    assertThat(FaultModel.usual().faults())
        .filteredOn(fault -> fault.kind() == FaultKind.LAUNCH_LATE)
        .extracting(Fault::probability)
        .containsExactly(0.02, 0.12);
  }
}
