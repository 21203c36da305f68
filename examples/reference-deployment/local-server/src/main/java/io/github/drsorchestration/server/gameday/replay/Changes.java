package io.github.drsorchestration.server.gameday.replay;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RecoveryPointChoice;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.server.gameday.rehearsal.Approvers;
import io.github.drsorchestration.server.gameday.rehearsal.Rehearsal;
import io.github.drsorchestration.server.gameday.rehearsal.RehearsalWorld;
import io.github.drsorchestration.server.gameday.rehearsal.Scripts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Takes decisions otherwise. */
final class Changes {

  /** How often a wave can ask for an approval, by retries. */
  private static final int APPROVALS = 5;

  private Changes() {}

  /**
   * The run in which it is decided otherwise.
   *
   * @throws InvalidValueException if nothing in the run is decided otherwise
   */
  static Take apply(DecisionChange change, Take take) {
    Take changed =
        switch (change.kind()) {
          case APPROVE_AT_ONCE -> approveAtOnce(change, take);
          case NO_PAUSE -> withoutPauses(change, take);
          case DECIDE_WITHIN -> within(change, take);
          case RETRY_INSTEAD_OF_SKIP -> instead(change, take, RequestType.SKIP);
          case SKIP_INSTEAD_OF_RETRY -> instead(change, take, RequestType.RETRY);
          case ON_FAILURE ->
              waves(
                  change,
                  take,
                  wave -> wave.toBuilder().onFailure(change.onFailure().orElseThrow()).build());
          case NO_HEALTH_CHECK ->
              waves(change, take, wave -> wave.toBuilder().healthCheck(Optional.empty()).build());
          case IN_PARALLEL -> waves(change, take, wave -> besideOthers(wave, take.rehearsal()));
          case QUOTA -> quotas(change.concurrentJobs().orElseThrow(), take);
        };
    if (changed.equals(take)) {
      throw new InvalidValueException("change", "changes nothing in this run");
    }
    return changed;
  }

  private static Take waves(DecisionChange change, Take take, UnaryOperator<Wave> other) {
    return take.with(
        take.rehearsal().withWaves(wave -> change.isAbout(wave.name()) ? other.apply(wave) : wave));
  }

  private static Take quotas(int jobs, Take take) {
    RehearsalWorld world = take.rehearsal().world();
    Map<AccountRegion, Quotas> quotas = new LinkedHashMap<>();
    for (AccountRegion where : world.places()) {
      Quotas now = world.quotas().getOrDefault(where, Quotas.DEFAULTS);
      quotas.put(
          where,
          new Quotas(
              now.replicatingServers(),
              now.sourceServers(),
              jobs,
              now.serversPerJob(),
              now.serversInAllJobs()));
    }
    return take.with(take.rehearsal().with(world.withQuotas(quotas)));
  }

  private static Take approveAtOnce(DecisionChange change, Take take) {
    Actor starter = take.rehearsal().start().by();
    Map<String, Actor> approvers = new LinkedHashMap<>();
    for (Wave wave : take.rehearsal().plan().waves()) {
      wave.approval()
          .filter(it -> change.isAbout(wave.name()))
          .ifPresent(it -> approvers.put(wave.name(), Approvers.of(it, starter)));
    }
    return take.withReactions(
        reactions -> {
          List<Reaction> others = new ArrayList<>();
          for (Reaction reaction : reactions) {
            if (!reaction.answersApprovalOf(change.wave())) {
              others.add(reaction);
            } else if (reaction.asksFor(RequestType.APPROVE)) {
              approvers.put(reaction.cue().subject(), reaction.request().orElseThrow().by());
            }
          }
          approvers.forEach((wave, by) -> atOnce(wave, by).forEach(others::add));
          return others;
        });
  }

  private static Stream<Reaction> atOnce(String wave, Actor by) {
    ExecutionRequest request =
        ExecutionRequest.builder().type(RequestType.APPROVE).by(by).wave(wave).build();
    return Stream.iterate(1, n -> n + 1)
        .limit(APPROVALS)
        .map(n -> new Cue(Cue.Kind.APPROVAL_REQUESTED, wave, n))
        .map(cue -> Reaction.of(cue, Duration.ZERO, request));
  }

  private static Take withoutPauses(DecisionChange change, Take take) {
    Take unasked =
        take.withReactions(
            reactions ->
                reactions.stream()
                    .filter(it -> change.wave().isPresent() || !it.asksFor(RequestType.PAUSE))
                    .toList());
    return waves(change, unasked, wave -> wave.toBuilder().pauseBefore(false).build());
  }

  private static Take within(DecisionChange change, Take take) {
    Duration most = change.within().orElseThrow();
    Scripts scripts = take.rehearsal().scripts();
    Optional<Duration> approver =
        scripts.approverAnswersAfter().map(it -> it.compareTo(most) > 0 ? most : it);
    return take.with(take.rehearsal().with(scripts.withApprover(approver)))
        .withReactions(
            reactions ->
                reactions.stream()
                    .map(it -> isLonger(it, change, most) ? it.withAfter(most) : it)
                    .toList());
  }

  /** What somebody does of their own accord is no answer to anything. */
  private static boolean isLonger(Reaction reaction, DecisionChange change, Duration most) {
    return reaction.cue().kind() != Cue.Kind.STARTED
        && reaction.concerns(change.wave())
        && reaction.after().compareTo(most) > 0;
  }

  private static Take instead(DecisionChange change, Take take, RequestType decided) {
    return take.withReactions(
        reactions ->
            reactions.stream()
                .map(
                    it ->
                        it.asksFor(decided) && it.concerns(change.wave())
                            ? other(it, change, decided)
                            : it)
                .toList());
  }

  private static Reaction other(Reaction reaction, DecisionChange change, RequestType decided) {
    ExecutionRequest request = reaction.request().orElseThrow();
    RequestType type = decided == RequestType.SKIP ? RequestType.RETRY : RequestType.SKIP;
    return Reaction.of(
        reaction.cue(),
        reaction.after(),
        ExecutionRequest.builder()
            .type(type)
            .by(request.by())
            .wave(request.wave())
            .serverIds(request.serverIds())
            .reason(request.reason().or(() -> Optional.of("decided otherwise")))
            .recoveryPoint(change.recoveryPointAtOrBefore().map(RecoveryPointChoice::atOrBefore))
            .build());
  }

  private static Wave besideOthers(Wave wave, Rehearsal rehearsal) {
    List<Wave> waves = rehearsal.plan().waves();
    Set<String> beside = new TreeSet<>();
    for (String name : dependencies(waves, wave)) {
      waves.stream()
          .filter(it -> it.name().equals(name))
          .forEach(it -> beside.addAll(dependencies(waves, it)));
    }
    return wave.toBuilder().dependsOn(beside).build();
  }

  private static Set<String> dependencies(List<Wave> waves, Wave wave) {
    int index = waves.indexOf(wave);
    return wave.dependsOn()
        .orElseGet(() -> index == 0 ? Set.of() : Set.of(waves.get(index - 1).name()));
  }
}
