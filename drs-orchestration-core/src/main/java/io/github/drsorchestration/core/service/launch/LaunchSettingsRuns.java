package io.github.drsorchestration.core.service.launch;

import io.github.drsorchestration.api.failure.AlreadyExistsException;
import io.github.drsorchestration.api.failure.AlreadyRunningException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.VersionConflictException;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.core.record.Records;
import io.github.drsorchestration.core.record.Versioned;
import io.github.drsorchestration.core.service.group.ProtectionGroups;
import io.github.drsorchestration.core.service.place.Answer;
import io.github.drsorchestration.core.service.place.PlaceCalls;
import io.github.drsorchestration.core.service.server.ServerInventory;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes the launch settings of groups to their servers, a few servers at a time, and finds out
 * which servers have others by now. What came of each server is on file before the next few have
 * their turn, so that anybody can watch, and a run that died or had no more time is continued by
 * the next one.
 */
public final class LaunchSettingsRuns {

  private static final String WHAT = "run of launch settings";

  /** Few enough to be done before a round is over, and enough for a hundred to be done soon. */
  private static final int SERVERS_PER_ROUND = 10;

  private final ProtectionGroups groups;
  private final ServerInventory inventory;
  private final Ports ports;
  private final PlaceCalls calls;
  private final Records<StoredRun> runs;

  public LaunchSettingsRuns(Ports ports, ProtectionGroups groups, ServerInventory inventory) {
    this.ports = ports;
    this.groups = groups;
    this.inventory = inventory;
    this.calls = new PlaceCalls(ports.calls());
    this.runs = new Records<>(ports.recordStore(), "launch-settings", StoredRun.class);
  }

  /**
   * What is known of a group. DRS is asked for the members of a group that selects them by tags,
   * and for nothing else.
   *
   * @throws NotFoundException if there is no such group
   */
  public GroupSettingsStatus status(String groupId) {
    ProtectionGroup group = groups.get(groupId);
    Optional<StoredRun> run = runs.find(groupId, StoredRun.LOST).map(Versioned::value);
    Members members = Members.of(group, run, inventory);
    return GroupSettingsStatus.of(
        groupId, run, members.servers().values(), members.problem(), ports.time().now());
  }

  /**
   * Writes the settings of a group to its servers. One that fails keeps no other from having its
   * turn; one that has them already is only looked at, after all others.
   *
   * @throws NotFoundException if there is no such group, or it has no such server
   * @throws AlreadyRunningException if the settings of the group are being written or compared
   */
  public GroupSettingsStatus apply(ApplyRequest request) {
    return run(request, true);
  }

  /**
   * Compares what DRS and the launch templates have with what the group wants, and writes nothing.
   *
   * @throws NotFoundException if there is no such group, or it has no such server
   * @throws AlreadyRunningException if the settings of the group are being written or compared
   */
  public GroupSettingsStatus check(ApplyRequest request) {
    return run(request, false);
  }

  private GroupSettingsStatus run(ApplyRequest request, boolean writes) {
    ProtectionGroup group = groups.get(request.groupId());
    Instant deadline = ports.time().now().plus(ports.time().during(request.timeLimit()));
    Optional<Versioned<StoredRun>> before = runs.find(request.groupId(), StoredRun.LOST);
    Members members = Members.of(group, before.map(Versioned::value), inventory);
    for (String id : request.serverIds()) {
      if (!members.servers().containsKey(id)) {
        throw new NotFoundException("server of the group", id);
      }
    }
    Versioned<StoredRun> run = begin(request, before, members);
    Deque<ServerSettings> waiting = new ArrayDeque<>(inOrder(members, request));
    SettingsWriter writer = new SettingsWriter(ports.recoveryService(), group, ports.time());
    try {
      while (!waiting.isEmpty() && ports.time().now().isBefore(deadline)) {
        run = round(run, next(waiting), writer, writes);
      }
      run = runs.replace(run.id(), run.version(), run.value().ended(ports.time().now()));
    } catch (VersionConflictException overtaken) {
      return status(request.groupId()); // it took so long that another run has begun
    }
    return GroupSettingsStatus.of(
        request.groupId(),
        Optional.of(run.value()),
        run.value().servers().values(),
        members.problem(),
        ports.time().now());
  }

  private static List<ServerSettings> inOrder(Members members, ApplyRequest request) {
    return members.servers().values().stream()
        .filter(request::wants)
        .sorted(
            Comparator.<ServerSettings, Boolean>comparing(
                    it -> it.status() == SettingsStatus.APPLIED)
                .thenComparing(ServerSettings::serverId))
        .toList();
  }

  private static List<ServerSettings> next(Deque<ServerSettings> waiting) {
    List<ServerSettings> round = new ArrayList<>();
    while (round.size() < SERVERS_PER_ROUND && !waiting.isEmpty()) {
      round.add(waiting.removeFirst());
    }
    return round;
  }

  private Versioned<StoredRun> round(
      Versioned<StoredRun> run,
      List<ServerSettings> servers,
      SettingsWriter writer,
      boolean writes) {
    TreeMap<String, ServerSettings> all = new TreeMap<>(run.value().servers());
    for (Answer<ServerSettings, ServerSettings> answer :
        calls.answers(
            servers,
            server -> "launch settings of " + run.id(),
            server -> writes ? writer.write(server) : writer.compare(server))) {
      String why = answer.problem().map(it -> it.problem()).orElse("");
      all.put(
          answer.question().serverId(),
          answer.value().orElseGet(() -> writer.unanswered(answer.question(), writes, why)));
    }
    return runs.replace(run.id(), run.version(), run.value().with(all));
  }

  private Versioned<StoredRun> begin(
      ApplyRequest request, Optional<Versioned<StoredRun>> before, Members members) {
    Instant now = ports.time().now();
    before
        .map(Versioned::value)
        .filter(it -> it.isGoingOn(now))
        .ifPresent(
            it -> {
              throw new AlreadyRunningException(WHAT, "by " + it.by() + " since " + it.startedAt());
            });
    // The last round may begin just before the time is over.
    Instant until = now.plus(ports.time().during(request.timeLimit().plus(PlaceCalls.PATIENCE)));
    StoredRun run = new StoredRun(now, until, Optional.empty(), request.by(), members.servers());
    try {
      return before.isPresent()
          ? runs.replace(request.groupId(), before.get().version(), run)
          : runs.create(request.groupId(), run);
    } catch (VersionConflictException | AlreadyExistsException another) {
      throw new AlreadyRunningException(WHAT, "by another process just now");
    }
  }
}
