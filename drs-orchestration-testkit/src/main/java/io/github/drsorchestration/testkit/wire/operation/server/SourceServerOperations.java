package io.github.drsorchestration.testkit.wire.operation.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.testkit.wire.operation.request.ListPage;
import io.github.drsorchestration.testkit.wire.operation.request.Request;
import io.github.drsorchestration.testkit.world.place.ServerDetails;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Operations on source servers. */
public final class SourceServerOperations {

  private SourceServerOperations() {}

  public static JsonNode describe(Request request) {
    Request filters = request.filters();
    Set<String> ids = filters.texts("sourceServerIDs");
    Set<String> stagingAccounts = filters.texts("stagingAccountIDs");
    Optional<String> hardware = filters.optionalText("hardwareId");
    List<ServerDetails> servers =
        among(request, ids)
            .filter(
                server ->
                    stagingAccounts.isEmpty()
                        || stagingAccounts.contains(SourceServerJson.stagingAccount(server)))
            .filter(server -> hardware.filter(id -> !id.equals(hardwareId(server))).isEmpty())
            .toList();
    return new ListPage<ServerDetails>(
            server -> server.definition().serverId(),
            server -> SourceServerJson.of(request, server))
        .of(request, servers, request.pageSizes().sourceServers());
  }

  /** The servers with these ids, or all without ids. */
  private static Stream<ServerDetails> among(Request request, Set<String> ids) {
    return ids.isEmpty()
        ? request.drs().servers(request.where()).stream()
        : ids.stream().sorted().flatMap(id -> request.drs().server(request.where(), id).stream());
  }

  /** The agent's hardware id, which in this world is the server's id. */
  private static String hardwareId(ServerDetails server) {
    return server.definition().serverId();
  }
}
