package io.github.drsorchestration.testkit.wire.otherservices;

import io.github.drsorchestration.testkit.wire.http.WireRequest;
import io.github.drsorchestration.testkit.wire.http.WireResponse;

/**
 * EC2, as far as clients of DRS ask it about launch templates: there are none. Everything else is
 * refused.
 */
public final class Ec2Api {

  private static final String ERROR =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Response><Errors><Error><Code>%s</Code><Message>%s</Message></Error></Errors>\
      <RequestID>00000000-0000-0000-0000-000000000000</RequestID></Response>""";

  private Ec2Api() {}

  /** The name of the operation that a request calls; empty if it cannot be read. */
  public static String operation(WireRequest request) {
    return StsApi.operation(request);
  }

  public static WireResponse answer(WireRequest request) {
    return operation(request).equals("DescribeLaunchTemplateVersions")
        ? error("InvalidLaunchTemplateId.NotFound", "There is no such launch template.")
        : error("UnsupportedOperation", "This operation is not simulated.");
  }

  private static WireResponse error(String code, String message) {
    return WireResponse.xml(400, ERROR.formatted(code, message));
  }
}
