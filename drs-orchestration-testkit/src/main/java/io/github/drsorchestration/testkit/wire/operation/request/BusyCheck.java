package io.github.drsorchestration.testkit.wire.operation.request;

import io.github.drsorchestration.testkit.wire.error.ApiException;
import io.github.drsorchestration.testkit.wire.error.ErrorMapper;

/** Refuses what somebody else uses. */
public final class BusyCheck {

  private BusyCheck() {}

  /** The source server that the request names, which no job has. */
  public static String server(Request request) {
    String id = request.knownServer();
    refuseBusy(request, id);
    return id;
  }

  /** The same, and it does not extend a server of another account, which is in charge of it. */
  public static String ownServer(Request request) {
    String id = server(request);
    if (request.drs().server(request.where(), id).orElseThrow().staging().isPresent()) {
      throw ApiException.conflict(
          "Source server " + id + " is extended: its staging account is in charge of it.",
          "SourceServer",
          id);
    }
    return id;
  }

  public static void refuseBusy(Request request, String serverId) {
    if (request.drs().administration().busy(request.where(), serverId)) {
      throw ApiException.conflict(ErrorMapper.BUSY, "SourceServer", serverId);
    }
  }
}
