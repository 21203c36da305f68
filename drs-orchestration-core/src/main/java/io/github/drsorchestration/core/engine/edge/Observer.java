package io.github.drsorchestration.core.engine.edge;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.NotInitializedException;
import io.github.drsorchestration.api.port.store.ExecutionQuery;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.engine.decision.Answers;
import io.github.drsorchestration.core.engine.decision.Question;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out what the decider asked, with as few calls as possible. */
public final class Observer {

  private static final Logger LOG = LoggerFactory.getLogger(Observer.class);

  private final Ports ports;
  private final JobCache board;
  private final QuotaCache quotas;
  private final Claims claims;
  private final Contention contention;

  public Observer(Ports ports, JobCache board, Claims claims, Contention contention) {
    this.ports = ports;
    this.quotas = new QuotaCache(ports.quotas(), ports.time());
    this.board = board;
    this.claims = claims;
    this.contention = contention;
  }

  /** Answers every open question, or says why not. */
  public void answer(Answers answers) {
    Map<Class<?>, Map<AccountRegion, List<Question.Placed<?>>>> together = new LinkedHashMap<>();
    List<Question<?>> oneByOne = new ArrayList<>();
    for (Question<?> question : answers.open()) {
      boolean batched =
          question instanceof Question.ServerNow
              || question instanceof Question.InstancesOf
              || question instanceof Question.JobNow;
      if (batched) {
        Question.Placed<?> placed = (Question.Placed<?>) question;
        together
            .computeIfAbsent(question.getClass(), none -> new TreeMap<>())
            .computeIfAbsent(placed.where(), none -> new ArrayList<>())
            .add(placed);
      } else {
        oneByOne.add(question);
      }
    }
    together.forEach(
        (type, byPlace) ->
            byPlace.forEach(
                (where, questions) ->
                    attempt(
                        answers, questions, () -> answerBatch(answers, type, where, questions))));
    // After the jobs, so that a listing of jobs is not behind what was just seen of one of them.
    for (Question<?> question : oneByOne) {
      attempt(answers, List.of(question), () -> answerOne(answers, question));
    }
  }

  private static void attempt(
      Answers answers, List<? extends Question<?>> questions, Runnable call) {
    try {
      call.run();
    } catch (AccessDeniedException | NotInitializedException | CallRejectedException e) {
      giveUp(answers, questions, e, true);
    } catch (RuntimeException e) {
      giveUp(answers, questions, e, false);
    }
  }

  private static void giveUp(
      Answers answers, List<? extends Question<?>> questions, RuntimeException e, boolean lasting) {
    LOG.warn(
        "could not find out {}: {}", questions.get(0).getClass().getSimpleName(), e.toString());
    String problem = String.valueOf(e.getMessage());
    questions.forEach(question -> answers.fail(question, new Answers.Unanswered(problem, lasting)));
  }

  private void answerBatch(
      Answers answers, Class<?> type, AccountRegion where, List<Question.Placed<?>> questions) {
    if (type == Question.JobNow.class) {
      jobs(answers, where, questions);
    } else if (type == Question.ServerNow.class) {
      Map<String, Question.ServerNow> wanted = new LinkedHashMap<>();
      questions.forEach(
          q -> wanted.put(((Question.ServerNow) q).serverId(), (Question.ServerNow) q));
      Map<String, List<SourceServer>> found =
          byServer(ports.recovery().sourceServers(where, wanted.keySet()), SourceServer::serverId);
      wanted.forEach(
          (id, q) -> answers.put(q, found.getOrDefault(id, List.of()).stream().findFirst()));
    } else {
      Map<String, Question.InstancesOf> wanted = new LinkedHashMap<>();
      questions.forEach(
          q -> wanted.put(((Question.InstancesOf) q).serverId(), (Question.InstancesOf) q));
      Map<String, List<RecoveryInstance>> found =
          byServer(
              ports.recovery().recoveryInstances(where, wanted.keySet()),
              RecoveryInstance::serverId);
      wanted.forEach((id, q) -> answers.put(q, found.getOrDefault(id, List.of())));
    }
  }

  private void jobs(Answers answers, AccountRegion where, List<Question.Placed<?>> questions) {
    Map<String, Question.JobNow> wanted = new LinkedHashMap<>();
    Map<String, Duration> ages = new LinkedHashMap<>();
    for (Question.Placed<?> question : questions) {
      Question.JobNow job = (Question.JobNow) question;
      wanted.put(job.jobId(), job);
      ages.put(job.jobId(), job.maxAge());
    }
    Map<String, Question.Seen<Optional<RecoveryJob>>> seen = board.jobs(where, ages);
    wanted.forEach(
        (id, question) ->
            answers.put(
                question,
                seen.getOrDefault(id, new Question.Seen<>(Optional.empty(), ports.time().now()))));
  }

  private void answerOne(Answers answers, Question<?> question) {
    if (question instanceof Question.AllServers q) {
      answers.put(q, ports.recovery().sourceServers(q.where()));
    } else if (question instanceof Question.SnapshotsOf q) {
      answers.put(q, ports.recovery().recoverySnapshots(q.where(), q.serverId()));
    } else if (question instanceof Question.RecentJobs q) {
      answers.put(q, board.recent(q.where(), q.since(), q.maxAge()));
    } else if (question instanceof Question.LogOf q) {
      answers.put(q, ports.recovery().jobLog(q.where(), q.jobId()));
    } else if (question instanceof Question.QuotasOf q) {
      answers.put(q, quotas.quotas(q.where()));
    } else if (question instanceof Question.AccessTo q) {
      answers.put(q, access(q.where()));
    } else if (question instanceof Question.SettingsOf q) {
      answers.put(q, ports.recovery().launchSettings(q.where(), q.serverId()));
    } else if (question instanceof Question.Contenders q) {
      answers.put(q, contention.contenders(q.where(), q.executionId(), ports.time().now()));
    } else if (question instanceof Question.HookNow q) {
      answers.put(q, ports.hooks().progress(q.invocation()));
    } else if (question instanceof Question.ApprovalNow q) {
      answers.put(q, ports.approvals().answer(q.approvalId()));
    } else if (question instanceof Question.HealthNow q) {
      answers.put(q, ports.health().healthy(q.check(), q.instance()));
    } else if (question instanceof Question.HoldersOf q) {
      answers.put(q, claims.holders(q.serverIds()));
    } else if (question instanceof Question.PastDurations q) {
      answers.put(q, pastDurations(q.planId()));
    } else {
      throw new IllegalStateException("nobody can answer " + question);
    }
  }

  private Optional<String> access(AccountRegion where) {
    try {
      ports.access().verify(where);
      return Optional.empty();
    } catch (AccessDeniedException | NotInitializedException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** How long the launches of the plan's last execution took, as far as one came that far. */
  private Map<String, Duration> pastDurations(String planId) {
    Map<String, Duration> durations = new HashMap<>();
    ports
        .executions()
        .list(ExecutionQuery.ofPlan(planId), new PageRequest(10, Optional.empty()))
        .items()
        .stream()
        .filter(summary -> summary.status().isTerminal())
        .map(summary -> ports.executions().find(summary.executionId()))
        .flatMap(Optional::stream)
        .filter(execution -> execution.startedAt().isPresent())
        .findFirst()
        .ifPresent(execution -> collectDurations(execution, durations));
    return durations;
  }

  private static void collectDurations(Execution execution, Map<String, Duration> durations) {
    execution.waves().stream()
        .flatMap(wave -> wave.servers().stream())
        .filter(server -> server.launchingAt().isPresent() && server.launchedAt().isPresent())
        .forEach(server -> durations.put(server.serverId(), duration(server)));
  }

  private static Duration duration(ServerExecution server) {
    return Duration.between(server.launchingAt().orElseThrow(), server.launchedAt().orElseThrow());
  }

  private static <T> Map<String, List<T>> byServer(List<T> found, Function<T, String> serverId) {
    Map<String, List<T>> byServer = new HashMap<>();
    found.forEach(
        it -> byServer.computeIfAbsent(serverId.apply(it), none -> new ArrayList<>()).add(it));
    return byServer;
  }
}
