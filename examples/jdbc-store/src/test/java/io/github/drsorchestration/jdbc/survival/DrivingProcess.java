package io.github.drsorchestration.jdbc.survival;

import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.failure.OrchestrationException;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.time.SystemTime;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.aws.AwsPorts;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.jdbc.JdbcSettings;
import io.github.drsorchestration.jdbc.JdbcStores;
import io.github.drsorchestration.testkit.wire.ServerTime;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Starts every plan, unless another process has, and drives whatever is unfinished to its end. */
final class DrivingProcess {

  static final String READY = "ready";

  private DrivingProcess() {}

  public static void main(String[] arguments) throws InterruptedException, IOException {
    URI drs = URI.create(arguments[0]);
    int applications = Integer.parseInt(arguments[1]);
    Time time = ServerTime.at(drs, new SystemTime());
    JdbcSettings.Builder settings =
        JdbcSettings.builder().url(arguments[2]).migrate(false).time(time);
    if (arguments.length > 3) {
      settings.user(arguments[3]);
    }
    JdbcStores stores = JdbcStores.open(settings.build());
    DrsOrchestrator orchestrator =
        DrsOrchestrator.builder().ports(ports(drs, time, stores)).build();
    System.out.println(READY);
    if (System.in.read() < 0) {
      return;
    }
    for (int application = 0; application < applications; application++) {
      String planId = Applications.planId(application);
      until(() -> started(orchestrator, planId));
    }
    orchestrator.resumeUnsettled();
    until(() -> stores.executions().unsettled().isEmpty());
    System.exit(0);
  }

  private static Ports ports(URI drs, Time time, JdbcStores stores) {
    AwsPorts aws =
        AwsPorts.builder()
            .homeRegion(Applications.WHERE.region())
            .homeAccount(Applications.WHERE.accountId())
            .credentials(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(Applications.WHERE.accountId(), "any")))
            .accounts(stores.targetAccounts()::find)
            .endpoint(drs)
            .time(time)
            .build();
    return stores
        .addTo(Ports.builder())
        .recoveryService(aws.recoveryService())
        .quotaSource(aws.quotaSource())
        .time(time)
        .build();
  }

  private static boolean started(DrsOrchestrator orchestrator, String planId) {
    orchestrator
        .executions()
        .start(
            StartRequest.builder()
                .planId(planId)
                .kind(ExecutionKind.RECOVERY)
                .by("driver")
                .clientToken("once")
                .build());
    return true;
  }

  private static void until(BooleanSupplier done) throws InterruptedException {
    while (!triedAndDone(done)) {
      if (new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS)) {
        return;
      }
    }
  }

  private static boolean triedAndDone(BooleanSupplier done) {
    try {
      return done.getAsBoolean();
    } catch (OrchestrationException notYet) {
      return false;
    }
  }
}
