package io.github.drsorchestration.aws.survival;

import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.failure.OrchestrationException;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.time.SystemTime;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.aws.AwsPorts;
import io.github.drsorchestration.aws.dynamodb.DynamoStores;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.testkit.wire.ServerTime;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A process that starts a plan, unless somebody has, and drives whatever is unfinished to its end.
 */
final class OrchestratorProcess {

  /** What it says when it has begun. */
  static final String BEGUN = "driving";

  private OrchestratorProcess() {}

  public static void main(String[] arguments) throws InterruptedException {
    ProcessArguments errand = ProcessArguments.of(arguments);
    SystemTime real = new SystemTime();
    Time time = ServerTime.at(errand.drs(), real);
    AwsPorts ports = errand.ports(time);
    DynamoStores stores = ports.stores();
    DrsOrchestrator orchestrator = DrsOrchestrator.builder().ports(ports.ports()).build();
    System.out.println(BEGUN);
    until(() -> begun(orchestrator, errand));
    until(() -> stores.executions().unsettled().isEmpty());
    System.exit(0);
  }

  private static boolean begun(DrsOrchestrator orchestrator, ProcessArguments errand) {
    orchestrator
        .executions()
        .start(
            StartRequest.builder()
                .planId(errand.planId())
                .kind(ExecutionKind.RECOVERY)
                .by("survivor")
                .clientToken("once")
                .build());
    orchestrator.resumeUnsettled();
    return true;
  }

  private static void until(BooleanSupplier done) throws InterruptedException {
    while (!triedAndDone(done)) {
      if (new CountDownLatch(1).await(200, TimeUnit.MILLISECONDS)) {
        return;
      }
    }
  }

  private static boolean triedAndDone(BooleanSupplier done) {
    try {
      return done.getAsBoolean();
    } catch (OrchestrationException unreachableForNow) {
      return false;
    }
  }
}
