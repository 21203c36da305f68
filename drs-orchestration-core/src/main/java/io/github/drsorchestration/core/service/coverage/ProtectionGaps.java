package io.github.drsorchestration.core.service.coverage;

import io.github.drsorchestration.api.ec2.TaggedInstance;
import io.github.drsorchestration.api.failure.NotConfiguredException;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.ec2.TaggedInstances;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.service.place.Answer;
import io.github.drsorchestration.core.service.place.PerPlace;
import io.github.drsorchestration.core.service.place.PlaceCalls;
import io.github.drsorchestration.core.service.place.PlaceProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Finds instances that are tagged for recovery, and that no source server replicates. */
public final class ProtectionGaps {

  private static final Comparator<Gap> BY_PLACE_AND_NAME =
      Comparator.comparing(Gap::where).thenComparing(Gap::name).thenComparing(Gap::instanceId);

  /** DRS marks what it makes; recovery instances may have the tags of their sources. */
  private static final String OF_DRS = "AWSElasticDisasterRecoveryManaged";

  private final Ports ports;
  private final PlaceCalls calls;

  public ProtectionGaps(Ports ports) {
    this.ports = ports;
    this.calls = new PlaceCalls(ports.calls());
  }

  /**
   * The gaps in these places, and where the sources of their servers run. One that does not answer
   * is named among the problems.
   *
   * @param visible the accounts that exist for the one who asks
   * @throws NotConfiguredException if instances cannot be searched
   */
  public GapReport find(
      TagScheme scheme, Collection<AccountRegion> places, Predicate<String> visible) {
    if (ports.taggedInstances() == TaggedInstances.NONE) {
      throw new NotConfiguredException("taggedInstances");
    }
    PerPlace<SourceServer> servers =
        calls.each(places, where -> ports.recoveryService().sourceServers(where));
    Map<String, SourceServer> byInstance = new HashMap<>();
    Set<AccountRegion> searched = new TreeSet<>(places);
    Set<String> launched = new HashSet<>();
    for (SourceServer server : servers.items()) {
      server.recoveryInstanceId().ifPresent(launched::add);
      server.originInstanceId().ifPresent(id -> byInstance.merge(id, server, this::better));
      server.origin().filter(it -> visible.test(it.accountId())).ifPresent(searched::add);
    }
    boolean allAnswered =
        servers.problems().stream().allMatch(problem -> problem.code().meansUnused());
    List<PlaceProblem> problems =
        new ArrayList<>(
            servers.problems().stream().filter(it -> !it.code().meansUnused()).toList());
    List<Gap> gaps = new ArrayList<>();
    int tagged = 0;
    for (Answer<AccountRegion, List<TaggedInstance>> answer : search(scheme, searched)) {
      answer
          .problem()
          .filter(why -> !why.code().meansUnused())
          .ifPresent(why -> problems.add(new PlaceProblem(answer.question(), why)));
      for (TaggedInstance instance : answer.value().orElse(List.of())) {
        boolean ofDrs =
            launched.contains(instance.instanceId()) || instance.tags().containsKey(OF_DRS);
        if (scheme.isEnabled(instance.tags()) && !ofDrs) {
          tagged++;
          Optional<SourceServer> server =
              Optional.ofNullable(byInstance.get(instance.instanceId()));
          gap(answer.question(), instance, server, allAnswered).ifPresent(gaps::add);
        }
      }
    }
    gaps.sort(BY_PLACE_AND_NAME);
    return new GapReport(tagged, tagged - gaps.size(), gaps, problems);
  }

  private List<Answer<AccountRegion, List<TaggedInstance>>> search(
      TagScheme scheme, Set<AccountRegion> places) {
    return calls.answers(
        List.copyOf(places),
        where -> where,
        where -> ports.taggedInstances().withTag(where, scheme.enabledKey()));
  }

  /** Of several servers of one instance, one that replicates counts. */
  private SourceServer better(SourceServer one, SourceServer other) {
    return one.replicationState().isRecoverable() ? one : other;
  }

  private static Optional<Gap> gap(
      AccountRegion where,
      TaggedInstance instance,
      Optional<SourceServer> server,
      boolean allAnswered) {
    if (server.isEmpty()) {
      return Optional.of(
          allAnswered
              ? gap(
                  where,
                  instance,
                  server,
                  Gap.Reason.NO_SOURCE_SERVER,
                  "no source server replicates it; install the agent")
              : gap(
                  where,
                  instance,
                  server,
                  Gap.Reason.NOT_KNOWN,
                  "not every place that could replicate it has answered"));
    }
    ReplicationState state = server.get().replicationState();
    if (state == ReplicationState.STOPPED) {
      String todo = "the replication of " + server.get().serverId() + " is stopped; start it";
      return Optional.of(gap(where, instance, server, Gap.Reason.REPLICATION_STOPPED, todo));
    }
    if (state == ReplicationState.DISCONNECTED) {
      String todo = server.get().serverId() + " is disconnected; install the agent again";
      return Optional.of(gap(where, instance, server, Gap.Reason.DISCONNECTED, todo));
    }
    return Optional.empty();
  }

  private static Gap gap(
      AccountRegion where,
      TaggedInstance instance,
      Optional<SourceServer> server,
      Gap.Reason reason,
      String detail) {
    String name = instance.tags().getOrDefault("Name", "");
    return new Gap(
        where,
        instance.instanceId(),
        name.isBlank() ? instance.instanceId() : name,
        instance.state(),
        instance.tags(),
        reason,
        detail,
        server.map(it -> new ServerReference(it.where(), it.serverId())));
  }
}
