package io.github.drsorchestration.lambda.gateway;

import io.github.drsorchestration.lambda.log.LogContext;
import java.util.List;

/**
 * What most callers ask first, asked before a snapshot is taken: it loads what answers them. It
 * only reads the tables, and a function that has no such operation refuses it.
 */
public final class Rehearsal {

  private static final List<String> PATHS =
      List.of("/recovery-plans", "/recovery-plans/none", "/protection-groups", "/executions");

  private static final String READER =
      """
      {"httpMethod": "GET", "path": "%s", "requestContext": {"authorizer": {"claims":
        {"sub": "snapshot", "cognito:groups": "DRSReadOnly"}}}}
      """;

  private Rehearsal() {}

  /** Asks a gateway that has no audit log. */
  public static void of(Gateway gateway) {
    try {
      for (String path : PATHS) {
        String unused = gateway.answer(READER.formatted(path));
      }
    } finally {
      LogContext.end();
    }
  }
}
