package io.github.drsorchestration.testkit.junit;

import io.github.drsorchestration.testkit.Simulation;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Gives every test its own {@link Simulation}, or its {@link SimulatedWorld}, and reports the
 * world's seed when the test fails.
 *
 * <pre>{@code
 * class FailoverTest {
 *   @RegisterExtension
 *   static final SimulationExtension WORLD =
 *       SimulationExtension.of(
 *           world -> world.server(SimulatedServer.of("s-00000000000000db1", PLACE)));
 *
 *   @Test
 *   void the_shop_comes_back(Simulation simulation) {
 *     simulation.with(databases).with(plan);
 *
 *     assertThat(simulation.run("shop", ExecutionKind.RECOVERY)).isCompleted();
 *   }
 * }
 * }</pre>
 */
public final class SimulationExtension implements ParameterResolver, TestExecutionExceptionHandler {

  private static final Namespace NAMESPACE = Namespace.create(SimulationExtension.class);

  private final Consumer<WorldBuilder> world;

  private SimulationExtension(Consumer<WorldBuilder> world) {
    this.world = world;
  }

  /**
   * An extension that builds a world for each test.
   *
   * @param world adds the servers, quotas and faults to a world whose seed is set
   */
  public static SimulationExtension of(Consumer<WorldBuilder> world) {
    return new SimulationExtension(world);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Simulation.class || type == SimulatedWorld.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Simulation simulation =
        context
            .getStore(NAMESPACE)
            .computeIfAbsent("simulation", key -> simulation(context), Simulation.class);
    return parameter.getParameter().getType() == Simulation.class ? simulation : simulation.world();
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    String replay = "the world's seed was " + seed(context) + "; @Seed replays it";
    failure.addSuppressed(new ReplayHint(replay));
    throw failure;
  }

  private Simulation simulation(ExtensionContext context) {
    WorldBuilder builder = SimulatedWorld.builder().seed(seed(context));
    world.accept(builder);
    return Simulation.of(builder.build());
  }

  /** A test without a seed has one derived from its name: stable, and different for each test. */
  private static long seed(ExtensionContext context) {
    Optional<Seed> own =
        AnnotationSupport.findAnnotation(context.getElement(), Seed.class)
            .or(() -> AnnotationSupport.findAnnotation(context.getTestClass(), Seed.class));
    return own.map(Seed::value).orElseGet(() -> (long) context.getUniqueId().hashCode());
  }
}
