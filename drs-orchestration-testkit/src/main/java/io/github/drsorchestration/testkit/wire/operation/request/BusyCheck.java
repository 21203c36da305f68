package io.github.drsorchestration.testkit.wire.operation.request;

import io.github.drsorchestration.testkit.wire.error.ApiException;
import io.github.drsorchestration.testkit.wire.error.ErrorMapper;

/** Rejects requests for servers that are in use. */
public final class BusyCheck {

  private BusyCheck() {}

  /** The source server that the request names, which must not be in a job. */
  public static String server(Request request) {
    String id = request.knownServer();
    rejectBusy(request, id);
    return id;
  }

  /** The same, which must not be extended from another account either. */
  public static String ownServer(Request request) {
    String id = server(request);
    if (request.drs().server(request.where(), id).orElseThrow().staging().isPresent()) {
      throw ApiException.conflict(
          "Source server " + id + " is extended: only its staging account can change it.",
          "SourceServer",
          id);
    }
    return id;
  }

  public static void rejectBusy(Request request, String serverId) {
    if (request.drs().administration().busy(request.where(), serverId)) {
      throw ApiException.conflict(ErrorMapper.BUSY, "SourceServer", serverId);
    }
  }
}
