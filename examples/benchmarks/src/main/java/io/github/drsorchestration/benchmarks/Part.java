package io.github.drsorchestration.benchmarks;

import io.github.drsorchestration.benchmarks.calls.CallsBenchmark;
import io.github.drsorchestration.benchmarks.operations.ListsBenchmark;
import io.github.drsorchestration.benchmarks.operations.OperationCalls;
import io.github.drsorchestration.benchmarks.operations.OperationsBenchmark;
import io.github.drsorchestration.benchmarks.region.RegionsBenchmark;
import io.github.drsorchestration.benchmarks.result.Section;
import io.github.drsorchestration.benchmarks.rto.FivePlansBenchmark;
import io.github.drsorchestration.benchmarks.rto.RandomShapesBenchmark;
import io.github.drsorchestration.benchmarks.rto.SmallWavesBenchmark;
import io.github.drsorchestration.benchmarks.server.ServerBenchmark;
import io.github.drsorchestration.benchmarks.server.SoakBenchmark;
import io.github.drsorchestration.benchmarks.speed.SpeedBenchmark;
import io.github.drsorchestration.benchmarks.step.StepTable;
import io.github.drsorchestration.benchmarks.store.StoreBenchmark;
import java.util.List;

/** What can be measured. */
enum Part {
  RTO {
    @Override
    List<Section> measure(boolean quick) {
      return List.of(
          FivePlansBenchmark.measure(),
          SmallWavesBenchmark.measure(),
          RandomShapesBenchmark.measure(quick ? 10 : 50));
    }
  },
  SPEED {
    @Override
    List<Section> measure(boolean quick) {
      return SpeedBenchmark.measure(quick);
    }
  },
  CALLS {
    @Override
    List<Section> measure(boolean quick) {
      return List.of(CallsBenchmark.measure());
    }
  },
  STEP {
    @Override
    List<Section> measure(boolean quick) {
      return List.of(StepTable.measure(quick));
    }
  },
  STORE {
    @Override
    List<Section> measure(boolean quick) {
      return List.of(StoreBenchmark.measure(quick));
    }
  },
  OPERATIONS {
    @Override
    List<Section> measure(boolean quick) {
      return List.of(
          OperationCalls.measure(),
          OperationsBenchmark.measure(quick),
          ListsBenchmark.measure(quick));
    }
  },
  REGIONS {
    @Override
    List<Section> measure(boolean quick) {
      return RegionsBenchmark.measure(quick);
    }
  },
  SERVER {
    @Override
    List<Section> measure(boolean quick) {
      return ServerBenchmark.measure(quick);
    }
  },
  SOAK {
    @Override
    List<Section> measure(boolean quick) {
      return List.of(SoakBenchmark.measure(quick));
    }
  };

  abstract List<Section> measure(boolean quick);
}
