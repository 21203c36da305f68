package io.github.drsorchestration.testkit.wire.operation.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.wire.error.ApiException;
import io.github.drsorchestration.testkit.wire.error.ErrorType;
import io.github.drsorchestration.testkit.wire.operation.configuration.NewServerConfiguration;
import io.github.drsorchestration.testkit.wire.operation.request.Arn;
import io.github.drsorchestration.testkit.wire.operation.request.JsonValues;
import io.github.drsorchestration.testkit.wire.operation.request.ListPage;
import io.github.drsorchestration.testkit.wire.operation.request.Request;
import io.github.drsorchestration.testkit.world.place.RelatedServer;
import io.github.drsorchestration.testkit.world.place.ServerDetails;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Operations on extended servers: source servers of one account (the staging account) that another
 * account can launch.
 */
public final class ExtendedServerOperations {

  private static final int MAX_ACCOUNTS = 50;
  private static final int MAX_SERVERS = 300;

  private ExtendedServerOperations() {}

  public static JsonNode create(Request request) {
    Arn arn = Arn.of(request.text("sourceServerArn"));
    AccountRegion here = request.where();
    if (!arn.region().equals(here.region())) {
      throw ApiException.invalid("An extended server is in the Region of its staging server.");
    }
    Request staging = stagingArea(request, arn.accountId());
    ServerDetails server =
        request
            .drs()
            .server(staging.where(), arn.id())
            .orElseThrow(() -> ApiException.notFound("SourceServer", arn.id()));
    if (!isExtensible(request, server)) {
      throw ApiException.invalid(
          "Source server " + arn.id() + " cannot be extended into " + here + ".");
    }
    request
        .world()
        .keys()
        .whyNotShared(staging.where(), arn.id())
        .ifPresent(
            why -> {
              throw ApiException.invalid("It cannot be extended: " + why + ".");
            });
    int maxServers = request.world().quotasOf(here).sourceServers();
    if (request.drs().servers(here).size() >= maxServers) {
      throw ApiException.quota(
          "No more than " + maxServers + " source servers are allowed.", "L-E28BE5E0");
    }
    String id =
        request.drs().administration().extend(staging.where(), arn.id(), here, request.tags());
    NewServerConfiguration.configure(request, here, id);
    ServerDetails extended = request.drs().server(here, id).orElseThrow();
    return JsonValues.object().set("sourceServer", SourceServerJson.of(request, extended));
  }

  /**
   * Lists what can still be extended: servers that are neither extended into this account nor
   * extended themselves.
   */
  public static JsonNode extensible(Request request) {
    Request staging = stagingArea(request, request.text("stagingAccountID"));
    List<ServerDetails> servers =
        request.drs().servers(staging.where()).stream()
            .filter(server -> isExtensible(request, server))
            .toList();
    return new ListPage<ServerDetails>(
            server -> server.definition().serverId(), server -> json(staging, server))
        .of(request, servers, Math.min(MAX_SERVERS, request.pageSizes().sourceServers()));
  }

  /** Lists the staging accounts of all extended servers. */
  public static JsonNode accounts(Request request) {
    List<String> accounts =
        List.copyOf(
            request.drs().servers(request.where()).stream()
                .flatMap(server -> server.staging().stream())
                .map(staging -> staging.where().accountId())
                .collect(Collectors.toCollection(TreeSet::new)));
    return new ListPage<String>(id -> id, id -> JsonValues.object().put("accountID", id))
        .of(
            "accounts",
            request,
            accounts,
            Math.min(MAX_ACCOUNTS, request.pageSizes().sourceServers()));
  }

  private static Request stagingArea(Request request, String account) {
    AccountRegion staging = new AccountRegion(account, request.where().region());
    if (staging.equals(request.where())) {
      throw ApiException.invalid("The staging account must be another account.");
    }
    if (!request.drs().initialized(staging)) {
      throw new ApiException(
          ErrorType.ACCESS_DENIED, "The role of the staging account cannot be assumed.");
    }
    return request.at(staging);
  }

  private static boolean isExtensible(Request request, ServerDetails server) {
    RelatedServer found =
        new RelatedServer(server.definition().where(), server.definition().serverId(), false);
    boolean extended =
        request.drs().servers(request.where()).stream()
            .map(ServerDetails::staging)
            .anyMatch(Optional.of(found)::equals);
    return !extended
        && server.staging().isEmpty()
        && server.server().replicationState().isRecoverable();
  }

  private static ObjectNode json(Request staging, ServerDetails server) {
    ObjectNode json =
        JsonValues.object()
            .put("arn", staging.arn("source-server", server.definition().serverId()));
    server.definition().hostname().ifPresent(name -> json.put("hostname", name));
    return json.set("tags", JsonValues.tags(server.definition().tags()));
  }
}
