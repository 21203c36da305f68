package io.github.drsorchestration.benchmarks.step;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One step of the engine: load, ask, decide, save, act. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StepBenchmark {

  /** How many servers the execution has in all. */
  @Param({"10", "100", "1000", "3000"})
  public int servers;

  private LongExecution nothingNew = LongExecution.of(10, Duration.ZERO);
  private LongExecution halfLaunched = nothingNew;

  @Setup
  public void prepare() {
    nothingNew = LongExecution.of(servers, Duration.ZERO);
    halfLaunched = LongExecution.of(servers, Duration.ofSeconds(630));
  }

  /** A look at the job that finds what was known. */
  @Benchmark
  public Object nothingNew() {
    return nothingNew.step();
  }

  /** A look at the job that finds five servers launched, which is saved and published. */
  @Benchmark
  public Object fiveLaunched() {
    return halfLaunched.step();
  }
}
