package io.github.drsorchestration.benchmarks.speed;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.benchmarks.shape.Chain;
import io.github.drsorchestration.benchmarks.shape.Shape;
import io.github.drsorchestration.benchmarks.time.Stopwatch;
import io.github.drsorchestration.testkit.Simulation;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.time.Duration;
import java.util.List;

/**
 * A simulated recovery of ten waves in order.
 *
 * @param time from the start request to the report
 * @param processor what the whole process used the processors in that time, collecting garbage and
 *     compiling included: what one core that has nothing else to do takes
 * @param allocatedBytes what was allocated in that time, garbage included
 * @param retainedBytes what the world, the stores and the report hold afterwards
 */
record SimulatedRun(Duration time, Duration processor, long allocatedBytes, long retainedBytes) {

  private static final int WAVES = 10;

  /** Runs one; the world and the plan are made before the clock starts. */
  static SimulatedRun of(int servers, boolean weigh) {
    Shape shape = Chain.of("P", 1, WAVES, servers);
    long before = weigh ? heapInUse() : 0;
    Simulation simulation =
        Simulation.of(Shape.world(List.of(shape)))
            .withoutEvents()
            .with(shape.groups())
            .with(shape.plan());
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long allocated = threads.getCurrentThreadAllocatedBytes();
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long processor = system.getProcessCpuTime();
    Stopwatch watch = Stopwatch.started();
    Execution execution = simulation.run(shape.id(), ExecutionKind.RECOVERY);
    Object report = simulation.report(execution.executionId());
    Duration time = watch.elapsed();
    Duration used = Duration.ofNanos(system.getProcessCpuTime() - processor);
    long more = threads.getCurrentThreadAllocatedBytes() - allocated;
    if (execution.status() != ExecutionStatus.COMPLETED) {
      throw new IllegalStateException(servers + " servers ended " + execution.status());
    }
    long retained = weigh ? heapInUseWith(List.of(simulation, report)) - before : 0;
    return new SimulatedRun(time, used, more, retained);
  }

  private static long heapInUseWith(Object alive) {
    try {
      return heapInUse();
    } finally {
      Reference.reachabilityFence(alive);
    }
  }

  private static long heapInUse() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
