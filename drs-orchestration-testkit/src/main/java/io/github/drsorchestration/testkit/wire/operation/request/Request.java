package io.github.drsorchestration.testkit.wire.operation.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.call.PageSizes;
import io.github.drsorchestration.testkit.wire.error.ApiException;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.place.Documents;
import io.github.drsorchestration.testkit.world.service.ServedDrs;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A request that fits the service model. Its input holds all members, whether from the body, the
 * path or the query, under their names in the service model.
 *
 * @param operation the name of the operation that it calls
 * @param world the world that it addresses
 * @param where the account of the caller and the Region of the signature
 * @param input its members
 */
public record Request(String operation, SimulatedWorld world, AccountRegion where, JsonNode input) {

  /** The view of a place, for what is no call of an operation. */
  public static Request within(SimulatedWorld world, AccountRegion where) {
    return new Request("", world, where, MissingNode.getInstance());
  }

  public ServedDrs drs() {
    return world.served();
  }

  /** The documents of the caller's place. */
  public Documents documents() {
    return drs().documents(where);
  }

  public PageSizes pageSizes() {
    return world.pageSizes();
  }

  /** A string that the service model requires. */
  public String text(String member) {
    return input.path(member).asText();
  }

  public Optional<String> optionalText(String member) {
    return optional(member).map(JsonNode::asText);
  }

  public Optional<Boolean> optionalFlag(String member) {
    return optional(member).map(JsonNode::asBoolean);
  }

  public boolean flag(String member) {
    return input.path(member).asBoolean(false);
  }

  /** The distinct strings of a list, in their order; empty if the list is absent. */
  public Set<String> texts(String member) {
    Set<String> texts = new LinkedHashSet<>();
    input.path(member).forEach(item -> texts.add(item.asText()));
    return texts;
  }

  public Map<String, String> tags() {
    Map<String, String> tags = new LinkedHashMap<>();
    input.path("tags").properties().forEach(tag -> tags.put(tag.getKey(), tag.getValue().asText()));
    return tags;
  }

  public Optional<Instant> moment(String member) {
    return optionalText(member).map(Instant::parse);
  }

  /** The request with its filters as input. */
  public Request filters() {
    return new Request(operation, world, where, input.path("filters"));
  }

  /** The request in another place. */
  public Request at(AccountRegion other) {
    return new Request(operation, world, other, input);
  }

  /** The request with other input. */
  public Request with(JsonNode other) {
    return new Request(operation, world, where, other);
  }

  /** The ARN of a resource in the caller's account and Region. */
  public String arn(String kind, String id) {
    return "arn:aws:drs:" + where.region() + ":" + where.accountId() + ":" + kind + "/" + id;
  }

  /** The source server that the request names, which must exist. */
  public String knownServer() {
    String id = text("sourceServerID");
    if (drs().server(where, id).isEmpty()) {
      throw ApiException.notFound("SourceServer", id);
    }
    return id;
  }

  private Optional<JsonNode> optional(String member) {
    return Optional.ofNullable(input.get(member)).filter(value -> !value.isNull());
  }
}
