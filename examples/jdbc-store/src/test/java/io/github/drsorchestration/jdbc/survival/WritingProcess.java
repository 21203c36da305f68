package io.github.drsorchestration.jdbc.survival;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.failure.VersionConflictException;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.jdbc.JdbcSettings;
import io.github.drsorchestration.jdbc.JdbcStores;
import io.github.drsorchestration.jdbc.Samples;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/**
 * Writes until it is killed, and says what was acknowledged. Each version of an execution has one
 * event more; a plan is changed by all processes.
 */
final class WritingProcess {

  static final String READY = "ready";
  static final String PLAN = "plan-1";

  private static final int SAVES = 4;

  /** A busy machine takes its time to load a driver. */
  private static final Duration PATIENT = Duration.ofSeconds(30);

  /** So many write at the same time, some of them in the same commit. */
  private static final int WRITERS = 5;

  private static volatile boolean silent = true;

  private WritingProcess() {}

  public static void main(String[] arguments) throws IOException {
    String name = arguments[0];
    JdbcSettings.Builder settings =
        JdbcSettings.builder().url(arguments[1]).migrate(false).connectionTimeout(PATIENT);
    if (arguments.length > 2) {
      settings.user(arguments[2]);
    }
    try (JdbcStores stores = JdbcStores.open(settings.build())) {
      // Or the kills would find it loading classes.
      tried(() -> writeExecution(stores, name));
      System.out.println(READY);
      if (System.in.read() < 0) {
        return;
      }
      silent = false;
      for (int writer = 1; writer < WRITERS; writer++) {
        String named = name + "-" + writer;
        new Thread(() -> write(stores, named)).start();
      }
      write(stores, name);
    }
  }

  private static void write(JdbcStores stores, String name) {
    for (int number = 0; true; number++) {
      String id = name + "-" + number;
      tried(() -> writeExecution(stores, id));
      tried(() -> changePlan(stores));
      tried(() -> claim(stores, id));
    }
  }

  /** A database that is busy may refuse; what was not acknowledged need not be there. */
  private static void tried(Runnable write) {
    try {
      write.run();
    } catch (ServiceException refused) {
      // The next one may do better.
    }
  }

  private static void writeExecution(JdbcStores stores, String id) {
    Execution execution =
        stores.executions().create(Samples.execution(id), Samples.events(id, 1, 1));
    acknowledged(id, execution.version());
    for (int save = 2; save <= SAVES; save++) {
      execution =
          stores
              .executions()
              .save(
                  execution,
                  execution.toBuilder().eventCount(save).build(),
                  Samples.events(id, save, save));
      acknowledged(id, execution.version());
    }
  }

  private static void changePlan(JdbcStores stores) {
    RecoveryPlan plan = stores.recoveryPlans().find(PLAN).orElseThrow();
    try {
      acknowledged(
          PLAN,
          stores
              .recoveryPlans()
              .replace(plan.toBuilder().description("change " + plan.version()).build())
              .version());
    } catch (VersionConflictException other) {
      // Another process was faster.
    }
  }

  /** Nobody else wants it, so it must still be held when the process is dead. */
  private static void claim(JdbcStores stores, String id) {
    if (stores.serverClaims().claim(id, Set.of("s-" + id)).isEmpty()) {
      acknowledged("s-" + id, 1);
    }
  }

  /** The point tells a whole line from one that a kill cut off. */
  private static void acknowledged(String id, long version) {
    if (!silent) {
      System.out.println(id + " " + version + " .");
    }
  }
}
