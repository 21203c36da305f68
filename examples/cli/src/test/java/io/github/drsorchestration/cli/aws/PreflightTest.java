package io.github.drsorchestration.cli.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.cli.Cli.Result;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code preflight} tells what {@code run} would do. */
class PreflightTest {

  @RegisterExtension final SimulatedAws aws = SimulatedAws.ofSample("two-tier");

  @Test
  void what_run_would_start_is_told_and_not_started() {
    Result preflight = aws.cli("preflight", aws.file(), "--create-tables", "--drill");

    assertThat(preflight)
        .isEqualTo(
            new Result(
                0,
                "run would start a DRILL of Shop: 5 servers\npreflight found nothing to report\n",
                ""));
    assertThat(aws.cli("status").out().lines()).hasSize(1);
    assertThat(aws.launched()).isEmpty();
  }

  @Test
  void what_would_block_the_start_is_an_exit_code_of_its_own() {
    assertThat(aws.cli("run", aws.file(), "--create-tables").exitCode()).isZero();

    Result preflight = aws.cli("preflight", aws.file());

    assertThat(preflight.exitCode()).isEqualTo(4);
    assertThat(preflight.out())
        .startsWith("run would start a RECOVERY of Shop, which would fail\npreflight: 5 findings\n")
        .contains("  blocking: LIVE_INSTANCE: ");
    assertThat(aws.cli("preflight", aws.file(), "--json").out())
        .startsWith("{")
        .contains("\"refused\" : true")
        .contains("\"code\" : \"LIVE_INSTANCE\"");
    assertThat(aws.cli("status").out().lines()).hasSize(2);
    String id = aws.cli("status").out().lines().skip(1).findFirst().orElseThrow().split(" ", 2)[0];
    assertThat(aws.cli("pause", id.substring(1)).err()).contains("did you mean '" + id + "'?");
    assertThat(aws.cli("status", id, "--json").out()).contains("\"tool\" : \"DRS Orchestration");
  }

  @Test
  void a_recovery_tells_what_it_would_launch_and_what_it_would_leave_out() {
    String server = "s-db000000000000001";
    assertThat(aws.cli("run", aws.file(), "--create-tables", "--server", server).exitCode())
        .isZero();

    Result recovery = aws.cli("preflight", aws.file());

    assertThat(recovery.exitCode()).isEqualTo(14);
    assertThat(recovery.out())
        .startsWith(
            "run would start a RECOVERY of Shop: 4 servers, leaving out a part of the plan\n"
                + "  left out: "
                + server
                + " of wave databases, because of LIVE_INSTANCE\n"
                + "preflight: 1 finding\n");
    assertThat(aws.cli("preflight", aws.file(), "--all-or-nothing").exitCode()).isEqualTo(4);
  }

  @Test
  void an_unfinished_execution_would_be_resumed_or_stand_in_the_way() throws IOException {
    String id = aws.abandoned("run", aws.file(), "--create-tables", "--drill");

    assertThat(aws.cli("preflight", aws.file(), "--drill").out())
        .startsWith("run would resume execution " + id + ", a DRILL of Shop, status ");
    assertThat(aws.cli("preflight", aws.file()))
        .returns(8, Result::exitCode)
        .extracting(Result::err)
        .asString()
        .contains("kind: DRILL there, RECOVERY here");
  }
}
