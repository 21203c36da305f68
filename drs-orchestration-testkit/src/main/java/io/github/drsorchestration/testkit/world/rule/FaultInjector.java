package io.github.drsorchestration.testkit.world.rule;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.random.KeyedRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides which fault is injected at which opportunity. The decision depends on the opportunity and
 * the seed alone, not on earlier decisions.
 */
public final class FaultInjector {

  private static final String ANY_SUBJECT = "";

  private final KeyedRandom random;
  private final Instant start;
  private final Map<FaultKind, Map<String, List<Fault>>> byKindAndSubject =
      new EnumMap<>(FaultKind.class);

  /**
   * @param random the source of probabilities
   * @param start the moment from which {@link Fault#since()} and {@link Fault#until()} are counted
   */
  public FaultInjector(KeyedRandom random, Instant start) {
    this.random = random;
    this.start = start;
  }

  public void add(Fault fault) {
    byKindAndSubject
        .computeIfAbsent(fault.kind(), kind -> new HashMap<>())
        .computeIfAbsent(subjectOf(fault), subject -> new ArrayList<>())
        .add(fault);
  }

  /** Removes all faults. */
  public void clear() {
    byKindAndSubject.clear();
  }

  /** The fault of this kind to inject; the one added first where there are several. */
  public Optional<Fault> hitting(FaultKind kind, FaultOpportunity occasion) {
    Map<String, List<Fault>> bySubject = byKindAndSubject.get(kind);
    if (bySubject == null) {
      return Optional.empty();
    }
    return Stream.of(occasion.subject(), ANY_SUBJECT)
        .distinct()
        .flatMap(subject -> bySubject.getOrDefault(subject, List.of()).stream())
        .filter(fault -> hits(fault, occasion))
        .findFirst();
  }

  /** The faults of this kind for an opportunity, whenever they begin and end. */
  List<Fault> at(FaultKind kind, FaultOpportunity occasion) {
    Map<String, List<Fault>> bySubject = byKindAndSubject.getOrDefault(kind, Map.of());
    return Stream.of(occasion.subject(), ANY_SUBJECT)
        .distinct()
        .flatMap(subject -> bySubject.getOrDefault(subject, List.of()).stream())
        .filter(fault -> fits(fault, occasion))
        .toList();
  }

  /** The fault of this kind that makes a whole place fail at a moment, whatever is called there. */
  public Optional<Fault> ofPlace(FaultKind kind, AccountRegion where, Instant now) {
    return hitting(kind, new FaultOpportunity(where, ANY_SUBJECT, 0, now))
        .filter(fault -> fault.where().isPresent());
  }

  Instant start() {
    return start;
  }

  public boolean hits(FaultKind kind, FaultOpportunity occasion) {
    return hitting(kind, occasion).isPresent();
  }

  private boolean hits(Fault fault, FaultOpportunity occasion) {
    Duration offset = Duration.between(start, occasion.at());
    return fault.since().filter(since -> offset.compareTo(since) < 0).isEmpty()
        && fault.until().filter(until -> offset.compareTo(until) >= 0).isEmpty()
        && fits(fault, occasion);
  }

  private boolean fits(Fault fault, FaultOpportunity occasion) {
    return fault.where().filter(where -> !where.equals(occasion.where())).isEmpty()
        && fault.occurrence().filter(number -> number != occasion.number()).isEmpty()
        && isDrawn(fault, occasion);
  }

  private boolean isDrawn(Fault fault, FaultOpportunity occasion) {
    return fault.probability() >= 1
        || random.hits(
            fault.probability(),
            fault.kind(),
            occasion.where(),
            occasion.subject(),
            occasion.number());
  }

  private static String subjectOf(Fault fault) {
    return fault.serverId().or(() -> fault.operation().map(Object::toString)).orElse(ANY_SUBJECT);
  }
}
