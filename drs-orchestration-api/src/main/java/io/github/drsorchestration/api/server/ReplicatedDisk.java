package io.github.drsorchestration.api.server;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;

/**
 * How far a disk of a source server has been replicated.
 *
 * @param deviceName what the source calls it, such as {@code /dev/xvda}
 * @param totalBytes its size
 * @param replicatedBytes how much of it has been copied
 * @param backlogBytes how much was changed since and still has to be copied
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ReplicatedDisk(
    String deviceName, long totalBytes, long replicatedBytes, long backlogBytes) {

  public ReplicatedDisk {
    Check.notBlank("deviceName", deviceName);
    Check.atLeast("totalBytes", totalBytes, 0);
    Check.atLeast("replicatedBytes", replicatedBytes, 0);
    Check.atLeast("backlogBytes", backlogBytes, 0);
  }
}
