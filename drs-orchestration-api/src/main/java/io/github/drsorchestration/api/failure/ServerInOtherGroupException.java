package io.github.drsorchestration.api.failure;

import java.io.Serial;

/** A source server may be a named member of one protection group only. */
public final class ServerInOtherGroupException extends OrchestrationException {

  @Serial private static final long serialVersionUID = 1L;

  private final String serverId;
  private final String groupId;

  /**
   * @param serverId the server that is wanted twice
   * @param groupId the group that has it already
   */
  public ServerInOtherGroupException(String serverId, String groupId) {
    super(
        "source server "
            + serverId
            + " belongs to protection group "
            + groupId
            + " already; remove it there first");
    this.serverId = serverId;
    this.groupId = groupId;
  }

  public String serverId() {
    return serverId;
  }

  public String groupId() {
    return groupId;
  }
}
