package io.github.drsorchestration.api.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.request.RequestType;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Callers branch on the type; people read these. */
class MessagesTest {

  @Test
  void a_refusal_says_what_was_looked_for_or_is_in_the_way() {
    assertThat(new NotFoundException("recovery plan", "shop"))
        .hasMessage("there is no recovery plan 'shop'")
        .returns("recovery plan", NotFoundException::kind)
        .returns("shop", NotFoundException::id);
    assertThat(new AlreadyExistsException("recovery plan", "shop"))
        .hasMessage("there is a recovery plan 'shop' already")
        .returns("shop", AlreadyExistsException::id);
    assertThat(new NameTakenException("recovery plan", "Shop"))
        .hasMessage("another recovery plan is named 'Shop' (ignoring case); choose another name")
        .returns("Shop", NameTakenException::name);
    assertThat(new InUseException("protection group", "pg-web", "recovery plan 'shop'"))
        .hasMessage("protection group 'pg-web' is used by recovery plan 'shop'")
        .returns("recovery plan 'shop'", InUseException::usedBy);
  }

  @Test
  void a_lost_race_says_what_to_do_next() {
    assertThat(new VersionConflictException("execution", "exec-1", 4))
        .hasMessage(
            "execution 'exec-1' is no longer at version 4; read it again and repeat the change")
        .returns(4L, VersionConflictException::expectedVersion);
    assertThat(new ServerInOtherGroupException("s-1", "pg-web"))
        .hasMessage(
            "source server s-1 belongs to protection group pg-web already; remove it there first")
        .returns("pg-web", ServerInOtherGroupException::groupId);
  }

  @Test
  void an_illegal_move_names_both_ends() {
    assertThat(
            new IllegalTransitionException(
                "execution exec-1", ExecutionStatus.COMPLETED, ExecutionStatus.RUNNING))
        .hasMessage("execution exec-1 cannot go from COMPLETED to RUNNING")
        .returns(ExecutionStatus.COMPLETED, IllegalTransitionException::from)
        .returns(ExecutionStatus.RUNNING, IllegalTransitionException::to);
    assertThat(new RequestRefusedException("exec-1", RequestType.RESUME, "it is not paused"))
        .hasMessage("execution exec-1 refuses RESUME: it is not paused")
        .returns(RequestType.RESUME, RequestRefusedException::request);
  }

  @Test
  void an_invalid_plan_lists_every_problem_with_its_place() {
    List<Problem> problems =
        List.of(new Problem("waves[1].name", "is used twice"), new Problem("", "has no waves"));

    assertThat(new InvalidPlanException("shop", problems))
        .hasMessage("'shop' is not valid: waves[1].name: is used twice; has no waves")
        .returns(problems, InvalidPlanException::problems);
  }

  @Test
  void a_service_failure_names_the_operation() {
    assertThat(new OutcomeUnknownException("StartRecovery", "read timed out"))
        .hasMessage("StartRecovery: read timed out")
        .returns("StartRecovery", ServiceException::operation);
    assertThat(new ThrottledException("DescribeJobs", "slow down", Duration.ofSeconds(2)))
        .returns(Duration.ofSeconds(2), throttled -> throttled.retryAfter().orElseThrow());
    assertThat(new ThrottledException("DescribeJobs", "slow down", null).retryAfter()).isEmpty();
  }
}
