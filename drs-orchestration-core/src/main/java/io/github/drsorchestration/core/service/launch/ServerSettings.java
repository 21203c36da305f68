package io.github.drsorchestration.core.service.launch;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.core.record.Bounded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far one server has the launch settings of its group.
 *
 * @param serverId the server
 * @param status how far
 * @param settingsHash of the settings that this is about
 * @param differences what it has otherwise, as far as that is known
 * @param reason why they were not taken, or could not be read
 * @param appliedAt when it was last seen to have them all
 * @param lookedAt when DRS was last asked about it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ServerSettings(
    String serverId,
    SettingsStatus status,
    String settingsHash,
    List<SettingDifference> differences,
    Optional<String> reason,
    Optional<Instant> appliedAt,
    Optional<Instant> lookedAt) {

  private static final int MAX_REASON = 300;

  public ServerSettings {
    differences = List.copyOf(differences);
    reason = reason.map(it -> Bounded.line(it, MAX_REASON));
  }

  /** One to which nothing was written yet. */
  static ServerSettings pending(String serverId, String settingsHash) {
    return new ServerSettings(
        serverId,
        SettingsStatus.PENDING,
        settingsHash,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** What is found of the server when it is looked at. */
  ServerSettings seen(
      SettingsStatus found, List<SettingDifference> others, Optional<String> why, Instant at) {
    return new ServerSettings(
        serverId,
        found,
        settingsHash,
        others,
        why,
        found == SettingsStatus.APPLIED ? Optional.of(at) : appliedAt,
        Optional.of(at));
  }
}
