package io.github.drsorchestration.core.service.server;

import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.port.store.ProtectionGroupStore;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.input.InvalidInputException;
import io.github.drsorchestration.core.planning.validation.PrivateAddresses;
import io.github.drsorchestration.core.service.ec2.LaunchChoices;
import io.github.drsorchestration.core.service.server.LaunchConfiguration.ByGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The launch settings of single servers in DRS. What a protection group says is laid over them at
 * each launch, and stays there.
 */
public final class ServerLaunches {

  private final RecoveryService drs;
  private final ProtectionGroupStore groups;
  private final LaunchChoices choices;

  public ServerLaunches(Ports ports, LaunchChoices choices) {
    this.drs = ports.recoveryService();
    this.groups = ports.protectionGroupStore();
    this.choices = choices;
  }

  /**
   * How a server would be launched.
   *
   * @throws NotFoundException if DRS does not know it there, or the caller must not
   */
  public LaunchConfiguration get(AccountRegion where, String serverId, ServerAccess access) {
    List<ProtectionGroup> owners = owners(server(where, serverId), access);
    return configuration(where, serverId, drs.launchSettings(where, serverId), owners);
  }

  /**
   * Changes what is present in the settings, and nothing else.
   *
   * @throws NotFoundException if DRS does not know the server there, or the caller must not
   * @throws InvalidInputException if the settings, together with those that stay, name something
   *     that is not there or does not fit, or an instance to launch into, whose volumes every
   *     launch would replace; nothing is changed then
   */
  public LaunchConfiguration update(
      AccountRegion where, String serverId, LaunchSettings change, ServerAccess access) {
    SourceServer server = server(where, serverId);
    List<ProtectionGroup> owners = owners(server, access);
    LaunchSettings present = drs.launchSettings(where, serverId);
    if (change.launchIntoInstanceId().isPresent()
        && !change.launchIntoInstanceId().equals(present.launchIntoInstanceId())) {
      throw new InvalidInputException("settings.launchIntoInstanceId", "is set in DRS only");
    }
    check(server, present, present.overlaidWith(change));
    drs.applyLaunchSettings(where, serverId, change);
    return configuration(where, serverId, drs.launchSettings(where, serverId), owners);
  }

  /** What a group says itself of a server, whatever DRS has. */
  public LaunchSettings wanted(ByGroup group, String serverId) {
    return groups
        .find(group.groupId())
        .map(found -> found.launchConfigOf(serverId))
        .orElse(LaunchSettings.unchanged());
  }

  /** What was wrong before keeps nobody from changing something else. */
  private void check(SourceServer server, LaunchSettings present, LaunchSettings wanted) {
    if (wanted.equals(present)) {
      return;
    }
    List<Problem> problems = problems(server, wanted);
    if (!problems.isEmpty()) {
      problems.removeAll(problems(server, present));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(
          problems.stream().map(it -> new Problem("settings." + it.path(), it.rule())).toList());
    }
  }

  private List<Problem> problems(SourceServer server, LaunchSettings settings) {
    Set<String> ownInstances =
        server.recoveryInstanceId().stream().collect(Collectors.toUnmodifiableSet());
    List<Problem> problems =
        new ArrayList<>(choices.problems(server.where(), settings, ownInstances));
    settings
        .staticPrivateIp()
        .flatMap(address -> takenBy(server, settings))
        .ifPresent(why -> problems.add(new Problem("staticPrivateIp", why)));
    if (settings.staticPrivateIp().isPresent() && settings.subnetId().isEmpty()) {
      problems.add(new Problem("staticPrivateIp", "needs a subnetId"));
    }
    return problems;
  }

  /** One subnet gives each address once, whichever groups have fixed it. */
  private Optional<String> takenBy(SourceServer server, LaunchSettings settings) {
    PrivateAddresses addresses = new PrivateAddresses();
    for (ProtectionGroup group : groups.listAll()) {
      if (group.where().equals(server.where())) {
        Set<String> named = new TreeSet<>(group.serverIds());
        named.addAll(group.serverLaunchConfigs().keySet());
        for (String serverId : named) {
          Optional<String> unused = addresses.take(group, serverId);
        }
      }
    }
    return addresses.take(server.where(), settings, server.serverId());
  }

  private SourceServer server(AccountRegion where, String serverId) {
    return drs.sourceServers(where, List.of(serverId)).stream()
        .findFirst()
        .orElseThrow(() -> unknown(serverId));
  }

  private List<ProtectionGroup> owners(SourceServer server, ServerAccess access) {
    List<ProtectionGroup> owners =
        groups.listAll().stream().filter(group -> group.selects(server)).toList();
    List<ProtectionGroup> seen = owners.stream().filter(access.visible()).toList();
    if (!access.allows(owners, seen)) {
      throw unknown(server.serverId());
    }
    return seen;
  }

  private static NotFoundException unknown(String serverId) {
    return new NotFoundException("source server", serverId);
  }

  private static LaunchConfiguration configuration(
      AccountRegion where, String serverId, LaunchSettings settings, List<ProtectionGroup> owners) {
    return new LaunchConfiguration(
        serverId,
        where.accountId(),
        where.region(),
        settings,
        owners.stream()
            .map(
                group ->
                    new ByGroup(
                        group.groupId(),
                        group.name(),
                        settings.overlaidWith(group.launchConfigOf(serverId))))
            .toList());
  }
}
