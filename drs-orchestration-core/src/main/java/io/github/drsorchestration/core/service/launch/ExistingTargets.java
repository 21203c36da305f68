package io.github.drsorchestration.core.service.launch;

import io.github.drsorchestration.api.ec2.LaunchTarget;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.InUseException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.group.RightSizing;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.ec2.LaunchResources;
import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.engine.edge.Claims;
import io.github.drsorchestration.core.input.InvalidInputException;
import io.github.drsorchestration.core.planning.validation.TargetConditions;
import io.github.drsorchestration.core.service.launch.TargetMatch.Outcome;
import io.github.drsorchestration.core.service.server.LaunchConfiguration;
import io.github.drsorchestration.core.service.server.ServerAccess;
import io.github.drsorchestration.core.service.server.ServerLaunches;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The existing instances that servers are launched into, so that these keep their addresses,
 * interfaces and licences. The setting stands in DRS, for one server each, and counts for drills as
 * for recoveries.
 */
public final class ExistingTargets {

  private final RecoveryService drs;
  private final LaunchResources ec2;
  private final ServerLaunches launches;
  private final Claims claims;

  public ExistingTargets(Ports ports, ServerLaunches launches) {
    this.drs = ports.recoveryService();
    this.ec2 = ports.launchResources();
    this.launches = launches;
    this.claims = new Claims(ports.serverClaims(), ports.executionStore());
  }

  /**
   * Looks for instances with the names of servers. Nothing is changed.
   *
   * @throws NotFoundException if DRS does not know a server there, or the caller must not
   */
  public List<TargetMatch> matches(
      AccountRegion where, Collection<String> serverIds, ServerAccess access) {
    serverIds.forEach(id -> launches.get(where, id, access));
    List<SourceServer> servers = drs.sourceServers(where, serverIds);
    List<String> names = servers.stream().flatMap(ExistingTargets::names).distinct().toList();
    List<LaunchTarget> found = names.isEmpty() ? List.of() : ec2.instancesNamed(where, names);
    return servers.stream().map(server -> match(server, found)).toList();
  }

  private static Stream<String> names(SourceServer server) {
    return Stream.concat(server.hostname().stream(), Stream.ofNullable(server.tags().get("Name")))
        .filter(name -> !name.isBlank());
  }

  private static TargetMatch match(SourceServer server, List<LaunchTarget> found) {
    List<String> names = List.copyOf(new TreeSet<>(names(server).toList()));
    List<LaunchTarget> own =
        found.stream()
            .filter(it -> it.name().filter(names::contains).isPresent())
            .filter(it -> !server.originInstanceId().equals(Optional.of(it.instanceId())))
            .toList();
    List<String> problems = own.size() == 1 ? TargetConditions.problems(own.get(0)) : List.of();
    Outcome outcome =
        switch (own.size()) {
          case 0 -> Outcome.UNMATCHED;
          case 1 -> problems.isEmpty() ? Outcome.MATCHED : Outcome.UNSUITABLE;
          default -> Outcome.AMBIGUOUS;
        };
    return new TargetMatch(server.serverId(), names, outcome, own, problems);
  }

  /**
   * Sets or removes the instance that a server is launched into. With an instance, the settings are
   * switched off that DRS does not take together with it; what DRS has then is read back.
   *
   * @throws NotFoundException if DRS does not know the server there, or the caller must not
   * @throws InvalidInputException if DRS would not launch into the instance, it is the source or
   *     the recovery instance of a server, the match is another one or not the only one, or a group
   *     of the server wants settings that exclude it; nothing is changed then
   * @throws InUseException if an execution holds the server, whose preflight has seen another
   *     target; nothing is changed then
   */
  public TargetView set(
      AccountRegion where, String serverId, TargetChange change, ServerAccess access) {
    LaunchConfiguration present = launches.get(where, serverId, access);
    Optional<LaunchTarget> target = change.instanceId().map(id -> instance(where, id));
    target.ifPresent(
        it -> {
          refuse(problems(where, present, change, it));
          refuseUnderExecution(serverId);
          drs.applyLaunchSettings(where, serverId, alone());
        });
    drs.launchInto(where, serverId, change.instanceId());
    Optional<String> inForce = drs.launchSettings(where, serverId).launchIntoInstanceId();
    if (!inForce.equals(change.instanceId())) {
      throw new CallRejectedException(
          "UpdateLaunchConfiguration",
          "DRS still launches %s into %s".formatted(serverId, inForce.orElse("a new instance")));
    }
    List<String> warnings =
        target.isEmpty()
            ? List.of()
            : List.of(
                "DRS does not list the platform and boot mode of "
                    + serverId
                    + ": they must be those of the instance",
                "subnet, security groups and addresses of the launch template do not apply");
    return new TargetView(
        serverId, target, target.map(LaunchTarget::volumeIds).orElse(List.of()), warnings);
  }

  /** Preflight has told which volumes a launch replaces: no others may be replaced unawares. */
  private void refuseUnderExecution(String serverId) {
    Optional.ofNullable(claims.holders(Set.of(serverId)).get(serverId))
        .ifPresent(
            id -> {
              throw new InUseException("source server", serverId, "execution " + id);
            });
  }

  private static LaunchSettings alone() {
    return LaunchSettings.builder()
        .copyPrivateIp(false)
        .copyTags(false)
        .rightSizing(RightSizing.NONE)
        .build();
  }

  private LaunchTarget instance(AccountRegion where, String instanceId) {
    return ec2.instances(where, List.of(instanceId)).stream()
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInputException(
                    "instanceId", "there is no instance " + instanceId + " in " + where));
  }

  private List<Problem> problems(
      AccountRegion where, LaunchConfiguration present, TargetChange change, LaunchTarget target) {
    List<Problem> problems = new ArrayList<>();
    List<SourceServer> all = drs.sourceServers(where);
    if (change.kind() == TargetChange.Kind.NAME_MATCH) {
      notTheMatch(where, all, present.serverId(), target).ifPresent(problems::add);
    }
    TargetConditions.problems(target).forEach(why -> problems.add(problem("instanceId", why)));
    for (SourceServer server : all) {
      if (server.originInstanceId().equals(Optional.of(target.instanceId()))) {
        problems.add(
            problem("instanceId", target.instanceId() + " is the source of " + server.serverId()));
      }
      if (!server.serverId().equals(present.serverId())
          && server.recoveryInstanceId().equals(Optional.of(target.instanceId()))) {
        problems.add(
            problem(
                "instanceId",
                target.instanceId() + " is the recovery instance of " + server.serverId()));
      }
    }
    for (LaunchConfiguration.ByGroup group : present.groups()) {
      TargetConditions.forbidden(alone().overlaidWith(launches.wanted(group, present.serverId())))
          .forEach(
              field ->
                  problems.add(
                      problem(
                          "serverId",
                          "group '%s' wants %s, which a launch into an existing instance excludes"
                              .formatted(group.name(), field))));
    }
    return problems;
  }

  private Optional<Problem> notTheMatch(
      AccountRegion where, List<SourceServer> all, String serverId, LaunchTarget target) {
    SourceServer server =
        all.stream()
            .filter(it -> it.serverId().equals(serverId))
            .findFirst()
            .orElseThrow(() -> new NotFoundException("source server", serverId));
    List<String> names = names(server).distinct().toList();
    List<LaunchTarget> found = names.isEmpty() ? List.of() : ec2.instancesNamed(where, names);
    TargetMatch match = match(server, found);
    boolean only =
        match.candidates().size() == 1
            && match.candidates().get(0).instanceId().equals(target.instanceId());
    return only
        ? Optional.empty()
        : Optional.of(
            problem(
                "instanceId",
                "%s is not the only instance with the name of %s, which are %s"
                    .formatted(
                        target.instanceId(),
                        serverId,
                        match.candidates().stream().map(LaunchTarget::instanceId).toList())));
  }

  private static Problem problem(String path, String rule) {
    return new Problem(path, rule);
  }

  private static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
  }
}
