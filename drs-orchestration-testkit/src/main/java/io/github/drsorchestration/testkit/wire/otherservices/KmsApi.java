package io.github.drsorchestration.testkit.wire.otherservices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.encryption.EncryptionKey;
import io.github.drsorchestration.api.encryption.KeyState;
import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.port.recovery.EncryptionKeys;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.wire.http.WireRequest;
import io.github.drsorchestration.testkit.wire.http.WireResponse;

/** KMS, as far as it is asked whether keys can be used: DescribeKey. */
public final class KmsApi {

  private static final String CONTENT_TYPE = "application/x-amz-json-1.1";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private KmsApi() {}

  /** The name of the operation that a request calls. */
  public static String operation(WireRequest request) {
    return ServiceQuotasApi.operation(request);
  }

  public static WireResponse answer(EncryptionKeys keys, AccountRegion where, WireRequest request) {
    if (!operation(request).equals("DescribeKey")) {
      return error("UnsupportedOperationException", "This operation is not simulated.");
    }
    try {
      String arn = MAPPER.readTree(request.body()).path("KeyId").asText();
      return answer(keys.key(where, arn));
    } catch (JsonProcessingException | InvalidValueException broken) {
      return error("ValidationException", String.valueOf(broken.getMessage()));
    } catch (AccessDeniedException denied) {
      return error(
          "AccessDeniedException",
          "Caller is not authorized to perform: kms:DescribeKey because no identity-based policy"
              + " allows the kms:DescribeKey action");
    }
  }

  private static WireResponse answer(EncryptionKey key) {
    if (key.state() == KeyState.MISSING) {
      return error("NotFoundException", "Key '" + key.arn() + "' does not exist");
    }
    if (key.state() == KeyState.NOT_SHARED) {
      return error(
          "AccessDeniedException",
          "Caller is not authorized to perform: kms:DescribeKey because the resource does not exist"
              + " in this Region, no resource-based policies allow access, or a resource-based"
              + " policy explicitly denies access");
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject("KeyMetadata")
        .put("AWSAccountId", key.accountId())
        .put("Arn", key.arn())
        .put("KeyId", key.arn().substring(key.arn().lastIndexOf('/') + 1))
        .put("KeyManager", key.awsManaged() ? "AWS" : "CUSTOMER")
        .put("KeyState", state(key.state()))
        .put("Enabled", key.state() == KeyState.ENABLED);
    return WireResponse.json(200, body).as(CONTENT_TYPE);
  }

  private static String state(KeyState state) {
    return switch (state) {
      case ENABLED -> "Enabled";
      case DISABLED -> "Disabled";
      case PENDING_DELETION -> "PendingDeletion";
      case PENDING_IMPORT -> "PendingImport";
      case UNAVAILABLE -> "Unavailable";
      case MISSING, NOT_SHARED, UNKNOWN -> "Creating";
    };
  }

  private static WireResponse error(String code, String message) {
    ObjectNode body =
        JsonNodeFactory.instance.objectNode().put("__type", code).put("message", message);
    return WireResponse.json(400, body).as(CONTENT_TYPE);
  }
}
