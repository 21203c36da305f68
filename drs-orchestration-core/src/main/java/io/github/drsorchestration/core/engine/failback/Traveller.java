package io.github.drsorchestration.core.engine.failback;

import io.github.drsorchestration.api.execution.FailbackStage;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerFailback;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.core.engine.decision.Question;
import io.github.drsorchestration.core.engine.decision.ReplicationCall;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.Timing;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One server on its way, within a decision. */
final class Traveller {

  private static final Duration SOON = Duration.ofSeconds(30);

  private final Draft draft;
  private final WaveDraft wave;
  private final String serverId;

  Traveller(Draft draft, WaveDraft wave, String serverId) {
    this.draft = draft;
    this.wave = wave;
    this.serverId = serverId;
  }

  Draft draft() {
    return draft;
  }

  WaveDraft wave() {
    return wave;
  }

  ServerExecution server() {
    return wave.server(serverId);
  }

  ServerFailback failback() {
    return server().failback().orElseThrow();
  }

  FailbackStage stage() {
    return failback().stage();
  }

  /** Whether it is time to look at it; otherwise the decision is made again when it is. */
  boolean isDue() {
    boolean due = !draft.now().isBefore(failback().nextLookAt());
    if (!due) {
      draft.wakeBy(failback().nextLookAt());
    }
    return due;
  }

  void edit(UnaryOperator<ServerFailback.Builder> change) {
    ServerFailback changed = change.apply(failback().toBuilder()).build();
    wave.edit(server(), b -> b.failback(changed));
  }

  /** Comes to another stage, of which nothing is known yet. */
  void goOn(FailbackStage to) {
    edit(
        b ->
            b.stage(to)
                .since(draft.now())
                .nextLookAt(draft.now())
                .problem(Optional.empty())
                .syncPercent(Optional.empty())
                .syncedAt(Optional.empty()));
    draft.wakeBy(draft.now());
  }

  /** The copy in the origin can be launched. */
  void inSync(Optional<Duration> lag) {
    goOn(FailbackStage.IN_SYNC);
    edit(b -> b.inSyncAt(failback().inSyncAt().orElse(draft.now())).lag(lag));
    record(new EventDetails.ServerInSync(lag), Optional.empty());
    if (wave.status().isActive()) {
      wave.edit(server(), b -> b.deadline(draft.now().plus(wave.wave().timeout())));
    }
  }

  /** The copy can be launched no more, or not without losing data. */
  void outOfSync(String state, Optional<String> why) {
    goOn(FailbackStage.SYNCING);
    record(new EventDetails.ServerOutOfSync(state), why);
  }

  void lookAgainIn(Duration delay) {
    lookAgainAt(draft.now().plus(delay));
  }

  /**
   * Looks again within this time, together with others of this interval: with one call for many.
   */
  void lookAgainWithOthersIn(Duration interval) {
    long seconds = interval.toSeconds();
    long common = draft.now().plus(interval).getEpochSecond() / seconds * seconds;
    Instant soonest = draft.now().plus(interval.dividedBy(2));
    lookAgainAt(Timing.later(Instant.ofEpochSecond(common), soonest));
  }

  private void lookAgainAt(Instant moment) {
    edit(b -> b.nextLookAt(moment));
    draft.wakeBy(moment);
  }

  /** Waits, on record where the reason is new. */
  void waitBecause(String problem, Duration delay) {
    if (!failback().problem().equals(Optional.of(problem))) {
      edit(b -> b.problem(problem));
      record(new EventDetails.FailbackWaits(stage()), Optional.of(problem));
    }
    lookAgainIn(delay);
  }

  /**
   * Puts on record why a question has no answer, where that lasts. One that is on its way is waited
   * for: to look again later would be to throw it away, each time that it takes longer than a step.
   */
  void unanswered(Question<?> question) {
    if (!draft.answers().isSettled(question)) {
      return;
    }
    draft
        .answers()
        .failure(question)
        .filter(why -> why.lasting() || isLate())
        .ifPresent(why -> waitBecause(why.problem(), patience()));
  }

  /** Whether it has been in its stage for longer than what is well takes. */
  boolean isLate() {
    return !draft.now().isBefore(failback().since().plus(Timing.DRIVEN_EVERY));
  }

  /** Waits the longer, the longer it has waited already. */
  Duration patience() {
    Duration part = Duration.between(failback().since(), draft.now()).dividedBy(10);
    Duration atLeast = Timing.longer(part, SOON);
    return atLeast.compareTo(Timing.MAX_BACKOFF) < 0 ? atLeast : Timing.MAX_BACKOFF;
  }

  /** Looks soon whether a call was obeyed; that it is not is on record after a while. */
  void lookAfter(ReplicationCall call) {
    if (failback().problem().isEmpty() && isLate()) {
      waitBecause("DRS has not obeyed " + call + " since " + failback().since(), patience());
    } else {
      lookAgainIn(patience());
    }
  }

  void record(EventDetails details, Optional<String> reason) {
    draft.record(details, event -> event.wave(wave.name()).serverId(serverId).reason(reason));
  }
}
