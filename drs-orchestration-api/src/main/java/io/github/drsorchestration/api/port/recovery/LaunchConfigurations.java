package io.github.drsorchestration.api.port.recovery;

import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.server.AccountRegion;

/** How DRS would launch a server. */
public interface LaunchConfigurations {

  /** The settings in force, as far as {@link LaunchSettings} knows them. */
  LaunchSettings launchSettings(AccountRegion where, String serverId);

  /** Changes what is present in {@code settings}, and nothing else. May be repeated. */
  void applyLaunchSettings(AccountRegion where, String serverId, LaunchSettings settings);
}
