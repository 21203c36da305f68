package io.github.drsorchestration.api.group;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/**
 * The launch settings of one server of a group.
 *
 * @param useGroupDefaults true (the default) lays the settings over the group's; false replaces the
 *     group's wholly
 * @param settings the settings
 */
public record ServerLaunchSettings(
    @JsonProperty(defaultValue = "true") boolean useGroupDefaults, LaunchSettings settings) {

  public ServerLaunchSettings {
    Objects.requireNonNull(settings, "settings");
  }

  /** What the server is launched with. */
  public LaunchSettings resolve(LaunchSettings ofTheGroup) {
    return useGroupDefaults ? ofTheGroup.overlaidWith(settings) : settings;
  }
}
