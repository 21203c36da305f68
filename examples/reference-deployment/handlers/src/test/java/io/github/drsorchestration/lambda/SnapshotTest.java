package io.github.drsorchestration.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.lambda.runtime.FunctionProcess;
import io.github.drsorchestration.lambda.runtime.Outcome;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions that Lambda starts in order to take a snapshot of them, with its own runtime. */
class SnapshotTest {

  /** What Lambda says to every JVM, so that the hooks of CRaC are its own. */
  private static final String HOOKS = "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac";

  private static final URI NOT_NEEDED = URI.create("http://127.0.0.1:9");

  @TempDir Path logs;

  @Test
  void a_function_is_primed_by_a_read_before_its_snapshot_and_answers_after_the_restore()
      throws IOException {
    Map<String, String> environment = Office.create("snapshot-", NOT_NEEDED).environment();

    assertThat(logOf(environment))
        .contains("primed for a snapshot", "restored from a snapshot")
        .doesNotContain("not primed", "listRecoveryPlans", "\"principal\":\"snapshot\"");
  }

  @Test
  void a_function_that_cannot_be_primed_still_starts() throws IOException {
    Map<String, String> environment = Office.create("unprimed-", NOT_NEEDED).environment();
    environment.put("RECOVERY_PLANS_TABLE", "no-such-table");

    assertThat(logOf(environment))
        .contains("not primed")
        .contains("no-such-table")
        .contains("restored from a snapshot");
  }

  /** The log of a start and an invocation. */
  private String logOf(Map<String, String> environment) throws IOException {
    environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    Path log = logs.resolve("function.log");
    try (FunctionProcess query = new FunctionProcess(QueryHandler.class, environment, log, HOOKS)) {
      Outcome answer = query.invoke(Office.admin("getProfile", "{}"));
      assertThat(answer.json().at("/output").isObject()).as(answer.body()).isTrue();
      assertThat(query.restored()).isTrue();
    }
    return Files.readString(log);
  }
}
