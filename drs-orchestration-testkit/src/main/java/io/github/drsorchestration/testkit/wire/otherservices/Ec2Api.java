package io.github.drsorchestration.testkit.wire.otherservices;

import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.port.recovery.EncryptionKeys;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.wire.http.WireRequest;
import io.github.drsorchestration.testkit.wire.http.WireResponse;

/**
 * EC2, as far as clients of DRS ask it: there are no launch templates, and volumes have the default
 * key of the place. Everything else is refused.
 */
public final class Ec2Api {

  private static final String ERROR =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Response><Errors><Error><Code>%s</Code><Message>%s</Message></Error></Errors>\
      <RequestID>00000000-0000-0000-0000-000000000000</RequestID></Response>\
      """;

  private static final String DEFAULT_KEY =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <GetEbsDefaultKmsKeyIdResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">\
      <kmsKeyId>%s</kmsKeyId>\
      <requestId>00000000-0000-0000-0000-000000000000</requestId></GetEbsDefaultKmsKeyIdResponse>\
      """;

  private Ec2Api() {}

  /** The name of the operation that a request calls; empty if it cannot be read. */
  public static String operation(WireRequest request) {
    return StsApi.operation(request);
  }

  public static WireResponse answer(EncryptionKeys keys, AccountRegion where, WireRequest request) {
    return switch (operation(request)) {
      case "DescribeLaunchTemplateVersions" ->
          error("InvalidLaunchTemplateId.NotFound", "There is no such launch template.");
      case "GetEbsDefaultKmsKeyId" -> defaultKey(keys, where);
      default -> error("UnsupportedOperation", "This operation is not simulated.");
    };
  }

  private static WireResponse defaultKey(EncryptionKeys keys, AccountRegion where) {
    try {
      return WireResponse.xml(200, DEFAULT_KEY.formatted(keys.defaultKey(where).arn()));
    } catch (AccessDeniedException denied) {
      return error("UnauthorizedOperation", String.valueOf(denied.getMessage()));
    }
  }

  private static WireResponse error(String code, String message) {
    return WireResponse.xml(400, ERROR.formatted(code, message));
  }
}
