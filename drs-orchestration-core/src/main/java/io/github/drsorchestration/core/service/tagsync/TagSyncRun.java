package io.github.drsorchestration.core.service.tagsync;

import io.github.drsorchestration.api.failure.NotConfiguredException;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.recovery.ServerTags;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.service.place.PerPlace;
import io.github.drsorchestration.core.service.place.PlaceCalls;
import io.github.drsorchestration.core.service.place.PlaceProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One synchronization, in rounds: servers are listed, then the tags of their instances are read,
 * then a few servers of each place are written to at a time. All places take part in a round side
 * by side; one that does not answer is left out of the next.
 */
final class TagSyncRun {

  private static final Comparator<ServerSync> BY_PLACE_AND_ID =
      Comparator.comparing(ServerSync::where).thenComparing(ServerSync::serverId);

  private final Ports ports;
  private final TagSyncSettings settings;
  private final TagSyncRequest request;
  private final PlaceCalls calls;
  private final Instant startedAt;
  private final List<PlaceProblem> missed = new ArrayList<>();
  private final List<ServerSync> done = new ArrayList<>();

  TagSyncRun(Ports ports, TagSyncSettings settings, TagSyncRequest request) {
    this.ports = ports;
    this.settings = settings;
    this.request = request;
    this.calls = new PlaceCalls(ports.calls());
    this.startedAt = ports.time().now();
    if (ports.serverTags() == ServerTags.NONE) {
      throw new NotConfiguredException("serverTags");
    }
  }

  TagSyncReport in(Collection<AccountRegion> places) {
    PerPlace<SourceServer> listed =
        calls.each(places, where -> ports.recoveryService().sourceServers(where));
    missed.addAll(listed.problems());
    List<SourceServer> servers = listed.items().stream().filter(request::reaches).toList();
    List<ServerSync> planned = plan(servers);
    planned.stream().filter(it -> !isToBeDone(it)).forEach(done::add);
    write(planned.stream().filter(this::isToBeDone).toList());
    done.sort(BY_PLACE_AND_ID);
    return new TagSyncReport(
        startedAt,
        ports.time().now(),
        request.by(),
        request.dryRun(),
        TagSyncReport.count(done),
        done,
        missed);
  }

  private List<ServerSync> plan(List<SourceServer> servers) {
    Map<AccountRegion, List<String>> instances = new TreeMap<>();
    for (SourceServer server : servers) {
      server
          .originInstanceId()
          .ifPresent(
              id -> instances.computeIfAbsent(origin(server), none -> new ArrayList<>()).add(id));
    }
    PerPlace<Map<String, Map<String, String>>> read =
        calls.each(
            instances.keySet(),
            where ->
                List.of(
                    ports
                        .serverTags()
                        .ofInstances(where, instances.getOrDefault(where, List.of()))));
    Map<String, Map<String, String>> tags = new HashMap<>();
    read.items().forEach(tags::putAll);
    Map<AccountRegion, String> unread =
        read.problems().stream()
            .collect(Collectors.toMap(PlaceProblem::where, PlaceProblem::problem));
    TagFilter filter = settings.filter();
    return servers.stream()
        .map(
            server ->
                ServerSync.plan(
                    server,
                    server.originInstanceId().map(tags::get),
                    Optional.ofNullable(unread.get(origin(server))),
                    filter))
        .toList();
  }

  /** A source that runs where nothing is known of it is looked for beside its server. */
  private static AccountRegion origin(SourceServer server) {
    return server.origin().orElse(server.where());
  }

  private boolean isToBeDone(ServerSync plan) {
    boolean copies = plan.outcome() == SyncOutcome.UNCHANGED && settings.copyToInstances();
    return !request.dryRun() && (plan.outcome() == SyncOutcome.CHANGED || copies);
  }

  private void write(List<ServerSync> plans) {
    WriteQueues queues = new WriteQueues(plans);
    ServerWriter writer = new ServerWriter(ports, settings.copyToInstances());
    Instant deadline = startedAt.plus(ports.time().during(request.timeLimit()));
    while (!queues.isEmpty() && ports.time().now().isBefore(deadline)) {
      Map<AccountRegion, List<ServerSync>> round = queues.next();
      PerPlace<ServerSync> written =
          calls.each(round.keySet(), where -> writer.write(round.getOrDefault(where, List.of())));
      done.addAll(written.items());
      written.items().stream()
          .filter(it -> it.outcome() == SyncOutcome.NOT_REACHED)
          .forEach(it -> done.addAll(queues.abandon(it.where(), "its place throttles calls")));
      for (PlaceProblem problem : written.problems()) {
        missed.add(problem);
        round
            .getOrDefault(problem.where(), List.of())
            .forEach(it -> done.add(it.but(SyncOutcome.FAILED, problem.problem())));
        done.addAll(queues.abandon(problem.where(), problem.problem()));
      }
    }
    done.addAll(queues.abandonAll("the run had no more time"));
  }
}
