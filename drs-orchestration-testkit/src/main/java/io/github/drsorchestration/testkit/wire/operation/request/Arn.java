package io.github.drsorchestration.testkit.wire.operation.request;

import java.util.List;

/** The parts of an ARN of DRS: {@code arn:aws:drs:region:account:kind/id}. */
public record Arn(String region, String accountId, String id) {

  private static final int REGION = 3;
  private static final int ACCOUNT = 4;

  /** The parts of a text that fits the service model. */
  public static Arn of(String text) {
    List<String> parts = List.of(text.split(":", -1));
    return new Arn(
        parts.get(REGION), parts.get(ACCOUNT), text.substring(text.lastIndexOf('/') + 1));
  }
}
