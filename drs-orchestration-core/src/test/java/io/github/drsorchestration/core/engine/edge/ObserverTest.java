package io.github.drsorchestration.core.engine.edge;

import static io.github.drsorchestration.core.engine.Given.instance;
import static io.github.drsorchestration.core.engine.Given.job;
import static io.github.drsorchestration.core.engine.Given.recovered;
import static io.github.drsorchestration.core.engine.Given.wave;
import static io.github.drsorchestration.core.engine.Samples.NOW;
import static io.github.drsorchestration.core.engine.Samples.PLACE;
import static io.github.drsorchestration.core.engine.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.core.engine.Fakes;
import io.github.drsorchestration.core.engine.FastTime;
import io.github.drsorchestration.core.engine.Situation;
import io.github.drsorchestration.core.engine.decision.Answers;
import io.github.drsorchestration.core.engine.decision.Demand;
import io.github.drsorchestration.core.engine.decision.Question;
import io.github.drsorchestration.core.engine.edge.cache.Contention;
import io.github.drsorchestration.core.engine.edge.cache.JobCache;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ObserverTest {

  private static final Question.ServerNow SERVER_A = new Question.ServerNow(PLACE, id("a"));
  private static final Question.ServerNow SERVER_B = new Question.ServerNow(PLACE, id("b"));
  private static final Question.InstancesOf INSTANCES_A = new Question.InstancesOf(PLACE, id("a"));
  private static final Question.InstancesOf INSTANCES_B = new Question.InstancesOf(PLACE, id("b"));
  private static final Question.JobNow JOB = new Question.JobNow(PLACE, "j1", Duration.ZERO);
  private static final Question.RecentJobs RECENT =
      new Question.RecentJobs(PLACE, NOW.minusSeconds(60), Duration.ZERO);

  private final Fakes fakes = new Fakes();
  private final Contention contention = new Contention();

  @Test
  void one_call_answers_for_all_servers_of_a_place() {
    fakes.recovery.servers("a");
    Answers answers = ask(SERVER_A, SERVER_B);

    assertThat(fakes.recovery.calls())
        .containsExactly("servers [" + id("a") + ", " + id("b") + "]");
    assertThat(answers.ask(SERVER_A).orElseThrow()).isPresent();
    assertThat(answers.ask(SERVER_B)).contains(Optional.empty());
  }

  @Test
  void one_call_answers_for_the_instances_of_all_servers() {
    fakes.recovery.instance(instance("a"));
    Answers answers = ask(INSTANCES_A, INSTANCES_B);

    assertThat(fakes.recovery.calls()).hasSize(1);
    assertThat(answers.ask(INSTANCES_A)).contains(List.of(instance("a").build()));
    assertThat(answers.ask(INSTANCES_B)).contains(List.of());
  }

  @Test
  void jobs_are_looked_at_before_they_are_listed() {
    fakes.recovery.list(job("j1", "x/0/1"));
    Answers answers = ask(RECENT, JOB);

    assertThat(fakes.recovery.calls()).containsExactly("jobs [j1]", "jobsSince");
    assertThat(answers.ask(JOB).orElseThrow().value()).isPresent();
    assertThat(answers.ask(RECENT).orElseThrow().at()).isEqualTo(NOW);
  }

  @Test
  void a_denied_question_will_not_be_answered_later_either() {
    fakes.recovery.fail("servers", new AccessDeniedException("DescribeSourceServers", "no"));

    assertThat(ask(SERVER_A).failure(SERVER_A))
        .hasValueSatisfying(
            why -> {
              assertThat(why.lasting()).isTrue();
              assertThat(why.problem()).contains("no");
            });
  }

  @Test
  void a_rejected_question_will_not_be_answered_later_either() {
    fakes.recovery.fail("servers", new CallRejectedException("DescribeSourceServers", "bad"));

    assertThat(ask(SERVER_A).failure(SERVER_A).orElseThrow().lasting()).isTrue();
  }

  @Test
  void a_question_that_fails_otherwise_may_be_answered_later() {
    fakes.recovery.fail("servers", new ServiceUnavailableException("x", "down"));
    assertThat(ask(SERVER_A).failure(SERVER_A).orElseThrow().lasting()).isFalse();

    fakes.recovery.fail("servers", new IllegalStateException("a defect of the adapter"));
    assertThat(ask(SERVER_A).failure(SERVER_A).orElseThrow().lasting()).isFalse();
  }

  @Test
  void one_question_that_fails_leaves_the_others_answered() {
    fakes.recovery.fail("servers", new ServiceUnavailableException("x", "down"));
    Answers answers = ask(SERVER_A, SERVER_B, INSTANCES_A);

    assertThat(answers.failure(SERVER_B)).isPresent();
    assertThat(answers.ask(INSTANCES_A)).contains(List.of());
    assertThat(answers.open()).isEmpty();
  }

  @Test
  void missing_access_is_an_answer_and_an_outage_is_none() {
    Question.AccessTo access = new Question.AccessTo(PLACE);
    Answers denied = answer(denying(new AccessDeniedException("AssumeRole", "no role")), access);
    Answers down = answer(denying(new ServiceUnavailableException("AssumeRole", "down")), access);

    assertThat(denied.ask(access).orElseThrow())
        .hasValueSatisfying(why -> assertThat(why).contains("no role"));
    assertThat(down.ask(access)).isEmpty();
    assertThat(ask(access).ask(access)).contains(Optional.empty());
  }

  @Test
  void quotas_are_asked_for_once_in_five_minutes() {
    Question.QuotasOf question = new Question.QuotasOf(PLACE);
    int[] calls = {0};
    Observer observer =
        observer(
            fakes
                .ports()
                .quotaSource(
                    where -> {
                      calls[0]++;
                      return Quotas.DEFAULTS;
                    }));
    answer(observer, question);
    fakes.time.advance(Duration.ofSeconds(299));
    assertThat(answer(observer, question).ask(question)).contains(Quotas.DEFAULTS);
    assertThat(calls[0]).isEqualTo(1);

    fakes.time.advance(Duration.ofSeconds(1));
    answer(observer, question);
    assertThat(calls[0]).isEqualTo(2);
  }

  @Test
  void a_process_has_seconds_to_ask_where_time_passes_sixty_times_as_fast() {
    Observer slow = observer(fakes.ports());
    Observer fast = observer(fakes.ports().time(new FastTime(fakes.time, 60)));

    assertThat(slow.begin("x").patience()).isEqualTo(Duration.ofMinutes(2));
    assertThat(fast.begin("x").patience()).isEqualTo(Duration.ofMinutes(15));

    fakes.time.advance(Duration.ofMinutes(5));
    assertThat(slow.begin("x").askedSince()).isEqualTo(NOW.plusSeconds(300));
    assertThat(fast.begin("x").askedSince()).isEqualTo(NOW);
  }

  @Test
  void a_place_has_seconds_to_answer_where_time_passes_six_hundred_times_as_fast() {
    Observer sixty = observer(fakes.ports().time(new FastTime(fakes.time, 60)));
    Observer sixHundred = observer(fakes.ports().time(new FastTime(fakes.time, 600)));

    assertThat(sixty.begin("x").longest()).isEqualTo(Duration.ofMinutes(30));
    assertThat(sixHundred.begin("x").longest()).isEqualTo(Duration.ofHours(5));
  }

  @Test
  void it_is_known_since_when_an_execution_has_been_asking_here() {
    Observer observer = observer(fakes.ports());
    answer(observer, SERVER_A);
    fakes.time.advance(Duration.ofSeconds(30));
    assertThat(observer.begin("x").askedSince()).isEqualTo(NOW);

    observer.forget("x");
    assertThat(observer.begin("x").askedSince()).isEqualTo(NOW.plusSeconds(30));
  }

  @Test
  void while_a_process_stands_still_nobody_asks() {
    Observer observer = observer(fakes.ports());
    answer(observer, SERVER_A);
    fakes.time.advance(Duration.ofSeconds(31));

    assertThat(observer.begin("x").askedSince()).isEqualTo(NOW.plusSeconds(31));
  }

  @Test
  void an_execution_learns_what_others_want() {
    Question.Contenders question = new Question.Contenders(PLACE, "x");
    Demand demand = new Demand(5, 1, 3, false);
    contention.waits("y", Map.of(PLACE, demand), NOW);

    assertThat(ask(question).ask(question)).contains(List.of(demand));
  }

  @Test
  void past_launches_are_those_of_the_last_execution_that_started() {
    Question.PastDurations question = new Question.PastDurations("p", ExecutionKind.RECOVERY);
    store("old", ExecutionStatus.COMPLETED, Duration.ofMinutes(9));
    store("last", ExecutionStatus.PARTIAL, Duration.ofMinutes(17));
    store("running", ExecutionStatus.RUNNING, Duration.ofMinutes(1));

    assertThat(ask(question).ask(question)).contains(Map.of(id("a"), Duration.ofMinutes(17)));
  }

  @Test
  void past_launches_of_a_recovery_are_those_of_drills_and_recoveries_and_of_a_failback_its_own() {
    store("there", ExecutionStatus.COMPLETED, Duration.ofMinutes(9), ExecutionKind.DRILL);
    store("back", ExecutionStatus.COMPLETED, Duration.ofMinutes(17), ExecutionKind.FAILBACK);

    Question.PastDurations recovery = new Question.PastDurations("p", ExecutionKind.RECOVERY);
    Question.PastDurations failback = new Question.PastDurations("p", ExecutionKind.FAILBACK);
    assertThat(ask(recovery).ask(recovery)).contains(Map.of(id("a"), Duration.ofMinutes(9)));
    assertThat(ask(failback).ask(failback)).contains(Map.of(id("a"), Duration.ofMinutes(17)));
  }

  private void store(String executionId, ExecutionStatus status, Duration launch) {
    store(executionId, status, launch, ExecutionKind.RECOVERY);
  }

  private void store(
      String executionId, ExecutionStatus status, Duration launch, ExecutionKind kind) {
    fakes.store.put(
        Situation.in(
                status,
                wave(
                    WaveStatus.COMPLETED,
                    "db",
                    recovered("a").launchingAt(NOW).launchedAt(NOW.plus(launch))))
            .start(b -> b.kind(kind))
            .with(b -> b.executionId(executionId))
            .execution());
  }

  private Answers ask(Question<?>... questions) {
    return answer(observer(fakes.ports()), questions);
  }

  private static Answers answer(Observer observer, Question<?>... questions) {
    Answers answers = observer.begin("x");
    answers.askAll(List.of(questions));
    observer.answer("x", answers);
    observer.end("x", answers);
    return answers;
  }

  private Observer denying(RuntimeException onAccess) {
    return observer(
        fakes
            .ports()
            .accountAccess(
                where -> {
                  throw onAccess;
                }));
  }

  private Observer observer(Ports.Builder ports) {
    return new Observer(
        ports.build(),
        new JobCache(fakes.recovery, fakes.time),
        new Claims(fakes.claims, fakes.store),
        contention,
        new Waker());
  }
}
