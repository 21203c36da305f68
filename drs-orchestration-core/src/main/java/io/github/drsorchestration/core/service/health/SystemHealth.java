package io.github.drsorchestration.core.service.health;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.ExecutionQuery;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.core.service.account.AccountPlaces;
import io.github.drsorchestration.core.service.place.Answer;
import io.github.drsorchestration.core.service.place.Diagnosis;
import io.github.drsorchestration.core.service.place.PlaceCalls;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Tries the stores, and DRS in each account and Region in use, side by side. Nothing makes it throw
 * or wait for more than three times {@link #PATIENCE}.
 */
public final class SystemHealth {

  /** How long an answer is waited for. */
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final String ACCESS = "accountAccess";
  private static final PageRequest ONE = new PageRequest(1, Optional.empty());

  private final Ports ports;
  private final Time time;
  private final PlaceCalls calls;

  public SystemHealth(Ports ports) {
    this.ports = ports;
    this.time = ports.time();
    this.calls = new PlaceCalls(ports.calls(), PATIENCE);
  }

  /** Something to be tried. */
  private record Probe(String name, Optional<AccountRegion> where, Runnable call) {

    static Probe of(String name, Runnable call) {
      return new Probe(name, Optional.empty(), call);
    }

    String lane() {
      return where.map(AccountRegion::toString).orElse(name);
    }
  }

  /** What a call came to, and how long it took. */
  private record Trial(Duration duration, Optional<Diagnosis> problem) {}

  public HealthReport report() {
    return report(account -> true);
  }

  /**
   * The same for a part of the accounts.
   *
   * @param accountIds which accounts are tried
   */
  public HealthReport report(Predicate<String> accountIds) {
    Instant now = time.now();
    List<ComponentHealth> all = new ArrayList<>(tried(stores()));
    Answer<String, SortedSet<AccountRegion>> inUse = inUse();
    if (inUse.value().isPresent()) {
      all.addAll(tried(accounts(inUse.value().get(), accountIds)));
    } else {
      all.add(
          new ComponentHealth(ACCESS, Optional.empty(), false, Optional.empty(), inUse.problem()));
    }
    return HealthReport.of(now, all);
  }

  private List<Probe> stores() {
    return List.of(
        Probe.of("protectionGroupStore", () -> ports.protectionGroupStore().list(ONE)),
        Probe.of("recoveryPlanStore", () -> ports.recoveryPlanStore().list(ONE)),
        Probe.of("executionStore", () -> ports.executionStore().list(ExecutionQuery.ALL, ONE)),
        Probe.of("targetAccountStore", () -> ports.targetAccountStore().list(ONE)));
  }

  private List<Probe> accounts(SortedSet<AccountRegion> inUse, Predicate<String> accountIds) {
    return inUse.stream()
        .filter(where -> accountIds.test(where.accountId()))
        .map(
            where ->
                new Probe(ACCESS, Optional.of(where), () -> ports.accountAccess().verify(where)))
        .toList();
  }

  /** To read what is in use may take long, too. */
  private Answer<String, SortedSet<AccountRegion>> inUse() {
    return calls.answers(List.of(ACCESS), name -> name, name -> readInUse()).get(0);
  }

  /** The Regions that accounts name, and those of groups. */
  private SortedSet<AccountRegion> readInUse() {
    var groups = ports.protectionGroupStore().listAll();
    AccountPlaces places = new AccountPlaces(groups, ports.regionSource());
    SortedSet<AccountRegion> inUse = new TreeSet<>();
    groups.forEach(group -> inUse.add(group.where()));
    for (TargetAccount account : ports.targetAccountStore().listAll()) {
      inUse.addAll(places.needed(account));
    }
    return inUse;
  }

  private List<ComponentHealth> tried(List<Probe> probes) {
    return calls.answers(probes, Probe::lane, this::trial).stream()
        .map(SystemHealth::health)
        .toList();
  }

  private Trial trial(Probe probe) {
    Instant begun = time.now();
    Optional<Diagnosis> problem = Optional.empty();
    try {
      probe.call().run();
    } catch (RuntimeException e) {
      problem = Optional.of(Diagnosis.of(e));
    }
    return new Trial(Duration.between(begun, time.now()), problem);
  }

  private static ComponentHealth health(Answer<Probe, Trial> answer) {
    Probe probe = answer.question();
    Optional<Diagnosis> problem = answer.problem().or(() -> answer.value().flatMap(Trial::problem));
    return new ComponentHealth(
        probe.name(),
        probe.where(),
        problem.isEmpty(),
        answer.value().map(Trial::duration),
        problem);
  }
}
