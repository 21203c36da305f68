package io.github.drsorchestration.lambda.coldstart;

import io.github.drsorchestration.aws.dynamodb.DynamoTables;
import io.github.drsorchestration.aws.moto.Moto;
import io.github.drsorchestration.lambda.runtime.FunctionProcess;
import io.github.drsorchestration.lambda.runtime.Outcome;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures from the start of a function's process to its first answer, in milliseconds: the median
 * of a number of starts, their range and the median of the processor time, of the real functions on
 * tables of moto, beside that of an empty one, and what is left of it after a snapshot.
 *
 * <pre>{@code
 * java -cp <test class path> io.github.drsorchestration.lambda.coldstart.ColdStart \
 *     9 target/handlers.jar <the jars of the runtime> <a jar with the test classes>
 * }</pre>
 *
 * <p>Jars only: the JVM makes no archive of classes from directories.
 */
public final class ColdStart {

  private static final Path LOG = Path.of("target", "cold-start.log");
  private static final String QUERY = "io.github.drsorchestration.lambda.QueryHandler";
  private static final String C1 = "-XX:TieredStopAtLevel=1";
  private static final String SERIAL = "-XX:+UseSerialGC";
  private static final String HOOKS = "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac";
  private static final String INVOKER = "arn:aws:iam::111122223333:role/Readers";

  private final int starts;
  private final String classPath;
  private final Map<String, String> environment;

  private ColdStart(int starts, String classPath, Map<String, String> environment) {
    this.starts = starts;
    this.classPath = classPath;
    this.environment = environment;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> jars = List.of(arguments).subList(1, arguments.length);
    ColdStart coldStart =
        new ColdStart(
            Integer.parseInt(arguments[0]), String.join(File.pathSeparator, jars), environment());
    Path archive = Path.of("target", "handlers.jsa");
    coldStart.train(archive, "-XX:ArchiveClassesAtExit=");
    System.out.println("| | empty function | list plans | get a plan |");
    System.out.println("|---|---|---|---|");
    coldStart.row("JVM as it is");
    coldStart.row("C1, serial collector", C1, SERIAL);
    coldStart.row("the same, archive of classes", C1, SERIAL, "-XX:SharedArchiveFile=" + archive);
    if (Runtime.version().feature() >= 25) {
      Path cache = Path.of("target", "handlers.aot");
      coldStart.train(cache, "-XX:AOTCacheOutput=");
      coldStart.row("the same, AOT cache", C1, SERIAL, "-XX:AOTCache=" + cache);
    }
    coldStart.primedRow();
    System.exit(0);
  }

  private static Map<String, String> environment() {
    DynamoTables tables = DynamoTables.withPrefix("cold-");
    tables.createIn(Moto.shared().dynamoDb());
    Map<String, String> environment = new TreeMap<>();
    environment.put("AWS_REGION", "eu-west-1");
    environment.put("AWS_ACCESS_KEY_ID", "111122223333");
    environment.put("AWS_SECRET_ACCESS_KEY", "secret");
    environment.put("AWS_ENDPOINT_URL", Moto.shared().endpoint().toString());
    environment.put("HOME_ACCOUNT", "111122223333");
    environment.put("PROTECTION_GROUPS_TABLE", tables.protectionGroups());
    environment.put("RECOVERY_PLANS_TABLE", tables.recoveryPlans());
    environment.put("EXECUTION_HISTORY_TABLE", tables.executionHistory());
    environment.put("TARGET_ACCOUNTS_TABLE", tables.targetAccounts());
    environment.put("RECORDS_TABLE", tables.records());
    environment.put("DIRECT_INVOKERS", INVOKER + "=DRSReadOnly");
    return environment;
  }

  private static String call(String operation, String input) {
    return "{\"operation\":\"%s\",\"input\":%s,\"invokedBy\":\"%s\"}"
        .formatted(operation, input, INVOKER);
  }

  /** Has the JVM write down what both calls load, when the process ends. */
  private void train(Path archive, String option) throws IOException {
    try (FunctionProcess function =
        new FunctionProcess(QUERY, classPath, environment, LOG, C1, SERIAL, option + archive)) {
      Outcome list = function.invoke(call("listRecoveryPlans", "{}"));
      Outcome get = function.invoke(call("getRecoveryPlan", "{\"planId\":\"none\"}"));
      System.out.println("first answers: " + list.body() + " " + get.body());
      function.end();
    }
    System.out.println(archive.getFileName() + ": " + Files.size(archive) / 1_000_000 + " MB");
  }

  private void primedRow() throws IOException, InterruptedException {
    System.out.printf(
        "| primed, from the restore on | | %s | %s |%n",
        afterRestore(call("listRecoveryPlans", "{}")),
        afterRestore(call("getRecoveryPlan", "{\"planId\":\"none\"}")));
  }

  private void row(String name, String... options) throws IOException {
    String empty = median(EmptyHandler.class.getName(), "{}", options);
    String list = median(QUERY, call("listRecoveryPlans", "{}"), options);
    String get = median(QUERY, call("getRecoveryPlan", "{\"planId\":\"none\"}"), options);
    System.out.printf("| %s | %s | %s | %s |%n", name, empty, list, get);
  }

  private String median(String handler, String event, String... options) throws IOException {
    Samples samples = new Samples();
    for (int start = 0; start < starts; start++) {
      try (FunctionProcess function =
          new FunctionProcess(handler, classPath, environment, LOG, options)) {
        long begun = System.nanoTime();
        Outcome unused = function.invoke(event);
        samples.add(begun, function.processorTime());
      }
    }
    return samples.toString();
  }

  /** The first answer of a process that was primed, from where a snapshot would be restored. */
  private String afterRestore(String event) throws IOException, InterruptedException {
    Samples samples = new Samples();
    Map<String, String> primed = new TreeMap<>(environment);
    primed.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    for (int start = 0; start < starts; start++) {
      try (FunctionProcess function =
          new FunctionProcess(QUERY, classPath, primed, LOG, C1, SERIAL, HOOKS)) {
        function.restore();
        Duration before = function.processorTime();
        long begun = System.nanoTime();
        Outcome unused = function.invoke(event);
        samples.add(begun, function.processorTime().minus(before));
      }
    }
    return samples.toString();
  }
}
