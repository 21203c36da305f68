package io.github.drsorchestration.api.group;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.drsorchestration.api.internal.Check;
import org.jspecify.annotations.Nullable;

/**
 * The launch settings of one server of a group.
 *
 * @param useGroupDefaults true (which a document may leave out) lays the settings over the group's;
 *     false replaces the group's wholly
 * @param settings the settings; a document that leaves them out changes nothing
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ServerLaunchSettings(boolean useGroupDefaults, LaunchSettings settings) {

  public ServerLaunchSettings {
    Check.present("settings", settings);
  }

  @JsonCreator
  static ServerLaunchSettings read(
      @JsonProperty("useGroupDefaults") @Nullable Boolean useGroupDefaults,
      @JsonProperty("settings") @Nullable LaunchSettings settings) {
    return new ServerLaunchSettings(
        useGroupDefaults == null || useGroupDefaults,
        settings == null ? LaunchSettings.unchanged() : settings);
  }

  /** What the server is launched with. */
  public LaunchSettings resolve(LaunchSettings ofTheGroup) {
    return useGroupDefaults ? ofTheGroup.overlaidWith(settings) : settings;
  }
}
