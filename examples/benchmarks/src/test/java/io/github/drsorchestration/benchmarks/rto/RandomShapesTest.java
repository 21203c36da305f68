package io.github.drsorchestration.benchmarks.rto;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.benchmarks.shape.Shape;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RandomShapesTest {

  @Test
  void one_seed_draws_the_same_shapes_and_quotas_bind_in_each() {
    List<Shape> shapes = RandomShapes.draw(7, 5);
    assertThat(RandomShapes.draw(7, 5)).isEqualTo(shapes);
    assertThat(shapes).hasSize(5).allMatch(RandomShapes::binds);
  }

  @Test
  void nothing_beats_the_bound_and_the_plain_way_beats_nobody() {
    for (Shape shape : RandomShapes.draw(7, 3)) {
      Map<String, Double> ratios = RandomShapesBenchmark.ratios(shape);
      assertThat(ratios.values()).allMatch(ratio -> ratio >= 1);
      assertThat(ratios.get("events, after a drill")).isLessThan(ratios.get("plain way"));
      assertThat(ratios.get("polling")).isLessThan(ratios.get("plain way"));
    }
  }
}
