package io.github.drsorchestration.api.port.recovery;

import io.github.drsorchestration.api.group.LaunchDefaults;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.server.AccountRegion;
import java.util.Optional;

/** How DRS would launch a server. */
public interface LaunchConfigurations {

  /** The settings in force, as far as {@link LaunchSettings} knows them. */
  LaunchSettings launchSettings(AccountRegion where, String serverId);

  /** Changes what is present in {@code settings}, and nothing else. May be repeated. */
  void applyLaunchSettings(AccountRegion where, String serverId, LaunchSettings settings);

  /**
   * Makes launches of the server go into an existing instance, or into a new one again. May be
   * repeated.
   *
   * @param instanceId the instance; absent for a new one at each launch
   */
  void launchInto(AccountRegion where, String serverId, Optional<String> instanceId);

  /** What DRS gives servers that are added to the place, those of a failback included. */
  LaunchDefaults launchDefaults(AccountRegion where);
}
