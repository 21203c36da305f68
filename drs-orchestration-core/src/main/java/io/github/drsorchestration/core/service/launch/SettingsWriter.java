package io.github.drsorchestration.core.service.launch;

import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.port.recovery.LaunchConfigurations;
import io.github.drsorchestration.api.time.Time;
import java.util.List;
import java.util.Optional;

/**
 * Writes the settings of a group to one of its servers, or compares them, and says what came of it.
 */
final class SettingsWriter {

  private final LaunchConfigurations drs;
  private final ProtectionGroup group;
  private final Time time;

  SettingsWriter(LaunchConfigurations drs, ProtectionGroup group, Time time) {
    this.drs = drs;
    this.group = group;
    this.time = time;
  }

  /** Writes what differs, reads back what is in force then, and trusts only that. */
  ServerSettings write(ServerSettings server) {
    String id = server.serverId();
    LaunchSettings wanted = group.launchConfigOf(id);
    List<SettingDifference> before = differences(id, wanted);
    if (before.isEmpty()) {
      return seen(server, SettingsStatus.APPLIED, before, Optional.empty());
    }
    Optional<String> refusal = refusal(id, wanted);
    List<SettingDifference> after;
    try {
      after = differences(id, wanted);
    } catch (ServiceException unread) {
      return seen(
          server,
          refusal.isPresent() ? SettingsStatus.FAILED : SettingsStatus.PARTIAL,
          before,
          refusal.or(() -> Optional.of("they are written; " + unread.getMessage())));
    }
    if (after.isEmpty()) {
      return seen(server, SettingsStatus.APPLIED, after, Optional.empty());
    }
    SettingsStatus status =
        before.containsAll(after) && after.size() == before.size()
            ? SettingsStatus.FAILED
            : SettingsStatus.PARTIAL;
    return seen(server, status, after, refusal.or(() -> Optional.of("they are not in force")));
  }

  private Optional<String> refusal(String serverId, LaunchSettings wanted) {
    try {
      drs.applyLaunchSettings(group.where(), serverId, wanted);
      return Optional.empty();
    } catch (ServiceException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** Looks what is in force, and writes nothing. */
  ServerSettings compare(ServerSettings server) {
    List<SettingDifference> others =
        differences(server.serverId(), group.launchConfigOf(server.serverId()));
    if (others.isEmpty()) {
      return seen(server, SettingsStatus.APPLIED, others, Optional.empty());
    }
    SettingsStatus status =
        server.status() == SettingsStatus.APPLIED ? SettingsStatus.DRIFTED : server.status();
    return seen(server, status, others, server.reason());
  }

  private List<SettingDifference> differences(String serverId, LaunchSettings wanted) {
    return wanted.equals(LaunchSettings.unchanged())
        ? List.of()
        : SettingDifference.between(wanted, drs.launchSettings(group.where(), serverId));
  }

  /** One of which nothing could be found out. */
  ServerSettings unanswered(ServerSettings server, boolean written, String why) {
    SettingsStatus status = written ? SettingsStatus.FAILED : server.status();
    return seen(server, status, server.differences(), Optional.of(why));
  }

  private ServerSettings seen(
      ServerSettings server,
      SettingsStatus status,
      List<SettingDifference> others,
      Optional<String> why) {
    return server.seen(status, others, why, time.now());
  }
}
