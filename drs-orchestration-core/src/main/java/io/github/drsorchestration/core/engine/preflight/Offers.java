package io.github.drsorchestration.core.engine.preflight;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.engine.decision.Answers;
import io.github.drsorchestration.core.engine.decision.Question;
import io.github.drsorchestration.core.planning.validation.LaunchOffer;
import io.github.drsorchestration.core.planning.validation.OfferNeeds;
import io.github.drsorchestration.core.planning.validation.SettingsCheck;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What EC2 offers, compared with the settings that servers will be launched with: those of their
 * groups, laid over those in DRS. A server whose groups say nothing is launched as it was before,
 * and EC2 is not asked about it.
 */
final class Offers {

  private final Execution execution;
  private final Places places;
  private final Answers answers;
  private final Map<AccountRegion, Map<String, LaunchSettings>> wanted = new TreeMap<>();
  private final Set<AccountRegion> told = new TreeSet<>();
  private boolean asked;

  Offers(Execution execution, Places places, Answers answers) {
    this.execution = execution;
    this.places = places;
    this.answers = answers;
  }

  /** Asks about all servers of a place together, once it is known what DRS has of them. */
  void ask(Map<String, AccountRegion> servers) {
    servers.forEach(
        (serverId, where) ->
            ofGroup(where, serverId)
                .filter(own -> !own.equals(LaunchSettings.unchanged()))
                .ifPresent(
                    own ->
                        wanted
                            .computeIfAbsent(where, none -> new HashMap<>())
                            .put(serverId, present(where, serverId).overlaidWith(own))));
    asked =
        servers.entrySet().stream()
            .filter(it -> places.server(it.getValue(), it.getKey()).isPresent())
            .map(it -> new Question.SettingsOf(it.getValue(), it.getKey()))
            .allMatch(answers::isSettled);
    if (asked) {
      wanted.keySet().stream().map(this::question).flatMap(Optional::stream).forEach(answers::ask);
    }
  }

  /**
   * Whether nothing is worth waiting for; a recovery waits for nothing that is only good to know.
   */
  boolean areSettled() {
    if (!asked || execution.kind() != ExecutionKind.DRILL) {
      return true;
    }
    return wanted.keySet().stream()
        .map(this::question)
        .flatMap(Optional::stream)
        .allMatch(answers::isSettled);
  }

  List<Problem> problems(AccountRegion where, String serverId) {
    Optional<LaunchSettings> settings =
        Optional.ofNullable(wanted.getOrDefault(where, Map.of()).get(serverId));
    Optional<LaunchOffer> offer = question(where).flatMap(answers::ask);
    if (settings.isEmpty() || offer.isEmpty()) {
      return List.of();
    }
    Set<String> instances =
        answers.ask(new Question.InstancesOf(where, serverId)).orElse(List.of()).stream()
            .map(RecoveryInstance::instanceId)
            .collect(Collectors.toSet());
    return SettingsCheck.problems(
        settings.get(), offer.get(), instances, present(where, serverId).instanceType());
  }

  /** What could not be found out in a place, told once. */
  Optional<String> unknown(AccountRegion where) {
    Optional<Question.OfferOf> question = question(where);
    if (question.isEmpty() || !told.add(where)) {
      return Optional.empty();
    }
    Optional<String> missing =
        answers
            .ask(question.get())
            .map(offer -> String.join("; ", offer.missing()))
            .filter(all -> !all.isEmpty());
    Optional<String> why =
        missing.or(() -> answers.failure(question.get()).map(Answers.Unanswered::problem));
    return why.map(it -> "launch settings could not be compared with EC2: " + it);
  }

  private Optional<Question.OfferOf> question(AccountRegion where) {
    OfferNeeds needs = OfferNeeds.of(wanted.getOrDefault(where, Map.of()).values());
    return needs.isNothing() ? Optional.empty() : Optional.of(new Question.OfferOf(where, needs));
  }

  private LaunchSettings present(AccountRegion where, String serverId) {
    return answers.ask(new Question.SettingsOf(where, serverId)).orElse(LaunchSettings.unchanged());
  }

  private Optional<LaunchSettings> ofGroup(AccountRegion where, String serverId) {
    return places
        .server(where, serverId)
        .flatMap(server -> groupOf(server))
        .map(group -> group.launchConfigOf(serverId));
  }

  private Optional<ProtectionGroup> groupOf(SourceServer server) {
    return execution.groups().stream().filter(group -> group.selects(server)).findFirst();
  }
}
