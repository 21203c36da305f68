package io.github.drsorchestration.core.service.lifecycle;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.service.lifecycle.action.ActionTarget;
import io.github.drsorchestration.core.service.place.Answer;
import io.github.drsorchestration.core.service.place.PlaceCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds the accounts that launch what others replicate. Such an extended server has an id of its
 * own, so that no group or plan of its account names the server that is about to be stopped.
 */
final class Launchers {

  private final Ports ports;
  private final PlaceCalls calls;

  Launchers(Ports ports) {
    this.ports = ports;
    this.calls = new PlaceCalls(ports.calls());
  }

  List<TargetFacts> added(List<TargetFacts> facts) {
    Set<AccountRegion> homes =
        facts.stream()
            .filter(it -> it.server().filter(Launchers::isReplicatedHere).isPresent())
            .map(it -> it.target().where())
            .collect(Collectors.toCollection(TreeSet::new));
    if (homes.isEmpty()) {
      return facts;
    }
    List<Answer<AccountRegion, List<SourceServer>>> answers =
        calls.answers(
            List.copyOf(places(homes)),
            where -> where,
            where -> ports.recoveryService().sourceServers(where));
    return facts.stream().map(it -> it.launchedBy(of(it.target(), answers))).toList();
  }

  private static boolean isReplicatedHere(SourceServer server) {
    return server.stagingAccountId().isEmpty();
  }

  /** An account can only launch what is replicated in the same Region. */
  private Set<AccountRegion> places(Set<AccountRegion> homes) {
    Set<String> accounts = new TreeSet<>();
    ports.protectionGroupStore().listAll().forEach(it -> accounts.add(it.accountId()));
    ports.targetAccountStore().listAll().stream()
        .map(TargetAccount::accountId)
        .forEach(accounts::add);
    Set<AccountRegion> places = new TreeSet<>();
    for (AccountRegion home : homes) {
      accounts.stream()
          .filter(id -> !id.equals(home.accountId()))
          .forEach(id -> places.add(new AccountRegion(id, home.region())));
    }
    return places;
  }

  private static List<Launcher> of(
      ActionTarget target, List<Answer<AccountRegion, List<SourceServer>>> answers) {
    List<Launcher> launchers = new ArrayList<>();
    for (Answer<AccountRegion, List<SourceServer>> answer : answers) {
      AccountRegion where = answer.question();
      if (!where.region().equals(target.where().region()) || where.equals(target.where())) {
        continue;
      }
      answer.value().stream()
          .flatMap(List::stream)
          .filter(it -> isExtensionOf(target, it))
          .forEach(it -> launchers.add(launcher(where, "launches it as " + it.serverId())));
      answer
          .problem()
          .filter(why -> !why.code().meansUnused())
          .ifPresent(why -> launchers.add(launcher(where, "may launch it: " + why.problem())));
    }
    return launchers;
  }

  private static boolean isExtensionOf(ActionTarget target, SourceServer server) {
    return server.stagingServerId().equals(Optional.of(target.id()))
        && server.stagingAccountId().equals(Optional.of(target.where().accountId()));
  }

  private static Launcher launcher(AccountRegion where, String fact) {
    return new Launcher(where.accountId(), fact);
  }
}
