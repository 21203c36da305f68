package io.github.drsorchestration.server.http;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line for each request, without its query, headers and body: they may hold secrets. */
final class AccessLog {

  private static final Logger LOG = LoggerFactory.getLogger("drs-orchestration.access");

  private AccessLog() {}

  static void record(
      String method, String path, int status, Duration took, String requestId, Caller caller) {
    LOG.atInfo()
        .addKeyValue("method", method)
        .addKeyValue("path", path)
        .addKeyValue("status", status)
        .addKeyValue("millis", took.toMillis())
        .addKeyValue("requestId", requestId)
        .addKeyValue("principal", caller.name())
        .addKeyValue("address", caller.address())
        .log("request");
  }
}
