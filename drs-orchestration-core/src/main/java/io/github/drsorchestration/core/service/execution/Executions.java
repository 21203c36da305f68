package io.github.drsorchestration.core.service.execution;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.execution.request.AllowedAction;
import io.github.drsorchestration.api.execution.request.AllowedActions;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.failure.AlreadyExistsException;
import io.github.drsorchestration.api.failure.InUseException;
import io.github.drsorchestration.api.failure.InvalidPlanException;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.RequestRefusedException;
import io.github.drsorchestration.api.failure.VersionConflictException;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.port.store.ExecutionQuery;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.api.preflight.PreflightResult;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.api.time.Ids;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.core.driver.Driver;
import io.github.drsorchestration.core.engine.ExecutionEngine;
import io.github.drsorchestration.core.engine.decision.Decision;
import io.github.drsorchestration.core.engine.request.Requests;
import io.github.drsorchestration.core.report.ReportBuilder;
import io.github.drsorchestration.core.service.place.PerPlace;
import io.github.drsorchestration.core.service.place.PlaceCalls;
import io.github.drsorchestration.core.service.plan.RecoveryPlans;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts executions, passes on what people ask of them, and tells how they are. */
public final class Executions {

  private static final Logger LOG = LoggerFactory.getLogger(Executions.class);

  static final String KIND = "execution";
  private static final int EVENTS_AT_ONCE = 1_000;
  private static final ExecutionQuery ENDED =
      new ExecutionQuery(
          Optional.empty(),
          Arrays.stream(ExecutionStatus.values())
              .filter(ExecutionStatus::isTerminal)
              .collect(Collectors.toUnmodifiableSet()));

  /** Each race is lost to another process that made progress. */
  private static final int MAX_RACES = 50;

  private final Starts starts;
  private final ExecutionStore store;
  private final ExecutionEngine engine;
  private final Driver driver;
  private final RecoveryService drs;
  private final QuotaNotes quotaNotes;
  private final PlaceCalls calls;
  private final Ids ids;
  private final Time time;

  public Executions(Ports ports, RecoveryPlans plans, ExecutionEngine engine, Driver driver) {
    this.store = ports.executionStore();
    this.starts = new Starts(plans, store);
    this.engine = engine;
    this.driver = driver;
    this.drs = ports.recoveryService();
    this.quotaNotes = new QuotaNotes(ports);
    this.calls = new PlaceCalls(ports.calls());
    this.ids = ports.ids();
    this.time = ports.time();
  }

  /**
   * Starts a plan and returns at once; preflight is the execution's first step. With a client token
   * the same call can be repeated and starts one execution.
   *
   * @throws InvalidValueException if the client token has started something else before, the
   *     disaster is declared for a moment that is yet to come, or the request names waves that the
   *     plan does not have, or executions that cannot be continued or give way
   * @throws NotFoundException if there is no such plan, or no such execution to continue
   * @throws InvalidPlanException if the plan does not make sense any more, for example because a
   *     group of it was deleted
   */
  public Execution start(StartRequest request) {
    return start(request, Optional.empty());
  }

  /**
   * The same, but nothing is launched before a person approves: each wave that could begin without
   * an approval asks for this one, those too that follow one which may turn out to take no part.
   */
  public Execution startBehindApproval(StartRequest request, ApprovalPolicy approval) {
    return start(request, Optional.of(approval));
  }

  private Execution start(StartRequest request, Optional<ApprovalPolicy> approval) {
    Optional<String> known = request.clientToken().map(token -> idOf(request.planId(), token));
    String executionId = known.orElseGet(ids::next);
    Optional<Execution> started = known.flatMap(store::find);
    if (started.isPresent()) {
      return startedBefore(started.get(), request);
    }
    Decision decision = starts.create(executionId, request, approval, time.now());
    try {
      Execution created = store.create(decision.next(), decision.events());
      engine.saved(created, decision.events());
      engine.announce(created);
      driver.wake(executionId);
      takeOver(created);
      return created;
    } catch (AlreadyExistsException e) {
      return startedBefore(get(executionId), request);
    }
  }

  private Execution startedBefore(Execution execution, StartRequest request) {
    RepeatedStart.check(execution, request);
    driver.wake(execution.executionId()); // whoever created it may not have lived to do so
    takeOver(execution);
    return execution;
  }

  /** Refuses what {@link #start} would refuse, and starts nothing. */
  public void check(StartRequest request) {
    starts.create("check", request, Optional.empty(), time.now());
  }

  /** Cancels the drill that has to give way; one that has ended, or is about to, does so anyway. */
  private void takeOver(Execution execution) {
    StartRequest start = execution.startRequest();
    start
        .takeOver()
        .ifPresent(
            takeOver -> {
              String reason =
                  "recovery " + execution.executionId() + " takes over: " + takeOver.reason();
              try {
                request(
                    takeOver.executionId(),
                    ExecutionRequest.of(RequestType.CANCEL, start.by(), reason));
              } catch (RequestRefusedException e) {
                LOG.debug("execution {} gives way by itself", takeOver.executionId(), e);
              }
            });
  }

  /** What preflight would find if the plan were started like this now. Nothing is changed. */
  public PreflightResult preflight(StartRequest request) {
    Execution preview = starts.create("preflight", request, Optional.empty(), time.now()).next();
    return quotaNotes.added(engine.preflight(preview), preview.groups());
  }

  /**
   * The execution as it is now.
   *
   * @throws NotFoundException if there is none
   */
  public Execution get(String executionId) {
    return store.find(executionId).orElseThrow(() -> new NotFoundException(KIND, executionId));
  }

  /** The executions that match, newest first. */
  public Page<ExecutionSummary> list(ExecutionQuery query, PageRequest page) {
    return store.list(query, page);
  }

  /**
   * A page of the executions that pass the filter, newest first. It is full while there are more,
   * unless so little passes that looking on would take too long: then it is short, or empty, and
   * still names the token to go on with.
   */
  public Page<ExecutionSummary> list(ExecutionFilter filter, PageRequest page) {
    return FilteredList.page(store, filter, page);
  }

  /** Everything that is on record, from the first event to the last. */
  public List<ExecutionEvent> events(String executionId) {
    return firstEvents(executionId, Long.MAX_VALUE);
  }

  private List<ExecutionEvent> firstEvents(String executionId, long count) {
    List<ExecutionEvent> first = new ArrayList<>();
    List<ExecutionEvent> batch;
    do {
      int wanted = (int) Math.min(EVENTS_AT_ONCE, count - first.size());
      batch = wanted == 0 ? List.of() : store.events(executionId, first.size() + 1L, wanted);
      first.addAll(batch);
    } while (!batch.isEmpty() && first.size() < count);
    return first;
  }

  /**
   * The events since a cursor, in order; fewer than the limit, or none, if there are no more yet.
   *
   * @param afterSequence the last sequence number that is known; 0 for all
   * @param limit the most events, 1 to 1,000
   * @throws NotFoundException if there is no such execution
   * @throws InvalidValueException if a number is out of bounds
   */
  public List<ExecutionEvent> events(String executionId, long afterSequence, int limit) {
    if (afterSequence < 0) {
      throw new InvalidValueException("afterSequence", "must be at least 0");
    }
    if (limit < 1 || limit > EVENTS_AT_ONCE) {
      throw new InvalidValueException("limit", "must be from 1 to " + EVENTS_AT_ONCE);
    }
    List<ExecutionEvent> events = store.events(executionId, afterSequence + 1, limit);
    if (events.isEmpty()) {
      get(executionId);
    }
    return events;
  }

  /**
   * What DRS has logged about every job of the execution: the waves in their order, each with its
   * jobs in theirs, then the clean-up. One call is made per job; a log that cannot be read within
   * {@link PlaceCalls#PATIENCE} says so, and keeps none of the others from being shown.
   *
   * @throws NotFoundException if there is no such execution
   */
  public List<JobLog> jobLogs(String executionId) {
    return JobLogs.of(get(executionId), drs, calls);
  }

  /**
   * The instances that the execution has launched, those of earlier tries included, with what DRS
   * says about them now. One call is made per account and Region; one that does not answer within
   * {@link PlaceCalls#PATIENCE} is named among the problems.
   *
   * @throws NotFoundException if there is no such execution
   */
  public PerPlace<LaunchedInstance> recoveryInstances(String executionId) {
    return LaunchedInstances.of(get(executionId), drs, calls);
  }

  /**
   * How far the termination of the execution's instances is, requested or not.
   *
   * @throws NotFoundException if there is no such execution
   */
  public TerminationProgress terminationProgress(String executionId) {
    return TerminationProgress.of(get(executionId));
  }

  /**
   * What the actor can ask of the execution as it is now, and why not the rest. A request that
   * comes later is judged by what is then.
   *
   * @param who who would ask; permissions are not looked at
   * @throws NotFoundException if there is no such execution
   */
  public AllowedActions allowedActions(String executionId, Actor who) {
    Execution execution = get(executionId);
    Instant now = time.now();
    ActionCheck check =
        new ActionCheck(execution, who, now, request -> refusal(execution, request));
    Map<RequestType, AllowedAction> requests = new EnumMap<>(RequestType.class);
    for (RequestType type : RequestType.values()) {
      requests.put(type, check.of(type));
    }
    AllowedAction delete =
        execution.settled()
            ? AllowedAction.YES
            : AllowedAction.no(String.valueOf(notSettled(executionId).getMessage()));
    return new AllowedActions(executionId, who, requests, delete, Optional.of(now));
  }

  /**
   * Asks something of an execution: pause, resume, cancel, approve, deny, retry, skip or terminate.
   * When this returns the request is on record, and the engine obeys it at its next step.
   *
   * @return the execution with the request in it
   * @throws NotFoundException if there is no such execution
   * @throws VersionConflictException if others kept changing the execution; nothing was changed
   * @throws RequestRefusedException if it cannot obey in its present state; nothing was changed,
   *     but a refused answer to an approval is put on record
   */
  public Execution request(String executionId, ExecutionRequest request) {
    @Nullable VersionConflictException lost = null;
    for (int race = 0; race < MAX_RACES; race++) {
      Execution before = get(executionId);
      ExecutionRequest made = request.toBuilder().at(time.now()).build();
      Optional<String> refusal = refusal(before, made);
      Decision decision =
          refusal.isPresent()
              ? Requests.refusedAnswer(before, made, refusal.get())
                  .orElseThrow(() -> refused(executionId, request, refusal.get()))
              : Requests.submit(before, made);
      try {
        Execution saved = store.save(before, decision.next(), decision.events());
        engine.saved(saved, decision.events());
        driver.wake(executionId);
        if (refusal.isPresent()) {
          throw refused(executionId, request, refusal.get());
        }
        return saved;
      } catch (VersionConflictException e) {
        lost = e; // the engine or somebody else was faster: judge the request by what is now
      }
    }
    throw Objects.requireNonNull(lost, "lost");
  }

  private Optional<String> refusal(Execution execution, ExecutionRequest request) {
    return Requests.refusal(execution, request)
        .or(() -> starts.whyNotTerminate(execution, request));
  }

  private static RequestRefusedException refused(
      String executionId, ExecutionRequest request, String why) {
    return new RequestRefusedException(executionId, request.type(), why);
  }

  /** The report of an execution, ended or not; what it says is compared with its events. */
  public ExecutionReport report(String executionId) {
    Execution execution = get(executionId);
    // The engine may have gone on since the execution was read.
    List<ExecutionEvent> events = firstEvents(executionId, execution.eventCount());
    return ReportBuilder.build(execution, events, time.now());
  }

  /**
   * Forgets an execution with its record.
   *
   * @throws InUseException if there is still something to do
   */
  public void delete(String executionId) {
    Execution execution = get(executionId);
    if (!execution.settled()) {
      throw notSettled(executionId);
    }
    store.delete(executionId, execution.version());
  }

  private static InUseException notSettled(String executionId) {
    return new InUseException(KIND, executionId, "the engine; wait for its end, or cancel it");
  }

  /**
   * Forgets many executions with their records, as far as that is possible.
   *
   * @return what came of each, in the order of the ids
   */
  public List<Deletion> delete(Collection<String> executionIds) {
    return executionIds.stream().distinct().map(id -> Deletion.of(id, () -> delete(id))).toList();
  }

  /**
   * Forgets all executions that have ended, with their records, as far as that is possible: one
   * whose instances are being terminated stays.
   *
   * @return what came of each, the newest first
   */
  public List<Deletion> deleteEnded() {
    return deleteEnded(execution -> true);
  }

  /**
   * The same for those of the ended executions that are meant.
   *
   * @return what came of each that is meant, the newest first
   */
  public List<Deletion> deleteEnded(Predicate<ExecutionSummary> isMeant) {
    return delete(
        store.listAll(ENDED).stream().filter(isMeant).map(ExecutionSummary::executionId).toList());
  }

  /** The id of the execution that a plan is started with by a client token. */
  public static String idOf(String planId, String token) {
    byte[] name = (planId + '\n' + token).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(name).toString();
  }
}
