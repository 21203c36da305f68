package io.github.drsorchestration.testkit.wire.otherservices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.wire.error.ApiException;
import io.github.drsorchestration.testkit.wire.error.ErrorMapper;
import io.github.drsorchestration.testkit.wire.error.ErrorResponse;
import io.github.drsorchestration.testkit.wire.error.ErrorType;
import io.github.drsorchestration.testkit.wire.http.WireRequest;
import io.github.drsorchestration.testkit.wire.http.WireResponse;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import java.util.ArrayList;
import java.util.List;

/** The quotas of the service code {@code drs}: ListServiceQuotas and GetServiceQuota. */
public final class ServiceQuotasApi {

  private static final String CONTENT_TYPE = "application/x-amz-json-1.1";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ServiceQuotasApi() {}

  /** The name of the operation that a request calls. */
  public static String operation(WireRequest request) {
    String target = request.header("x-amz-target").orElse("");
    return target.substring(target.indexOf('.') + 1);
  }

  public static WireResponse answer(
      SimulatedWorld world, AccountRegion where, WireRequest request) {
    try {
      JsonNode input = MAPPER.readTree(request.body());
      ObjectNode body =
          world
              .served()
              .serve(
                  ServiceCall.LIST_SERVICE_QUOTAS.toString(),
                  where,
                  false,
                  () -> serve(operation(request), quotas(world, where), input));
      return WireResponse.json(200, body).as(CONTENT_TYPE);
    } catch (JsonProcessingException broken) {
      return error(ApiException.invalid(broken.getOriginalMessage()));
    } catch (RuntimeException failure) {
      return error(ErrorMapper.of(failure));
    }
  }

  private static ObjectNode serve(String operation, List<ObjectNode> quotas, JsonNode input) {
    if (!input.path("ServiceCode").asText().equals("drs")) {
      throw ApiException.notFound("service", input.path("ServiceCode").asText());
    }
    return switch (operation) {
      case "ListServiceQuotas" -> page(quotas, input);
      case "GetServiceQuota" -> one(quotas, input.path("QuotaCode").asText());
      default -> throw ApiException.invalid(operation + " is not simulated.");
    };
  }

  private static ObjectNode page(List<ObjectNode> quotas, JsonNode input) {
    int from = Math.min(quotas.size(), Math.max(0, input.path("NextToken").asInt(0)));
    long wanted = Math.max(1, input.path("MaxResults").asLong(quotas.size()));
    int to = (int) Math.min(quotas.size(), from + Math.min(wanted, quotas.size()));
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    ArrayNode json = page.putArray("Quotas").addAll(quotas.subList(from, to));
    if (from + json.size() < quotas.size()) {
      page.put("NextToken", String.valueOf(to));
    }
    return page;
  }

  private static ObjectNode one(List<ObjectNode> quotas, String code) {
    ObjectNode quota =
        quotas.stream()
            .filter(some -> some.path("QuotaCode").asText().equals(code))
            .findFirst()
            .orElseThrow(() -> ApiException.notFound("quota", code));
    return JsonNodeFactory.instance.objectNode().set("Quota", quota);
  }

  private static List<ObjectNode> quotas(SimulatedWorld world, AccountRegion where) {
    Quotas quotas = world.quotasOf(where);
    List<ObjectNode> list = new ArrayList<>();
    list.add(
        quota(
            where,
            "L-C1D14A2B",
            "Max Total replicating source servers",
            quotas.replicatingServers()));
    list.add(quota(where, "L-E28BE5E0", "Max Total source servers", quotas.sourceServers()));
    list.add(quota(where, "L-D88FAC3A", "Concurrent jobs in progress", quotas.concurrentJobs()));
    list.add(
        quota(where, "L-B827C881", "Max source servers in a single job", quotas.serversPerJob()));
    list.add(
        quota(where, "L-05AFA8C6", "Max source servers in all jobs", quotas.serversInAllJobs()));
    list.add(quota(where, "L-DD6D028C", "Max concurrent jobs per source server", 1));
    return list;
  }

  private static ObjectNode quota(AccountRegion where, String code, String name, int value) {
    String arn = "arn:aws:servicequotas:" + where.region() + ":" + where.accountId() + ":drs/";
    return JsonNodeFactory.instance
        .objectNode()
        .put("ServiceCode", "drs")
        .put("ServiceName", "AWS Elastic Disaster Recovery")
        .put("QuotaArn", arn + code)
        .put("QuotaCode", code)
        .put("QuotaName", name)
        .put("Value", (double) value)
        .put("Unit", "None")
        .put("Adjustable", code.equals("L-E28BE5E0"))
        .put("GlobalQuota", false);
  }

  private static WireResponse error(ApiException error) {
    return ErrorResponse.of(error).as(CONTENT_TYPE).with("x-amzn-ErrorType", code(error.type()));
  }

  /** This service has other names for the same errors. */
  private static String code(ErrorType type) {
    return switch (type) {
      case RESOURCE_NOT_FOUND -> "NoSuchResourceException";
      case THROTTLING -> "TooManyRequestsException";
      case INTERNAL_SERVER -> "ServiceException";
      case VALIDATION -> "IllegalArgumentException";
      default -> type.code();
    };
  }
}
