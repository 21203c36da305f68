package io.github.drsorchestration.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.lambda.runtime.FunctionProcess;
import io.github.drsorchestration.testkit.wire.DrsServer;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jar that was made small still has everything that the functions use. */
class FunctionJarIT {

  private static final Path JAR = Path.of(System.getProperty(FunctionProcess.JAR, ""));
  private static final long MAX_BYTES = 15_000_000;
  private static final String PLACE =
      "{\"accountId\":\"%s\",\"region\":\"eu-west-1\"}".formatted(Office.ACCOUNT);

  private static DrsServer drs;
  private static FunctionProcess query;

  @BeforeAll
  static void start() throws IOException {
    SimulatedServer server = SimulatedServer.of("s-00000000000000001", Office.IRELAND);
    drs = DrsServer.start(SimulatedWorld.builder().server(server));
    Office office = Office.create("jar-", drs.endpoint());
    query =
        new FunctionProcess(
            QueryHandler.class, office.environment(), Path.of("target", "function-jar.log"));
  }

  @AfterAll
  static void stop() {
    query.close();
    drs.close();
  }

  @Test
  void it_is_at_most_15_megabytes() throws IOException {
    assertThat(Files.size(JAR)).isLessThanOrEqualTo(MAX_BYTES);
  }

  /** Annotations of Immutables are for the compiler. */
  @Test
  void no_class_in_it_refers_to_a_class_that_is_not() {
    StringWriter report = new StringWriter();
    PrintWriter out = new PrintWriter(report);
    int unused =
        ToolProvider.findFirst("jdeps")
            .orElseThrow()
            .run(out, out, "--multi-release", "17", "--missing-deps", JAR.toString());

    assertThat(report.toString().lines().filter(it -> it.contains("not found")))
        .isNotEmpty()
        .allMatch(
            it -> it.contains("-> org.immutables.value") || it.startsWith(JAR.getFileName() + " "));
  }

  /** DRS, Service Quotas, EC2 and IAM; the tables are of DynamoDB. Moto lists types too slowly. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "listSourceServers",
        "getQuotas",
        "listSubnets",
        "listSecurityGroups",
        "listInstanceProfiles"
      })
  void the_services_of_aws_are_called_as_ever(String operation) {
    String answer = query.invoke(Office.admin(operation, PLACE)).body();

    assertThat(answer).contains("\"output\":").doesNotContain("\"error\"");
  }
}
